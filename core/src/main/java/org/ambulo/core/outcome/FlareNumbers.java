package org.ambulo.core.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.ambulo.core.knowledge.DerivedNumber.OfFlares;
import org.ambulo.core.logic.Answer;

/**
 * Flares in a diary of pain: runs of ratings that lie above the mean of the days before the run.
 * Unknown where no rating has enough days before it.
 */
final class FlareNumbers {

  private final DiaryNumbers diary;
  private final LocalDate asOf;

  FlareNumbers(DiaryNumbers diary, LocalDate asOf) {
    this.diary = diary;
    this.asOf = asOf;
  }

  /** A run of raised ratings. */
  private record Run(LocalDate first, LocalDate last, BigDecimal limit) {

    long days() {
      return ChronoUnit.DAYS.between(first, last);
    }
  }

  /** What one kind of rating shows. */
  private record Shown(List<Run> runs, LocalDate latest) {}

  Answer number(OfFlares of) {
    if (diary.isEmpty()) {
      return Answer.Plain.UNKNOWN;
    }
    List<Shown> shown =
        of.kinds().stream().sorted().flatMap(kind -> look(kind, of).stream()).toList();
    return shown.stream()
        .map(one -> BigDecimal.valueOf(number(one, of)))
        .max(BigDecimal::compareTo)
        .map(Answer::of)
        .orElse(Answer.Plain.UNKNOWN);
  }

  private long number(Shown shown, OfFlares of) {
    return switch (of.what()) {
      case DAYS_NOW ->
          shown.runs().stream()
              .filter(run -> run.last().equals(shown.latest()))
              .mapToLong(Run::days)
              .max()
              .orElse(0);
      case COUNT ->
          shown.runs().stream()
              .filter(run -> run.days() > 0 && !run.last().isBefore(asOf.minusDays(of.ofLast())))
              .count();
    };
  }

  private Optional<Shown> look(String kind, OfFlares of) {
    NavigableMap<LocalDate, BigDecimal> days = diary.days(kind);
    if (days.isEmpty() || days.lastKey().isBefore(asOf.minusDays(of.ofLast()))) {
      return Optional.empty();
    }
    List<Run> runs = new ArrayList<>();
    boolean judged = false;
    LocalDate before = LocalDate.MIN;
    for (Map.Entry<LocalDate, BigDecimal> day : days.entrySet()) {
      Optional<Run> going = going(runs, before, day.getKey(), of);
      Optional<BigDecimal> limit = going.map(Run::limit).or(() -> limit(days, day.getKey(), of));
      judged |= limit.isPresent();
      if (limit.filter(least -> day.getValue().compareTo(least) >= 0).isPresent()) {
        going.ifPresent(runs::remove);
        LocalDate first = going.map(Run::first).orElse(day.getKey());
        runs.add(new Run(first, day.getKey(), limit.get()));
      }
      before = day.getKey();
    }
    return judged ? Optional.of(new Shown(runs, days.lastKey())) : Optional.empty();
  }

  /** The run that the rating before this one belongs to, if it is not too long ago. */
  private static Optional<Run> going(List<Run> runs, LocalDate before, LocalDate day, OfFlares of) {
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(runs.getLast())
            .filter(run -> run.last().equals(before))
            .filter(run -> !run.last().isBefore(day.minusDays(of.meanDays())));
  }

  /** From which a rating of that day is raised. */
  private static Optional<BigDecimal> limit(
      NavigableMap<LocalDate, BigDecimal> days, LocalDate day, OfFlares of) {
    Collection<BigDecimal> before =
        days.subMap(day.minusDays(of.meanDays()), true, day, false).values();
    if (before.size() < of.leastRatings()) {
      return Optional.empty();
    }
    BigDecimal sum = before.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(
        sum.divide(BigDecimal.valueOf(before.size()), MathContext.DECIMAL64).add(of.rise()));
  }
}
