package org.ambulo.core.outcome;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.knowledge.Escalation;
import org.ambulo.core.knowledge.Outcomes;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Truth;

/**
 * What has come of the care so far, and what follows.
 *
 * @param courses of every questionnaire with two dated totals in the present episode
 * @param conclusions what the courses amount to, by id
 * @param escalations those that are called for
 * @param open those that can be said neither to be called for nor not to
 * @param discharge the checklist
 * @param followUp what is asked later of a patient who may be discharged
 * @param check the last time at which the course had to be looked at; empty before the first
 * @param next the next such time
 * @param relapse signs that the pain is back
 * @param goals those that the patient rates, then those that are amounts
 */
public record Outcome(
    List<Course> courses,
    SequencedMap<String, Truth> conclusions,
    List<Raised> escalations,
    List<Open> open,
    List<Point> discharge,
    List<Task> followUp,
    Optional<Check> check,
    Optional<Next> next,
    List<Relapse> relapse,
    List<GoalProgress> goals) {
  public Outcome {
    courses = List.copyOf(courses);
    conclusions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(conclusions));
    escalations = List.copyOf(escalations);
    open = List.copyOf(open);
    discharge = List.copyOf(discharge);
    followUp = List.copyOf(followUp);
    relapse = List.copyOf(relapse);
    goals = List.copyOf(goals);
  }

  /** An escalation that is called for, and by what. */
  public record Raised(Escalation escalation, List<Because> because, List<Task> tasks) {
    public Raised {
      because = List.copyOf(because);
      tasks = List.copyOf(tasks);
    }
  }

  /** An escalation that is not settled, and what would settle it. */
  public record Open(Escalation escalation, List<Fact> ask) {
    public Open {
      ask = List.copyOf(ask);
    }
  }

  /**
   * A point of the checklist of discharge.
   *
   * @param met unknown too where it hangs on something of which nobody has said that it was done
   */
  public record Point(Outcomes.Point point, Truth met) {}

  /**
   * How the course stands at a time of the trajectory.
   *
   * @param because the facts behind it; empty while nothing was assessed
   * @param ask what would tell, where what was assessed does not
   * @param task what is done; empty where what was expected has come
   */
  public record Check(
      Outcomes.Check check,
      State state,
      List<Because> because,
      List<Fact> ask,
      Optional<Task> task) {
    public Check {
      because = List.copyOf(because);
      ask = List.copyOf(ask);
    }
  }

  /** How a time of the trajectory stands. */
  public enum State {
    /** It is time, and nothing was assessed since. */
    DUE,
    MET,
    NOT_MET,
    /** What was assessed does not tell. */
    OPEN
  }

  /** A time of the trajectory to come; its day where the start of care is known. */
  public record Next(Outcomes.Check check, Optional<LocalDate> day) {}

  /** A sign that the pain is back, and what is done about it. */
  public record Relapse(Outcomes.Relapse sign, List<Because> because, List<Task> tasks) {
    public Relapse {
      because = List.copyOf(because);
      tasks = List.copyOf(tasks);
    }
  }

  /** Where it goes. */
  public enum Trend {
    /** Something has improved and nothing is worse. */
    IMPROVING,
    STABLE,
    /** Something is worse. */
    WORSENING
  }

  /** Whether the pain is better by a change that matters; empty while nothing tells. */
  public Optional<Boolean> responder() {
    return answer(Outcomes.RESPONDER);
  }

  /** Whether the patient may be discharged. */
  public Truth ready() {
    return conclusions.getOrDefault(Outcomes.READY, Truth.UNKNOWN);
  }

  /** A conclusion as yes or no; empty while it is open. */
  public Optional<Boolean> answer(String conclusion) {
    Truth truth = conclusions.getOrDefault(conclusion, Truth.UNKNOWN);
    return truth.isUnknown() ? Optional.empty() : Optional.of(truth.isYes());
  }

  /** Of all courses together; empty while there is none. */
  public Optional<Trend> trend() {
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
