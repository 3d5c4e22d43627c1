package org.ambulo.lab.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.relief.Chance;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Reading;

/**
 * What a made-up patient rates: the pain of the day, how the day differs, an error, rounded and
 * cut; now and then the number of the day before; some days nothing. The day of the intervention
 * itself is not rated, and no rating is stray.
 */
final class Diary {

  private static final int WEEK = 7;

  private final ReliefObservation observed;
  private final TrueCourse course;
  private final Chance chance;
  private final List<Reading> readings = new ArrayList<>();
  private OptionalDouble lastAverage = OptionalDouble.empty();
  private OptionalDouble lastActivity = OptionalDouble.empty();

  private Diary(ReliefObservation observed, TrueCourse course, Chance chance) {
    this.observed = observed;
    this.course = course;
    this.chance = chance;
  }

  /** Of the days from one to another. */
  static List<Reading> of(
      ReliefObservation observed,
      TrueCourse course,
      int from,
      int to,
      List<Integer> recallDays,
      Chance chance) {
    Diary diary = new Diary(observed, course, chance);
    double spread = course.patient().spread();
    double keep = observed.carryOver();
    double fresh = Math.sqrt(1 - keep * keep);
    double differs = observed.daySd() * spread * chance.normal();
    for (int day = from; day <= to; day++) {
      diary.day(day, differs, spread);
      if (recallDays.contains(day)) {
        diary.recall(day);
      }
      differs = keep * differs + fresh * observed.daySd() * spread * chance.normal();
    }
    return List.copyOf(diary.readings);
  }

  private void day(int day, double differs, double spread) {
    double pain = course.pain(day);
    boolean missed = chance.happens(missing(day, pain));
    double average = pain + differs + observed.readingSd() * spread * chance.normal();
    double activity =
        course.activity(day) + differs + observed.activitySd() * spread * chance.normal();
    lastAverage = written(average, lastAverage);
    lastActivity = written(activity, lastActivity);
    if (missed || day == 0) {
      lastAverage = OptionalDouble.empty();
      lastActivity = OptionalDouble.empty();
      return;
    }
    readings.add(new Reading(day, Forecast.Kind.AVERAGE, lastAverage.getAsDouble()));
    readings.add(new Reading(day, Forecast.Kind.ACTIVITY, lastActivity.getAsDouble()));
  }

  /** Chance that a day has no rating. */
  private double missing(int day, double pain) {
    ReliefObservation.Missing missing = observed.missing();
    double logit =
        missing.intercept()
            + missing.perDay() * day
            + missing.perPoint() * (pain - course.patient().baseline());
    return 1 / (1 + Math.exp(-logit));
  }

  private OptionalDouble written(double felt, OptionalDouble before) {
    boolean repeats = chance.happens(observed.habit());
    return repeats && before.isPresent() ? before : OptionalDouble.of(rounded(felt));
  }

  private void recall(int day) {
    double sum = 0;
    for (int back = 0; back < WEEK; back++) {
      sum += course.pain(day - back);
    }
    double recalled = sum / WEEK + observed.recallSd() * chance.normal();
    readings.add(new Reading(day, Forecast.Kind.WEEK, rounded(recalled)));
  }

  private static double rounded(double felt) {
    return Math.rint(TrueCourse.cut(felt));
  }
}
