package org.ambulo.clinic.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is proposed today beside what was approved. */
public final class PlanComparison {

  private PlanComparison() {}

  /**
   * One thing in both.
   *
   * @param offer empty where it is not proposed any more
   * @param decided empty where nobody decided on it
   */
  public record Line(Mark mark, Optional<Offer> offer, Optional<DecidedItem> decided) {
    public String id() {
      return offer.map(Offer::id).or(() -> decided.map(DecidedItem::id)).orElseThrow();
    }
  }

  /** How the two differ. */
  public enum Mark {
    /** As it was decided. */
    SAME,
    /** Proposed, and nobody has decided on it. */
    UNDECIDED,
    /** In force, and proposed otherwise than when it was decided on. */
    OTHERWISE,
    /** In force, and not proposed any more. */
    NO_LONGER;

    public boolean differs() {
      return this != SAME;
    }
  }

  /** Line by line, in the order of the proposal, then what is not proposed any more. */
  public static List<Line> of(Proposal proposal, Optional<ApprovedPlan> approved) {
    List<Line> lines = new ArrayList<>();
    for (Offer offer : proposal.offers()) {
      Optional<DecidedItem> decided = approved.flatMap(plan -> plan.item(offer.id()));
      lines.add(new Line(mark(offer, decided), Optional.of(offer), decided));
    }
    for (DecidedItem item : approved.map(ApprovedPlan::items).orElse(List.of())) {
      if (proposal.offer(item.id()).isEmpty()) {
        lines.add(
            new Line(
                item.isInForce() ? Mark.NO_LONGER : Mark.SAME,
                Optional.empty(),
                Optional.of(item)));
      }
    }
    return List.copyOf(lines);
  }

  private static Mark mark(Offer offer, Optional<DecidedItem> decided) {
    if (decided.isEmpty()) {
      return Mark.UNDECIDED;
    }
    boolean otherwise = decided.get().isInForce() && !decided.get().proposed().equals(offer.dose());
    return otherwise ? Mark.OTHERWISE : Mark.SAME;
  }
}
