package org.ambulo.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.Escalation;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.outcome.Outcome.State;
import org.ambulo.knowledge.kit.CaseFile;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the course amounts to, when it is looked at, and when care ends; 22 November 2026. */
class OutcomeTest {

  private static final Assessor ASSESSOR = new Assessor(Visit.SHIPPED);
  private static final String CLEAR = "screening: all_other_false\n";

  @ParameterizedTest(name = "pain {0} to {1}, Roland-Morris {2} to {3}: {4}, {5}, {6}")
  @CsvSource({
    // 2 of 6 is a third; 7 of 14 is half
    "6, 4, 14, 7, YES, NO, YES",
    "6, 3, 14, 14, YES, YES, NO",
    // 28.6 %; 5 of 17 is 29.4 %
    "7, 5, 17, 12, NO, NO, NO",
    "3, 1, 5, 0, YES, YES, YES",
    // no room
    "1, 0, 4, 0, UNKNOWN, UNKNOWN, UNKNOWN",
  })
  void tellsRespondersByPointsAndPercent(
      String pain,
      String painNow,
      String rmdq,
      String now,
      Truth by30,
      Truth by50,
      Truth function) {
    Outcome outcome = outcome(series("nprs", pain, painNow) + series("rmdq24", rmdq, now));

    assertThat(outcome.conclusions())
        .containsEntry("pain_responder", by30)
        .containsEntry("pain_responder_substantial", by50)
        .containsEntry("function_responder", function);
  }

  @Test
  void letsTheQuestionnaireThatWasFilledInTell() {
    assertThat(outcome(series("peg", "6", "4")).responder()).contains(true);
    assertThat(outcome(series("peg", "6", "5")).responder()).contains(false);
    assertThat(outcome(series("nprs", "6", "5") + series("peg", "6", "4")).responder())
        .contains(true);
    assertThat(outcome(series("promis_pf4", "35", "38.6")).conclusions())
        .containsEntry("function_responder", Truth.YES);
    assertThat(outcome(series("promis_pi4", "65", "61.5")).conclusions())
        .containsEntry("function_responder", Truth.YES);
    assertThat(outcome("  dn4: 3\n").responder()).isEmpty();
  }

  @Test
  void callsItASuccessOnlyInThePatientsOwnWords() {
    String both = series("nprs", "6", "3") + series("rmdq24", "14", "7");

    assertThat(outcome(both).conclusions()).containsEntry("composite_success", Truth.UNKNOWN);
    assertThat(outcome(both + "  pgic: 2\n").conclusions())
        .containsEntry("composite_success", Truth.YES);
    assertThat(outcome(both + "  pgic: 3\n").conclusions())
        .containsEntry("composite_success", Truth.NO);
  }

  @Test
  void tellsDeteriorationByAnyOfThem() {
    assertThat(outcome(series("nprs", "4", "6")).conclusions())
        .containsEntry("deteriorated", Truth.YES);
    assertThat(outcome(series("psfs", "6", "4")).conclusions())
        .containsEntry("deteriorated", Truth.YES);
    assertThat(outcome(series("nprs", "4", "2")).conclusions())
        .as("function was not asked after")
        .containsEntry("deteriorated", Truth.UNKNOWN);
  }

  @Test
  void looksAtTheCourseWhenItIsTime() {
    assertThat(check("2026-11-15", "2026-11-22", "6", "5")).isEqualTo("none, next week_2");
    assertThat(check("2026-11-08", "2026-11-22", "6", "5")).isEqualTo("week_2 MET, next week_6");
    assertThat(check("2026-11-08", "2026-11-22", "6", "6"))
        .as("activities were not asked after")
        .isEqualTo("week_2 OPEN, next week_6");
    assertThat(check("2026-10-11", "2026-11-22", "6", "4")).isEqualTo("week_6 MET, next week_12");
    // last assessed in week 4
    assertThat(check("2026-10-11", "2026-11-08", "6", "4")).isEqualTo("week_6 DUE, next week_12");
    // a week early still counts
    assertThat(check("2026-10-11", "2026-11-15", "6", "4")).isEqualTo("week_6 MET, next week_12");
    assertThat(check("2026-08-30", "2026-11-22", "6", "4")).isEqualTo("week_12 MET, next month_6");
  }

  @Test
  void asksForWhatWouldTell() {
    Outcome.Check open = outcome(series("nprs", "6", "5")).check().orElseThrow();

    assertThat(open.state()).isEqualTo(State.OPEN);
    assertThat(open.ask())
        .extracting(fact -> fact.id())
        .containsExactly("course.function_better_percent");
    assertThat(open.task()).isEmpty();
  }

