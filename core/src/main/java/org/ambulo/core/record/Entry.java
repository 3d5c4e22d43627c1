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
 */
public record Entry(
    Kind kind,
    List<Code> codes,
    String text,
    Optional<String> status,
    Optional<PartialDate> date,
    Origin origin) {
  public Entry {
    codes = List.copyOf(codes);
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
