package org.ambulo.core.procedure;

import java.math.BigDecimal;
import java.util.List;
import org.ambulo.core.knowledge.SteroidRules;

/**
 * The steroid asked for.
 *
 * @param mg milligrams of the agent
 * @param methylprednisoloneMg what they are worth in milligrams of methylprednisolone
 * @param totals with what went before, one for each cap whose past is known
 */
public record SteroidDose(
    SteroidRules.Agent agent, BigDecimal mg, BigDecimal methylprednisoloneMg, List<Total> totals) {
  public SteroidDose {
    totals = List.copyOf(totals);
  }

  /** Past doses and this one together, in milligrams of methylprednisolone, and their cap. */
  public record Total(SteroidRules.Cap cap, BigDecimal mg) {
    public boolean exceeds() {
      return mg.compareTo(cap.mg()) > 0;
    }
  }

  /** Whether the dose alone is more than one session allows. */
  public boolean exceedsSession() {
    return agent.sessionMg().filter(most -> mg.compareTo(most) > 0).isPresent();
  }
}
