package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.Optional;
import org.ambulo.core.knowledge.Medicine;

/**
 * One ingredient of one product that is taken or asked for.
 *
 * @param daily how much a day; empty where the record does not say
 * @param route in the words of the record; empty where it is the usual one
 * @param forAddiction given by a programme against opioid use disorder, not against pain
 * @param words the product as written, with its form
 * @param where the entry that says so
 */
public record Taken(
    Medicine medicine,
    Standing standing,
    Optional<Daily> daily,
    Optional<String> route,
    boolean asNeeded,
    boolean forAddiction,
    String words,
    String where) {

  /**
   * Milligrams a day; of a patch with opioid, micrograms an hour.
   *
   * @param most as if taken as much as the order allows
   * @param reported as the patient says; empty where nobody asked
   */
  public record Daily(BigDecimal most, Optional<BigDecimal> reported) {}

  /** A medicine as if it were asked for, of which no dose is said. */
  static Taken askedFor(Medicine medicine) {
    return new Taken(
        medicine,
        Standing.REQUESTED,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        medicine.name(),
        "option");
  }
}
