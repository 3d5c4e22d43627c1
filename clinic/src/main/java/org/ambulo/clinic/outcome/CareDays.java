package org.ambulo.clinic.outcome;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The days of a patient's care that the record of findings does not tell.
 *
 * @param firstVisit of the present episode
 * @param planned when the plan under way was made; empty while there is none
 * @param firstSession of therapy since then, as it was held
 * @param therapy whether therapy is ordered
 * @param ordered when the latest procedure was ordered
 * @param performed when it was done; empty while it was not
 * @param procedure the last procedure that was done
 * @param adverse what was reported since then
 * @param acknowledged ids of the red flags that somebody acknowledged as they fire now
 */
public record CareDays(
    Optional<LocalDate> firstVisit,
    Optional<LocalDate> planned,
    Optional<LocalDate> firstSession,
    boolean therapy,
    Optional<LocalDate> ordered,
    Optional<LocalDate> performed,
    Optional<LocalDate> procedure,
    Adverse adverse,
    Set<String> acknowledged) {
  public CareDays {
    acknowledged = Set.copyOf(acknowledged);
  }

  /** Adverse events on record. */
  public enum Adverse {
    /** One of that day or later. */
    SINCE,
    /** One of which no day is known; none of that day or later. */
    UNDATED,
    /** None of that day or later, and nobody asked. */
    NOT_ASKED,
    /** None of that day or later; the patient was asked. */
    NONE
  }
}
