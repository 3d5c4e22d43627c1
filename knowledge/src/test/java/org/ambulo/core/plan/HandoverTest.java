package org.ambulo.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.outcome.Task;
import org.ambulo.knowledge.kit.CaseFile;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** Who leads, and what passing the lead on takes, report by report. */
class HandoverTest {

  private static final Assessor ASSESSOR = new Assessor(Visit.SHIPPED);
  private static final String CLEAR = "screening: all_other_false\n";

  @Test
  void walksFromReliefToRestorationBackAndToTheEnd() {
    assertThat(walk("activity_pain: 8")).isEqualTo("relief_first, led by pain_management");

    assertThat(walk("activity_pain: 5\nflags: []")).isEqualTo("together, led by physiatrist");

    // five quiet days of the last seven
    assertThat(
            walk(
                """
                diary: [{date: 2026-11-17, nrs: 6, kind: activity},
                  {date: 2026-11-18, nrs: 4, kind: activity},
                  {date: 2026-11-19, nrs: 3, kind: activity},
                  {date: 2026-11-20, nrs: 3, kind: activity},
                  {date: 2026-11-21, nrs: 4, kind: activity},
                  {date: 2026-11-22, nrs: 3, kind: activity}]
                """))
        .isEqualTo("restore, led by physical_therapy; to_restoration");

    // one bad day in an open window changes nothing
    assertThat(walk("activity_pain: 8\nflags: [window_open]"))
        .isEqualTo("restore, led by physical_therapy; to_restoration");

    // three bad days in a row: a flare
    assertThat(
            walk(
                """
                diary: [{date: 2026-11-20, nrs: 7, kind: activity},
                  {date: 2026-11-21, nrs: 8, kind: activity},
                  {date: 2026-11-22, nrs: 8, kind: activity}]
                """))
        .isEqualTo("relief_first, led by pain_management; back_to_relief");

    // nothing gained for six weeks
    assertThat(
            walk(
                """
                activity_pain: 5
                flags: []
                instruments:
                  nprs: [{date: 2026-10-11, score: 6}, {date: 2026-11-22, score: 5}]
                """))
        .isEqualTo("together, led by physiatrist; escalate");

    assertThat(walk("activity_pain: 2\nflags: [discharge_criteria_met, window_open]"))
        .isEqualTo("self_manage, led by patient");
  }

  @Test
  void goesBackAfterTwoSessionsNotTolerated() {
    String sessions =
        """
        activity_pain: 5
        adherence: {reports: [{date: 2026-11-20, pain_during: 7, pain_after_24h: 5},
          {date: 2026-11-22, pain_during: 6, pain_after_24h: 4}]}
        """;

    assertThat(walk(sessions)).endsWith("; back_to_relief");
    assertThat(walk(sessions.replace("pain_during: 7", "pain_during: 5")))
        .doesNotContain("back_to_relief");
  }

  @Test
  void goesBackWhenTheWindowClosedWithGoalsOpen() {
    assertThat(walk("activity_pain: 5\nflags: [window_closed]")).endsWith("; back_to_relief");
    assertThat(walk("activity_pain: 5\nflags: [window_closed, goals_met]"))
        .isEqualTo("together, led by physiatrist");
  }

  @Test
  void goesBackRatherThanOn() {
    assertThat(
            walk(
                """
                flags: [window_open]
                diary: [{date: 2026-11-20, nrs: 7, kind: activity},
                  {date: 2026-11-21, nrs: 8, kind: activity},
                  {date: 2026-11-22, nrs: 8, kind: activity}]
                """))
        .endsWith("; back_to_relief");
  }

  @Test
  void escalatesWhereNoWindowIsExpected() {
    assertThat(walk("activity_pain: 8\nflags: [no_window_expected]"))
        .isEqualTo("relief_first, led by pain_management; escalate");
  }

  @Test
  void booksTherapyBeforeTheNeedleAndUsesTheWindow() {
    assertThat(walk("activity_pain: 8\nflags: []\nrequest: {date: 2026-11-30}"))
        .endsWith("; therapy_before_procedure");
    assertThat(walk("activity_pain: 8\nflags: [therapy_booked]\nrequest: {date: 2026-11-30}"))
        .doesNotContain("therapy_before_procedure");
    assertThat(walk("flags: [window_open]\nwindow: {days_open: 7}\nattended: [2026-11-01]"))
        .endsWith("; to_restoration, window_unused");
    assertThat(walk("flags: [window_open]\nwindow: {days_open: 7}\nattended: [2026-11-18]"))
        .endsWith("; to_restoration");
  }

  @Test
  void asksWhileNothingIsKnown() {
    assertThat(walk("patient: {age: 50}")).isEqualTo("ask, led by physiatrist");
  }

  @Test
  void namesWhoDoesWhatByWhen() {
    // 22 November 2026 is a Sunday
    Assessment assessment = assess("flags: [window_open]");
    List<Task> tasks = assessment.handovers().getFirst().tasks();

    assertThat(tasks)
        .extracting(Task::who)
        .containsExactly("physical_therapist", "coordinator", "pain_physician", "physiatrist");
    assertThat(tasks).allMatch(task -> task.by().orElseThrow().equals(LocalDate.of(2026, 11, 25)));
  }

  private static Assessment assess(String yaml) {
    return ASSESSOR.assess(CaseFile.record(CLEAR + yaml));
  }

  private static String walk(String yaml) {
    Assessment assessment = assess(yaml);
    String handovers =
        assessment.handovers().stream()
            .map(handover -> handover.rule().id())
            .collect(Collectors.joining(", "));
    Lead lead = assessment.plan().lead();
    return lead.stage() + ", led by " + lead.who() + (handovers.isEmpty() ? "" : "; " + handovers);
  }
}
