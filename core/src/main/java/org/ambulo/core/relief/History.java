package org.ambulo.core.relief;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the model knows of a patient. Days count from the first treatment, which is day 0.
 *
 * @param treatments the earliest first; never empty
 * @param readings of pain, in any order; at most one of a kind on a day
 * @param sessions days of therapy attended, the earliest first
 * @param tolerance pain with activity that clinician and patient agreed on, where they did
 */
public record History(
    List<Treatment> treatments,
    List<Reading> readings,
    List<Integer> sessions,
    OptionalDouble tolerance) {
  public History {
    if (treatments.isEmpty() || treatments.getFirst().day() != 0) {
      throw new IllegalArgumentException("a history begins with a treatment on day 0");
    }
    treatments = List.copyOf(treatments);
    readings = readings.stream().sorted(Reading.IN_ORDER).toList();
    sessions = List.copyOf(sessions);
  }

  /** One treatment, these readings, no therapy yet. */
  public static History of(Treatment treatment, List<Reading> readings) {
    return new History(List.of(treatment), readings, List.of(), OptionalDouble.empty());
  }
}
