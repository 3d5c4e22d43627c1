package org.ambulo.core.relief;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Reports;
import org.ambulo.core.record.Score;

/**
 * The dated ratings of pain in a record: of the diary, and of the numeric rating scale where it was
 * answered on a day. Of several ratings of one kind on a day the highest counts.
 */
final class Ratings {

  private static final String DIARY = "diary";
  private static final String SCALE = "nprs";
  private static final int NOW = 1;
  private static final int WEEK = 2;

  private record Key(LocalDate date, Forecast.Kind kind) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::date).thenComparing(Key::kind);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Key, BigDecimal> ratings = new TreeMap<>();
  private final SortedSet<Key> twice = new TreeSet<>();
  private int old;

  private Ratings() {}

  /**
   * Those that a forecast can use, the earliest first.
   *
   * @param from earlier ones tell nothing of the pain before the first intervention
   */
  static List<Forecast.Rating> of(
      PatientRecord patient, LocalDate from, List<DataProblem> problems) {
    Ratings all = new Ratings();
    for (Reports.Pain pain : Reports.of(patient).diary()) {
      Forecast.Kind kind = Forecast.Kind.valueOf(pain.kind().toUpperCase(Locale.ROOT));
      all.add(new Key(pain.date(), kind), pain.score(), from);
    }
    List<Score> answered = patient.scores().getOrDefault(SCALE, List.of());
    answered.forEach(score -> all.answered(score, patient.asOf(), from));
    problems.addAll(all.problems(from));
    List<Forecast.Rating> used = new ArrayList<>();
    all.ratings.forEach(
        (key, points) ->
            used.add(new Forecast.Rating(key.date(), key.kind(), points.doubleValue())));
    return used;
  }

  private void add(Key key, BigDecimal points, LocalDate from) {
    if (key.date().isBefore(from)) {
      old++;
      return;
    }
    BigDecimal before = ratings.get(key);
    if (before != null && before.compareTo(points) != 0) {
      twice.add(key);
    }
    ratings.merge(key, points, BigDecimal::max);
  }

  /** Answers of the scale; a day that the diary has as well keeps what the diary says. */
  private void answered(Score score, LocalDate asOf, LocalDate from) {
    Optional<LocalDate> date =
        score.date().filter(d -> d.first().equals(d.last())).map(PartialDate::first);
    if (date.isEmpty() || date.get().isBefore(from) || date.get().isAfter(asOf)) {
      return;
    }
    Optional<BigDecimal> week = Optional.ofNullable(score.items().get(WEEK)).or(score::total);
    Optional.ofNullable(score.items().get(NOW))
        .ifPresent(now -> ratings.putIfAbsent(new Key(date.get(), Forecast.Kind.NOW), now));
    week.ifPresent(mean -> ratings.putIfAbsent(new Key(date.get(), Forecast.Kind.WEEK), mean));
  }

  private List<DataProblem> problems(LocalDate from) {
    List<DataProblem> problems = new ArrayList<>();
    if (!twice.isEmpty()) {
      Key first = twice.first();
      problems.add(
          problem(
              DataProblem.Kind.CONTRADICTION,
              "%d ratings are given twice with different points, the first (%s) on %s; the higher counts"
                  .formatted(
                      twice.size(), first.kind().name().toLowerCase(Locale.ROOT), first.date())));
    }
    if (old > 0) {
      problems.add(
          problem(
              DataProblem.Kind.OUT_OF_RANGE,
              "%d ratings from before %s are too old to tell the pain before the intervention; left out"
                  .formatted(old, from)));
    }
    return problems;
  }

  private static DataProblem problem(DataProblem.Kind kind, String message) {
    return new DataProblem(kind, DIARY, DIARY, message);
  }
}
