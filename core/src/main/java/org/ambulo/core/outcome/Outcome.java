package org.ambulo.core.outcome;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has come of the care so far.
 *
 * @param courses of every questionnaire with two dated totals
 * @param responder whether pain has the minimal important change for the better; empty while no
 *     pain rating tells
 * @param trend of all courses together; empty while there is none
 */
public record Outcome(List<Course> courses, Optional<Boolean> responder, Optional<Trend> trend) {
  public Outcome {
    courses = List.copyOf(courses);
  }

  /** The ratings of pain by which a responder is told. */
  private static final Set<String> PAIN = Set.of("nprs", "peg");

  /** Where it goes. */
  public enum Trend {
    /** Something has improved and nothing is worse. */
    IMPROVING,
    STABLE,
    /** Something is worse. */
    WORSENING
  }

  /** The outcome that the series of scores show. */
  public static Outcome of(List<ScoreSeries> scores) {
    List<Course> courses = scores.stream().flatMap(series -> Course.of(series).stream()).toList();
    List<Course> pain =
        courses.stream().filter(course -> PAIN.contains(course.instrument().id())).toList();
    return new Outcome(
        courses,
        pain.isEmpty() ? Optional.empty() : Optional.of(pain.stream().anyMatch(Course::isResponse)),
        trend(courses));
  }

  private static Optional<Trend> trend(List<Course> courses) {
    if (courses.isEmpty()) {
      return Optional.empty();
    }
    if (courses.stream().anyMatch(course -> course.verdict() == Course.Verdict.WORSE)) {
      return Optional.of(Trend.WORSENING);
    }
    return Optional.of(
        courses.stream().anyMatch(Course::isResponse) ? Trend.IMPROVING : Trend.STABLE);
  }
}
