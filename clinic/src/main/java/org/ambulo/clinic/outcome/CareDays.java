package org.ambulo.clinic.outcome;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of a patient's care that the record of findings does not tell.
 *
 * @param firstVisit of the present episode
 * @param planned when the plan under way was made; empty while there is none
 * @param firstSession of therapy since then, as it was held
 * @param decided whether somebody decided on a plan
 * @param therapy whether therapy is ordered
 * @param ordered when the latest procedure was ordered
 * @param performed when it was done; empty while it was not
 * @param procedure the last procedure that was done
 * @param adverse whether an adverse event is on record
 */
public record CareDays(
    Optional<LocalDate> firstVisit,
    Optional<LocalDate> planned,
    Optional<LocalDate> firstSession,
    boolean decided,
    boolean therapy,
    Optional<LocalDate> ordered,
    Optional<LocalDate> performed,
    Optional<LocalDate> procedure,
    boolean adverse) {}
