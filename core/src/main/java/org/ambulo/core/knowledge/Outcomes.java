package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * By what the clinic judges whether a patient gets better, and what follows.
 *
 * @param episodeGapWeeks a longer time without any total of a questionnaire begins a new baseline
 * @param goalScale id of the questionnaire by which goals are rated
 * @param conclusions in an order in which each speaks only of those before it
 * @param registry how the outcomes of all patients are counted
 */
public record Outcomes(
    int episodeGapWeeks,
    Optional<String> goalScale,
    Catalogue<CourseConclusion> conclusions,
    Catalogue<Escalation> escalations,
    Trajectory trajectory,
    Discharge discharge,
    List<Relapse> relapse,
    Registry registry) {

  /** Id of the conclusion that the criteria of discharge are met. */
  public static final String READY = "discharge_ready";

  /** Id of the conclusion that tells a responder. */
  public static final String RESPONDER = "pain_responder";

  public Outcomes {
    relapse = List.copyOf(relapse);
  }

  /**
   * When the course is looked at.
   *
   * @param weeks id of the number of weeks since the first assessment
   * @param assessed ids of numbers of weeks up to the last assessments, any of which will do
   * @param earlyWeeks an assessment so much too early still counts
   * @param checks the earliest first
   */
  public record Trajectory(
      String weeks, List<String> assessed, int earlyWeeks, List<Check> checks, Citation citation) {
    public Trajectory {
      assessed = List.copyOf(assessed);
      checks = List.copyOf(checks);
    }
  }

  /**
   * A time at which the course is looked at.
   *
   * @param week of care
   * @param expected in words
   * @param when what was expected has come
   * @param otherwise what is done where it has not
   */
  public record Check(
      String id,
      String name,
      int week,
      String expected,
      Criterion when,
      ToDo otherwise,
      Citation citation) {}

  /**
   * When the care ends.
   *
   * @param criteria all of which are to be met
   * @param byChoice what lets the patient go although they are not
   * @param followUpMonths after which the patient is asked how it goes
   */
  public record Discharge(
      Catalogue<Point> criteria,
      Point byChoice,
      List<Integer> followUpMonths,
      ToDo followUp,
      Citation citation) {
    public Discharge {
      followUpMonths = List.copyOf(followUpMonths);
    }
  }

  /** A point of a checklist. */
  public record Point(String id, String text, Criterion when, Citation citation) {}

  /**
   * A sign that the pain is back.
   *
   * @param response what is done about it
   */
  public record Relapse(
      String id, String name, Criterion when, List<ToDo> response, Citation citation) {
    public Relapse {
      response = List.copyOf(response);
    }
  }

  /** What the conclusion of this id is called; empty when there is none. */
  public Optional<String> nameOf(String conclusion) {
    return conclusion.equals(READY)
        ? Optional.of("ready for discharge")
        : conclusions.find(conclusion).map(CourseConclusion::name);
  }
}
