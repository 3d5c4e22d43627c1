package org.ambulo.core.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.ambulo.core.record.PartialDate;

/**
 * Something that a patient wants to do again, as said.
 *
 * @param rating how able the patient is today, on the scale of the questionnaire that rates it
 * @param start how much of it is done now
 * @param wish how much of it is wanted
 * @param by when
 * @param confidence how sure the patient is to reach it
 */
record NamedActivity(
    String words,
    Optional<BigDecimal> rating,
    Optional<BigDecimal> start,
    Optional<BigDecimal> wish,
    Optional<PartialDate> by,
    Optional<BigDecimal> confidence) {

  /** The hardest first; what is not rated comes last. The order of the list does not count. */
  static final Comparator<NamedActivity> HARDEST_FIRST =
      Comparator.comparing((NamedActivity one) -> one.rating().isEmpty())
          .thenComparing(one -> one.rating().orElse(BigDecimal.ZERO))
          .thenComparing(NamedActivity::words)
          .thenComparing(NamedActivity::toString);

  static NamedActivity of(String words) {
    return new NamedActivity(
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
