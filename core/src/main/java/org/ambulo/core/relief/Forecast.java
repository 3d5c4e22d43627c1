package org.ambulo.core.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.ambulo.core.record.DataProblem;

/**
 * What is foreseen of a patient's relief as of a day.
 *
 * @param windows one for each intervention that can be foreseen, the earliest first
 * @param ratings those that were used, the earliest first
 * @param sessions days of therapy attended since the first of the interventions
 * @param problems what could not be used of interventions and ratings
 */
public record Forecast(
    LocalDate asOf,
    List<Window> windows,
    List<Rating> ratings,
    List<LocalDate> sessions,
    List<DataProblem> problems) {
  public Forecast {
    windows = List.copyOf(windows);
    ratings = List.copyOf(ratings);
    sessions = List.copyOf(sessions);
    problems = List.copyOf(problems);
  }

  /** With what a session is worth on each day, by the chance that the window is open. */
  Forecast valued(DoubleUnaryOperator worth) {
    List<Window> valued = windows.stream().map(window -> window.valued(worth)).toList();
    return new Forecast(asOf, valued, ratings, sessions, problems);
  }

  /** A rating of the patient's, 0 to 10. */
  public record Rating(LocalDate date, Kind kind, double points) {}

  /** What was rated. */
  public enum Kind {
    NOW,
    AVERAGE,
    ACTIVITY,
    WORST,
    /** The average of the last seven days. */
    WEEK
  }
}
