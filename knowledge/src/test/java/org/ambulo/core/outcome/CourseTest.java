package org.ambulo.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ambulo.core.outcome.Course.Verdict;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Change by the minimal important change of each questionnaire. */
class CourseTest {

  @ParameterizedTest(name = "{0} from {1} to {2} is {3}")
  @CsvSource({
    "nprs, 7, 5, UNCHANGED", // 2 points but 28.6 %
    "nprs, 6, 4, IMPROVED", // 2 points and a third
    "nprs, 6, 3, IMPROVED_SUBSTANTIALLY", // half
    "nprs, 3, 2, UNCHANGED", // a third but 1 point
    "nprs, 4, 5, UNCHANGED",
    "nprs, 4, 6, WORSE",
    "nprs, 1, 0, NOT_CLASSIFIED",
    "rmdq24, 13, 8, IMPROVED",
    "rmdq24, 13, 9, UNCHANGED",
    "rmdq24, 4, 0, NOT_CLASSIFIED",
    "rmdq24, 4, 9, WORSE",
    "pseq2, 4, 8, IMPROVED",
  })
  void isToldByPointsAndPercentTogether(String id, String from, String to, Verdict verdict) {
    assertThat(course(id, from, to).orElseThrow().verdict()).isEqualTo(verdict);
  }

  @Test
  void needsTwoDatedTotals() {
    PatientRecord once = Visit.today().on("2026-10-01").total("nprs", "6").record();
    PatientRecord undated =
        Visit.today().total("nprs", "6").on("2026-10-01").total("nprs", "3").record();

    assertThat(outcome(once).courses()).isEmpty();
    assertThat(outcome(undated).courses()).isEmpty();
    assertThat(outcome(once).responder()).isEmpty();
    assertThat(outcome(once).trend()).isEmpty();
  }

  @Test
  void callsAResponderByPainAndATrendByEverything() {
    PatientRecord patient =
        Visit.today()
            .on("2026-10-01")
            .total("nprs", "6")
            .total("rmdq24", "6")
            .on("2026-11-12")
            .total("nprs", "3")
            .total("rmdq24", "12")
            .record();

    assertThat(outcome(patient).responder()).contains(true);
    assertThat(outcome(patient).trend()).contains(Outcome.Trend.WORSENING);
  }

  private static Optional<Course> course(String id, String from, String to) {
    PatientRecord patient =
        Visit.today().on("2026-10-01").total(id, from).on("2026-11-12").total(id, to).record();
    return outcome(patient).courses().stream().findFirst();
  }

  private static Outcome outcome(PatientRecord patient) {
    CourseFacts facts = new CourseFacts(patient, Visit.SHIPPED);
    return FollowUp.of(new OutcomeJudge(Visit.SHIPPED.outcomes()), facts, facts).outcome();
  }
}
