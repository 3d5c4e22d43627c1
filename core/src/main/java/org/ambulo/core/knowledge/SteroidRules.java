package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Injected steroid: what agents are worth in milligrams of methylprednisolone, and how much is too
 * much.
 */
public record SteroidRules(
    Catalogue<Agent> agents, List<Cap> caps, Interval interval, List<ClinicalNote> notes) {
  public SteroidRules {
    caps = List.copyOf(caps);
    notes = List.copyOf(notes);
  }

  /**
   * A steroid as it is injected.
   *
   * @param medicine id of the {@link Medicine} that it is
   * @param factor milligrams of methylprednisolone that a milligram is worth
   * @param sessionMg the most milligrams of the agent in one session; empty when none is set
   */
  public record Agent(
      String id,
      String medicine,
      BigDecimal factor,
      Optional<BigDecimal> sessionMg,
      boolean particulate,
      Citation citation) {

    /** The dose in milligrams of methylprednisolone: the dose times the factor. */
    public BigDecimal equivalent(BigDecimal mg) {
      return mg.multiply(factor);
    }
  }

  /**
   * The most milligrams of methylprednisolone of past doses and the next together.
   *
   * @param past id of the {@link CareNumber} that holds the past doses
   */
  public record Cap(String past, BigDecimal mg, Citation citation) {}

  /** Days between two injections: the fewest, and the fewest preferred. */
  public record Interval(int days, int preferredDays, Citation citation) {}
}
