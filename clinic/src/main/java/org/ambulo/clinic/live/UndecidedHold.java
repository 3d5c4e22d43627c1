package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An order of a procedure that is not booked, since nobody has decided for how long a medicine is
 * held before the needle.
 *
 * @param procedure its id in the knowledge base
 * @param since when it was ordered; empty where the order does not say
 */
public record UndecidedHold(String procedure, Optional<LocalDate> since) {}
