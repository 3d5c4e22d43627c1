package org.ambulo.core.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.DataProblem.Kind;

/**
 * How much of a goal a patient did on which days, up to the as-of day: the part {@code done} of a
 * goal, a list of {@code date} and {@code amount} in the unit of its {@code baseline}.
 */
public final class AmountsDone {

  private static final String GOALS = "goals";
  private static final String DONE = "goals.done";
  private static final String TARGET = "target";
  private static final String BASELINE = "baseline";

  private AmountsDone() {}

  /**
   * The amount of the latest day; empty where none was written down. Of several of a day the one
   * furthest from the target counts; the least where no target is named.
   */
  public static Optional<BigDecimal> latest(Node goal, LocalDate asOf) {
    return latest(goal, asOf, Complaint.NONE);
  }

  /** Reports what cannot be used. */
  static void check(Map<String, Node> sections, LocalDate asOf, RecordBuilder builder) {
    if (sections.get(GOALS) instanceof Node.Many goals) {
      goals.items().forEach(goal -> latest(goal, asOf, Complaint.to(builder)));
    }
  }

  private static Optional<BigDecimal> latest(Node goal, LocalDate asOf, Complaint complaint) {
    Node done = DatedEntries.field(goal, "done");
    if (done instanceof Node.Empty) {
      return Optional.empty();
    }
    DatedEntries entries = new DatedEntries(asOf, complaint);
    boolean less = isLessAimedAt(goal);
    NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    for (Node entry : entries.of(DONE, done)) {
      Optional<LocalDate> day = entries.day(DONE, entry);
      Optional<BigDecimal> amount = amount(entry, complaint);
      if (day.isPresent() && amount.isPresent()) {
        days.merge(day.get(), amount.get(), less ? BigDecimal::max : BigDecimal::min);
      }
    }
    return Optional.ofNullable(days.lastEntry()).map(Map.Entry::getValue);
  }

  private static Optional<BigDecimal> amount(Node entry, Complaint complaint) {
    Node amount = DatedEntries.field(entry, "amount");
    if (amount instanceof Node.Figure figure && figure.value().signum() >= 0) {
      return Optional.of(figure.value());
    }
    complaint.about(
        Kind.WRONG_TYPE, DONE, entry, "needs an amount, a number of what is counted, from 0");
    return Optional.empty();
  }

  private static boolean isLessAimedAt(Node goal) {
    return DatedEntries.field(goal, BASELINE) instanceof Node.Figure from
        && DatedEntries.field(goal, TARGET) instanceof Node.Figure target
        && target.value().compareTo(from.value()) < 0;
  }
}
