package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Reading;
import org.ambulo.lab.relief.TrainedPatients;
import org.ambulo.lab.relief.TrueWindow;
import org.ambulo.lab.relief.Truth;

/**
 * The courses of relief after procedures, from the made-up patients of the laboratory of relief.
 */
final class ReliefCourses {

  private static final int TRIES = 200;
  private static final int RUN_IN_DAYS = 14;
  private static final int DAILY_DAYS = 42;
  private static final int DAILY_LATELY = 12;
  private static final int WEEK = 7;

  private final Relief relief;
  private final TrainedPatients patients;

  ReliefCourses(Relief relief, long seed) {
    this.relief = relief;
    patients = TrainedPatients.shipped(relief, Truth.PRIOR, seed);
  }

  /** A window, and the day after the procedure that is today. */
  record Course(ReliefStratum stratum, int number, TrueWindow window, int today) {}

  /**
   * A course that fits a stage, looked for from a number on.
   *
   * @return empty where none of many does
   */
  Optional<Course> fitting(Stage stage, String stratumId, int from, Draws draws) {
    ReliefStratum stratum = relief.strata().get(stratumId);
    for (int number = from; number < from + TRIES; number++) {
      TrueWindow window = patients.window(stratum, number, List.of());
      int today = today(stage, stratum, window, draws);
      if (today > 0) {
        return Optional.of(new Course(stratum, number, window, today));
      }
    }
    return Optional.empty();
  }

  /** Days since the procedure; 0 where the window does not suit. */
  private static int today(Stage stage, ReliefStratum stratum, TrueWindow window, Draws draws) {
    int lasts = window.everOpens() ? Math.min(window.closes(), 400) - window.opens() : 0;
    return switch (stage) {
      case WINDOW_TO_COME -> draws.between(1, Math.max(2, stratum.startDay() + 1));
      case WINDOW_OPEN -> lasts > 40 ? window.opens() + draws.between(4, 14) : 0;
      case IN_THERAPY -> lasts > 60 ? window.opens() + draws.between(15, 35) : 0;
      case WINDOW_UNUSED -> unused(window, lasts, draws);
      case WINDOW_NEVER -> window.everOpens() ? 0 : stratum.unlikelyAfter() + draws.between(2, 14);
      case WINDOW_OVER ->
          lasts > 14 && window.closes() < 140 ? window.closes() + draws.between(14, 35) : 0;
      case REPORTS_OVERDUE -> window.everOpens() ? draws.between(34, 60) : 0;
      default -> 1;
    };
  }

  /** Open for long already, and every other time about to close. */
  private static int unused(TrueWindow window, int lasts, Draws draws) {
    boolean closing = draws.happens(0.5);
    if (closing) {
      return lasts > 18 && window.closes() < 110 ? window.closes() + draws.between(-3, 4) : 0;
    }
    return lasts > 40 ? window.opens() + draws.between(14, 25) : 0;
  }

  /**
   * What the patient wrote down.
   *
   * @param sessions days on which therapy was attended
   */
  Pain diary(Treated treated, LocalDate until, List<LocalDate> sessions) {
    int last = days(treated.date(), until);
    List<Integer> attended =
        sessions.stream()
            .map(day -> days(treated.date(), day))
            .filter(day -> day > 0)
            .sorted()
            .toList();
    List<Reading> readings =
        patients.history(treated.stratum(), treated.number(), last, attended).readings();
    List<Rating> diary = new ArrayList<>();
    double before = 0;
    int count = 0;
    for (Reading reading : readings) {
      if (reading.day() < 0 && reading.kind() == Forecast.Kind.AVERAGE) {
        before += reading.points();
        count++;
      }
      if (isKept(reading.day(), last)) {
        LocalDate day = treated.date().plusDays(reading.day());
        diary.add(new Rating(day, reading.kind(), (int) reading.points()));
      }
    }
    return new Pain(diary, count == 0 ? 6 : before / count);
  }

  private static boolean isKept(int day, int last) {
    return day >= -RUN_IN_DAYS
        && (day <= DAILY_DAYS || last - day <= DAILY_LATELY || day % WEEK == 0);
  }

  private static int days(LocalDate from, LocalDate to) {
    return (int) ChronoUnit.DAYS.between(from, to);
  }
}
