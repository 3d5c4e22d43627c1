package org.ambulo.core.record;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Who the patient is, as stated; nothing here is computed.
 *
 * @param age in whole or part years, where stated
 */
public record Person(
    String id,
    Optional<String> name,
    Optional<BigDecimal> age,
    Sex sex,
    Optional<PartialDate> birthDate,
    Optional<BigDecimal> pregnancyWeeks,
    Optional<BigDecimal> weightKg) {

  /** Administrative sex as far as the differential uses it. */
  public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN
  }
}
