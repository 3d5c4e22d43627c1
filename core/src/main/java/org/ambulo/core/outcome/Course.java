package org.ambulo.core.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Score;

/**
 * How a questionnaire's total has gone from its first dated filling-in to its last.
 *
 * @param better by how many points it is better now; negative when it is worse
 * @param percent the same of the baseline; empty when the baseline is 0
 */
public record Course(
    Instrument instrument,
    Score first,
    Score last,
    BigDecimal better,
    Optional<BigDecimal> percent,
    Verdict verdict) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What the change amounts to, by the instrument's minimal important change. */
  public enum Verdict {
    IMPROVED_SUBSTANTIALLY,
    IMPROVED,
    UNCHANGED,
    WORSE,
    /** The baseline leaves no room for a change that matters. */
    NOT_CLASSIFIED
  }

  /** Whether the minimal important change for the better is reached. */
  public boolean isResponse() {
    return verdict == Verdict.IMPROVED || verdict == Verdict.IMPROVED_SUBSTANTIALLY;
  }

  /**
   * From the first to the last of these dated totals; empty unless there are two and a minimal
   * important change is known.
   */
  static Optional<Course> of(Instrument instrument, List<Score> dated) {
    return dated.size() < 2
        ? Optional.empty()
        : between(instrument, dated.getFirst(), dated.getLast());
  }

  /** The dated totals, oldest first. */
  static List<Score> dated(ScoreSeries series) {
    return series.scores().stream()
        .filter(score -> score.date().isPresent() && score.total().isPresent())
        .sorted(
            Comparator.comparing(Course::day)
                .thenComparing(score -> score.total().orElse(BigDecimal.ZERO)))
        .toList();
  }

  static LocalDate day(Score dated) {
    return dated.date().map(PartialDate::first).orElseThrow();
  }

  /** From one dated total to another; empty where no minimal important change is known. */
  static Optional<Course> between(Instrument instrument, Score first, Score last) {
    return instrument.change().map(change -> of(instrument, first, last, change));
  }

  private static Course of(
      Instrument instrument, Score first, Score last, Instrument.Change change) {
    BigDecimal baseline = first.total().orElseThrow();
    BigDecimal difference = baseline.subtract(last.total().orElseThrow());
    BigDecimal better = instrument.higherIsWorse() ? difference : difference.negate();
    Optional<BigDecimal> percent =
        baseline.signum() == 0
            ? Optional.empty()
            : Optional.of(better.multiply(HUNDRED).divide(baseline.abs(), MathContext.DECIMAL64));
    return new Course(
        instrument, first, last, better, percent, verdict(baseline, better, percent, change));
  }

  private static Verdict verdict(
      BigDecimal baseline,
      BigDecimal better,
      Optional<BigDecimal> percent,
      Instrument.Change change) {
    boolean noRoom = change.notBelow().filter(least -> baseline.compareTo(least) < 0).isPresent();
    if (change.absolute().filter(points -> better.negate().compareTo(points) >= 0).isPresent()) {
      return Verdict.WORSE;
    }
    if (noRoom) {
      return Verdict.NOT_CLASSIFIED;
    }
    if (!reaches(change.absolute(), Optional.of(better)) || !reaches(change.percent(), percent)) {
      return Verdict.UNCHANGED;
    }
    return change.substantialPercent().isPresent() && reaches(change.substantialPercent(), percent)
        ? Verdict.IMPROVED_SUBSTANTIALLY
        : Verdict.IMPROVED;
  }

  /** Whether the limit, where there is one, is reached. */
  private static boolean reaches(Optional<BigDecimal> limit, Optional<BigDecimal> value) {
    return limit.isEmpty() || value.filter(v -> v.compareTo(limit.get()) >= 0).isPresent();
  }
}
