package org.ambulo.core.record;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Code;

/**
 * A coded entry of the chart: a diagnosis, a medicine, a procedure, an order.
 *
 * @param codes the codes given; empty when only text was
 * @param text the words shown
 * @param status as the source has it, {@code active} or {@code completed} for instance
 * @param prescription of every medicine, and of nothing else
 */
public record Entry(
    Kind kind,
    List<Code> codes,
    String text,
    Optional<String> status,
    Optional<PartialDate> date,
    Origin origin,
    Optional<Prescription> prescription) {
  public Entry {
    codes = List.copyOf(codes);
    prescription =
        kind == Kind.MEDICATION
            ? Optional.of(prescription.orElse(Prescription.SAID))
            : Optional.empty();
  }

  /** An entry of which no more is said; of a medicine, that it is taken. */
  public Entry(
      Kind kind,
      List<Code> codes,
      String text,
      Optional<String> status,
      Optional<PartialDate> date,
      Origin origin) {
    this(kind, codes, text, status, date, origin, Optional.empty());
  }

  /** What sort of entry it is. */
  public enum Kind {
    PROBLEM,
    MEDICATION,
    PROCEDURE,
    ALLERGY,
    ORDER,
    ENCOUNTER,
    CARE_PLAN,
    GOAL,
    REPORT,
    OBSERVATION
  }
}
