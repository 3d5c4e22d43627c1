package org.ambulo.core.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** The age of a person as of a day. */
final class Ages {

  private static final BigDecimal ROUNDING = BigDecimal.ONE;

  private Ages() {}

  /**
   * The stated age, else full years since birth; a birth date known only to the month or year is
   * read as the earliest day it can mean, since the older age screens more.
   */
  static Optional<BigDecimal> age(
      Person person, LocalDate asOf, Origin origin, RecordBuilder builder) {
    Optional<BigDecimal> born = born(person, asOf, origin, builder);
    if (person.age().isEmpty()) {
      return born;
    }
    BigDecimal stated = person.age().get();
    if (born.isPresent() && born.get().subtract(stated).abs().compareTo(ROUNDING) > 0) {
      builder.trouble(
          DataProblem.Kind.CONTRADICTION,
          "age",
          origin,
          "age "
              + stated.toPlainString()
              + " but "
              + born.get()
              + " by the birth date; the age stands");
    }
    return Optional.of(stated);
  }

  private static Optional<BigDecimal> born(
      Person person, LocalDate asOf, Origin origin, RecordBuilder builder) {
    if (person.birthDate().isEmpty()) {
      return Optional.empty();
    }
    PartialDate birth = person.birthDate().get();
    if (birth.isAfter(asOf)) {
      builder.trouble(
          DataProblem.Kind.AFTER_AS_OF,
          "birth date",
          origin,
          birth + " lies after the as-of date " + asOf + "; age unknown");
      return Optional.empty();
    }
    return Optional.of(BigDecimal.valueOf(Period.between(birth.first(), asOf).getYears()));
  }
}
