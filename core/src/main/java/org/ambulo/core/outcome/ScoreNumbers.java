package org.ambulo.core.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ambulo.core.knowledge.DerivedNumber.OfScores;
import org.ambulo.core.knowledge.DerivedNumber.OverTime;
import org.ambulo.core.knowledge.DerivedNumber.WeeksOfCare;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.record.Score;

/** Numbers that follow from the totals of questionnaires within the present episode. */
final class ScoreNumbers {

  private static final int DAYS_A_WEEK = 7;

  private final List<Dated> series = new ArrayList<>();
  private final Episode episode;
  private final LocalDate asOf;

  /** The dated totals of a questionnaire in the episode, oldest first, and what they come to. */
  private record Dated(Instrument instrument, List<Score> totals, Optional<Course> course) {
    static Dated of(Instrument instrument, List<Score> totals) {
      return new Dated(instrument, totals, Course.of(instrument, totals));
    }
  }

  ScoreNumbers(List<ScoreSeries> all, Episode episode, LocalDate asOf) {
    this.episode = episode;
    this.asOf = asOf;
    if (episode.start().isPresent()) {
      all.forEach(one -> series.add(Dated.of(one.instrument(), episode.totals(one))));
    }
  }

  Optional<BigDecimal> number(OfScores of) {
    if (episode.start().isEmpty()) {
      return Optional.empty();
    }
    return switch (of.what()) {
      case WEEKS_UNCHANGED, WEEKS_WITHOUT_GAIN -> least(of);
      case BASELINE, BETTER_POINTS, BETTER_PERCENT, WORSE_POINTS, WEEKS ->
          first(of.instruments()).flatMap(course -> number(course, of.what()));
    };
  }

  /** Of the first questionnaire with two dated totals in the episode, in the order of the ids. */
  private Optional<Course> first(List<String> instruments) {
    for (String id : instruments) {
      Optional<Course> course = course(id);
      if (course.isPresent()) {
        return course;
      }
    }
    return Optional.empty();
  }

  private Optional<Course> course(String instrument) {
    return find(instrument).flatMap(Dated::course);
  }

  private Optional<Dated> find(String instrument) {
    for (Dated one : series) {
      if (one.instrument().id().equals(instrument)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> number(Course course, OverTime what) {
    boolean noRoom = course.verdict() == Course.Verdict.NOT_CLASSIFIED;
    return switch (what) {
      case BASELINE -> course.first().total();
      case BETTER_POINTS -> noRoom ? Optional.empty() : Optional.of(course.better());
      case BETTER_PERCENT -> noRoom ? Optional.empty() : course.percent().map(ScoreNumbers::tenths);
      case WORSE_POINTS -> Optional.of(course.better().negate());
      case WEEKS -> Optional.of(weeks(Course.day(course.first()), Course.day(course.last())));
      case WEEKS_UNCHANGED, WEEKS_WITHOUT_GAIN -> Optional.empty();
    };
  }

  private Optional<BigDecimal> least(OfScores of) {
    Predicate<Course> matters =
        of.what() == OverTime.WEEKS_WITHOUT_GAIN
            ? Course::isResponse
            : course -> course.isResponse() || course.verdict() == Course.Verdict.WORSE;
    return of.instruments().stream()
        .flatMap(id -> course(id).stream())
        .map(course -> unchanged(course.instrument(), matters))
        .min(BigDecimal::compareTo);
  }

  /** Weeks from the last total that a change that matters led to, up to the last total. */
  private BigDecimal unchanged(Instrument instrument, Predicate<Course> matters) {
    List<Score> dated = find(instrument.id()).map(Dated::totals).orElse(List.of());
    Score since = dated.getFirst();
    for (Score next : dated) {
      boolean changed = Course.between(instrument, since, next).filter(matters).isPresent();
      since = changed ? next : since;
    }
    return weeks(Course.day(since), Course.day(dated.getLast()));
  }

  /**
   * Weeks since the first total of the episode, or the measured weeks where those are more.
   *
   * @param measured empty when not known
   */
  Optional<BigDecimal> number(WeeksOfCare of, Optional<BigDecimal> measured) {
    if (episode.start().isEmpty()) {
      return measured;
    }
    Optional<BigDecimal> counted =
        of.instruments().stream()
            .flatMap(id -> find(id).stream())
            .flatMap(one -> one.totals().stream().limit(1))
            .map(Course::day)
            .min(LocalDate::compareTo)
            .map(first -> weeks(first, asOf));
    return counted.isPresent() && measured.isPresent()
        ? Optional.of(counted.get().max(measured.get()))
        : counted.or(() -> measured);
  }

  private static BigDecimal weeks(LocalDate from, LocalDate to) {
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    return plain(days.divide(BigDecimal.valueOf(DAYS_A_WEEK), 1, RoundingMode.FLOOR));
  }

  /** Never rounded up to a limit. */
  private static BigDecimal tenths(BigDecimal value) {
    return plain(value.setScale(1, RoundingMode.FLOOR));
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