  @Test
  void saysWhatToDoWhereItIsNotAsExpected() {
    Outcome outcome = outcome(series("nprs", "6", "6") + series("rmdq24", "14", "13"));
    Outcome.Check check = outcome.check().orElseThrow();

    assertThat(check.state()).isEqualTo(State.NOT_MET);
    assertThat(check.task().orElseThrow().who()).isEqualTo("physiatrist");
    assertThat(check.task().orElseThrow().by()).contains(LocalDate.of(2026, 11, 27));
    assertThat(outcome.next().orElseThrow().day()).contains(LocalDate.of(2027, 1, 3));
  }

  private static final String READY =
      """
      instruments:
        nprs: [{date: 2026-09-27, score: 7}, {date: 2026-11-22, score: 3}]
        rmdq24: [{date: 2026-09-27, score: 14}, {date: 2026-11-22, score: 4}]
      adherence: {home_days_per_week: 4}
      activity_pain: 2
      flags: [goals_met, home_programme_independent, teach_back_done, work_restored]
      """;

  @Test
  void endsTheCareWhenTheChecklistIsComplete() {
    Assessment assessment = ASSESSOR.assess(CaseFile.record(CLEAR + READY));

    assertThat(assessment.outcome().discharge()).allMatch(point -> point.met().isYes()).hasSize(7);
    assertThat(assessment.outcome().ready()).isEqualTo(Truth.YES);
    assertThat(assessment.plan().lead().stage()).isEqualTo("self_manage");
    assertThat(assessment.plan().lead().who()).isEqualTo("patient");
    assertThat(assessment.outcome().followUp())
        .extracting(task -> task.by().orElseThrow().toString())
        .containsExactly("2026-12-22", "2027-02-22", "2027-05-22", "2027-11-22");
  }

  @Test
  void doesNotEndTheCareOnWhatIsNotKnown() {
    Outcome unscreened = ASSESSOR.assess(CaseFile.record(READY)).outcome();
    String untaught = READY.substring(0, READY.indexOf("flags"));
    Assessment open = ASSESSOR.assess(CaseFile.record(CLEAR + untaught));

    assertThat(unscreened.ready()).isEqualTo(Truth.UNKNOWN);
    assertThat(open.outcome().ready()).isEqualTo(Truth.UNKNOWN);
    assertThat(open.outcome().followUp()).isEmpty();
    assertThat(open.plan().lead().stage()).isEqualTo("restore");
    assertThat(met(open.outcome(), "discharge_safety_net")).isEqualTo(Truth.UNKNOWN);
    assertThat(met(open.outcome(), "discharge_pain")).isEqualTo(Truth.YES);
  }

  @Test
  void leavesOpenWhatTheListOfCircumstancesDoesNotName() {
    String untold = READY.substring(0, READY.indexOf("flags")) + "flags: [active_rehab]\n";
    Outcome outcome = outcomeOf(CLEAR + untold);

    assertThat(met(outcome, "discharge_safety_net")).isEqualTo(Truth.UNKNOWN);
    assertThat(met(outcome, "discharge_work")).isEqualTo(Truth.UNKNOWN);
    assertThat(met(outcome, "discharge_goals")).isEqualTo(Truth.UNKNOWN);
    assertThat(met(outcome, "discharge_pain")).isEqualTo(Truth.YES);
    assertThat(outcome.ready()).as("without the word the care does not end").isEqualTo(Truth.NO);
    assertThat(outcome.followUp()).isEmpty();
  }

  @Test
  void saysThatWhatWasMeasuredIsNotMet() {
    String measured = READY.replace("score: 3}", "score: 7}").replace("score: 4}", "score: 20}");
    Outcome outcome = outcomeOf(CLEAR + measured);

    assertThat(met(outcome, "discharge_pain")).isEqualTo(Truth.NO);
    assertThat(met(outcome, "discharge_function")).isEqualTo(Truth.NO);
    assertThat(met(outcome, "discharge_safety_net")).isEqualTo(Truth.YES);
  }

  @Test
  void doesNotEndTheCareWhileARedFlagIsOpen() {
    Assessment assessment =
        ASSESSOR.assess(CaseFile.record(CLEAR + READY + "findings: {e_foot_drop: true}"));

    assertThat(met(assessment.outcome(), "discharge_no_red_flag")).isEqualTo(Truth.NO);
    assertThat(assessment.outcome().ready()).isEqualTo(Truth.NO);
    assertThat(assessment.plan().lead().stage()).isEqualTo("clear_first");
    assertThat(assessment.handovers()).isEmpty();
  }

