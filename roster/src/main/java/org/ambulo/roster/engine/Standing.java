package org.ambulo.roster.engine;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Disturbance;

/**
 * Where a schedule stands when it is made anew.
 *
 * @param notBefore nothing new is booked before this
 * @param promised by patient, what may still be kept or moved
 * @param disturbance what moving costs
 */
record Standing(
    LocalDateTime notBefore, Map<String, List<Booking>> promised, Disturbance disturbance) {

  List<Booking> of(String patient) {
    return promised.getOrDefault(patient, List.of());
  }
}