  @Test
  void letsAPatientGoByChoiceOnAPlateau() {
    String plateau =
        """
        instruments:
          nprs: [{date: 2026-08-30, score: 6}, {date: 2026-11-22, score: 5}]
          rmdq24: [{date: 2026-08-30, score: 12}, {date: 2026-11-22, score: 11}]
        adherence: {home_days_per_week: 3}
        flags: [discharge_wanted, onward_plan_written]
        """;

    assertThat(outcomeOf(CLEAR + plateau).conclusions()).containsEntry("plateau", Truth.YES);
    assertThat(outcomeOf(CLEAR + plateau).ready()).isEqualTo(Truth.YES);
    assertThat(outcomeOf(CLEAR + plateau.replace("2026-08-30", "2026-08-31")).ready())
        .as("a day short of twelve weeks")
        .isEqualTo(Truth.NO);
  }

  @Test
  void namesAFlareAndItsResponse() {
    Outcome outcome = outcomeOf(CLEAR + "flags: [flare]");

    assertThat(outcome.relapse()).hasSize(1);
    assertThat(outcome.relapse().getFirst().sign().id()).isEqualTo("flare");
    assertThat(outcome.relapse().getFirst().tasks())
        .extracting(task -> task.by().orElseThrow())
        .containsExactly(Visit.TODAY, Visit.TODAY, LocalDate.of(2026, 11, 29));
  }

  @Test
  void tellsThatThePainIsBackFromTheDiaryAlone() {
    String diary =
        """
        diary: [{date: 2026-10-19, nrs: 0}, {date: 2026-10-26, nrs: 0}, {date: 2026-11-02, nrs: 0},
          {date: 2026-11-09, nrs: 0}, {date: 2026-11-16, nrs: 0}, {date: 2026-11-21, nrs: 4}]
        """;
    String interrupted = diary.replace("2026-11-02, nrs: 0", "2026-11-02, nrs: 3");

    assertThat(relapse(diary)).contains("recurrence");
    assertThat(relapse(interrupted)).doesNotContain("recurrence");
  }

  @Test
  void holdsAllThirteenEscalations() {
    assertThat(Visit.SHIPPED.outcomes().escalations().all()).hasSize(13);
    assertThat(Visit.SHIPPED.outcomes().escalations().all())
        .filteredOn(rule -> rule.kind() == Escalation.Kind.WITHHOLD)
        .extracting(Escalation::id)
        .containsExactly("esc_no_surgery_nslbp");
  }

  @Test
  void withholdsFusionFromNonSpecificPain() {
    Assessment assessment =
        ASSESSOR.assess(
            CaseFile.record(
                CLEAR
                    + """
                    conditions: [M54.50]
                    findings: {e_motor_weakness_myotomal: false, i_flexext_translation: false}
                    """));

    assertThat(assessment.plan().withheld())
        .extracting(withheld -> withheld.id())
        .contains("esc_no_surgery_nslbp");
    assertThat(assessment.outcome().escalations())
        .noneMatch(raised -> raised.escalation().id().equals("esc_no_surgery_nslbp"));
  }

  private static List<String> relapse(String yaml) {
    return outcomeOf(CLEAR + yaml).relapse().stream().map(relapse -> relapse.sign().id()).toList();
  }

  private static Truth met(Outcome outcome, String point) {
    return outcome.discharge().stream()
        .filter(one -> one.point().id().equals(point))
        .findFirst()
        .orElseThrow()
        .met();
  }

  /** Totals six weeks ago and today. */
  private static String series(String instrument, String from, String to) {
    return series(instrument, "2026-10-11", "2026-11-22", from, to);
  }

  private static String series(
      String instrument, String first, String last, String from, String to) {
    return "  %s: [{date: %s, score: %s}, {date: %s, score: %s}]%n"
        .formatted(instrument, first, from, last, to);
  }

  private static Outcome outcome(String instruments) {
    return outcomeOf(CLEAR + "instruments:\n" + instruments);
  }

  private static Outcome outcomeOf(String yaml) {
    return ASSESSOR.assess(CaseFile.record(yaml)).outcome();
  }

  private static String check(String first, String last, String from, String to) {
    Outcome outcome = outcome(series("nprs", first, last, from, to));
    return outcome.check().map(c -> c.check().id() + " " + c.state()).orElse("none")
        + ", next "
        + List.of(outcome.next().orElseThrow().check().id()).getFirst();
  }
}
