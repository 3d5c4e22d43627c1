package org.ambulo.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.ambulo.core.knowledge.CareNumber;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.record.DataProblem;
import org.ambulo.knowledge.kit.CaseFile;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of the course, worked out by hand. The day is 22 November 2026. */
class CourseFactsTest {

  @Test
  void takesTheChangeFromTheFirstToTheLastTotal() {
    CourseFacts facts = nprs("2026-10-11: 8, 2026-11-01: 9, 2026-11-22: 5");

    assertThat(number(facts, "course.nprs_better_points")).isEqualTo("3");
    assertThat(number(facts, "course.nprs_better_percent")).isEqualTo("37.5");
    assertThat(number(facts, "course.nprs_worse_points")).isEqualTo("-3");
    assertThat(number(facts, "course.pain_weeks")).isEqualTo("6");
  }

  @Test
  void neverRoundsUpToALimit() {
    // 2 of 7 is 28.57 %; 29.97 % would not be 30 %; 41 days are 5.86 weeks
    CourseFacts facts = nprs("2026-10-12: 7, 2026-11-22: 5");

    assertThat(number(facts, "course.nprs_better_percent")).isEqualTo("28.5");
    assertThat(number(facts, "course.pain_weeks")).isEqualTo("5.8");
  }

  @Test
  void doesNotCallAChangeBetterThatHadNoRoom() {
    assertThat(number(nprs("2026-10-11: 1, 2026-11-22: 0"), "course.nprs_better_points"))
        .isEqualTo("unknown");
    assertThat(number(nprs("2026-10-11: 1, 2026-11-22: 4"), "course.nprs_worse_points"))
        .isEqualTo("3");
  }

  @Test
  void beginsANewBaselineAfterALongGap() {
    assertThat(
            number(
                nprs("2024-01-10: 9, 2026-10-11: 6, 2026-11-22: 5"), "course.nprs_better_points"))
        .isEqualTo("1");
    assertThat(number(nprs("2024-01-10: 9, 2024-02-10: 3"), "course.nprs_better_points"))
        .isEqualTo("unknown");
    // 26 weeks lie within an episode
    assertThat(number(nprs("2026-05-24: 8, 2026-11-22: 2"), "course.nprs_better_points"))
        .isEqualTo("6");
  }

  @Test
  void countsTheWeeksInWhichNothingThatMattersChanged() {
    assertThat(
            number(
                nprs("2026-10-04: 6, 2026-10-25: 5, 2026-11-15: 6"), "course.pain_weeks_unchanged"))
        .isEqualTo("6");
    assertThat(
            number(
                nprs("2026-10-04: 6, 2026-10-25: 3, 2026-11-15: 3"), "course.pain_weeks_unchanged"))
        .isEqualTo("3");
  }

  @Test
  void countsAWorseningAsAChangeButNotAsAGain() {
    CourseFacts facts = nprs("2026-10-04: 3, 2026-10-25: 6, 2026-11-15: 6");

    assertThat(number(facts, "course.pain_weeks_unchanged")).isEqualTo("3");
    assertThat(number(facts, "course.weeks_without_gain")).isEqualTo("6");
  }

  @Test
  void takesAGainInOneQuestionnaireForAGain() {
    CourseFacts facts =
        facts(
            """
            instruments:
              nprs: [{date: 2026-10-04, score: 6}, {date: 2026-11-15, score: 6}]
              rmdq24: [{date: 2026-10-04, score: 15}, {date: 2026-11-15, score: 8}]
            """);

    assertThat(number(facts, "course.weeks_without_gain")).isEqualTo("0");
    assertThat(number(facts, "course.pain_weeks_unchanged")).isEqualTo("6");
  }

  @Test
  void takesOswestryWhereThereIsNoRolandMorris() {
    CourseFacts facts =
        facts("instruments: {odi: [{date: 2026-10-11, score: 40}, {date: 2026-11-22, score: 28}]}");

    assertThat(number(facts, "course.function_better_percent")).isEqualTo("30");
    assertThat(number(facts, "course.rmdq_better_percent")).isEqualTo("unknown");
  }

  @Test
  void countsWeeksOfCareFromTheFirstTotalOrFromWhatWasMeasured() {
    String totals = "instruments: {nprs: [{date: 2026-10-11, score: 6}]}\n";

    assertThat(number(facts(totals), "course.weeks_of_care")).isEqualTo("6");
    assertThat(number(facts(totals + "care: {conservative_weeks: 9}"), "course.weeks_of_care"))
        .isEqualTo("9");
    assertThat(number(facts(totals + "care: {conservative_weeks: 9}"), "course.weeks_since_start"))
        .isEqualTo("6");
  }

  @Test
  void letsWhatWasStatedStand() {
    CourseFacts facts =
        facts(
            """
            instruments: {nprs: [{date: 2026-10-11, score: 6}]}
            course: {weeks_of_care: 3}
            """);

    assertThat(number(facts, "course.weeks_of_care")).isEqualTo("3");
  }

  @ParameterizedTest(name = "pain with activity {0} gives {1} in a row")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-19: 6, 2026-11-20: 7, 2026-11-21: 8, 2026-11-22: 7 | 3",
        "2026-11-20: 7, 2026-11-21: 8, 2026-11-22: 6.9 | 0",
        // the day before is not known
        "2026-11-21: 8, 2026-11-22: 7 | at least 2",
        "2026-11-19: 8, 2026-11-21: 8, 2026-11-22: 7 | at least 2",
        // of several ratings of a day the worst counts
        "2026-11-21: 5, 2026-11-22: 3, 2026-11-22: 7 | 1",
        // too long ago to be now
        "2026-11-17: 8, 2026-11-18: 8 | unknown",
      })
  void countsDaysOfHighPainInARow(String diary, String days) {
    assertThat(number(diary(diary), "course.high_pain_days_in_row")).isEqualTo(days);
  }

  @ParameterizedTest(name = "ratings {0}: {1} days free of pain")
  @CsvSource(
      delimiter = '|',
      value = {
        // between a day with pain and the day on which it came back
        "2026-10-19: 4, 2026-10-20: 0, 2026-10-27: 0, 2026-11-03: 0, 2026-11-10: 0.5,"
            + " 2026-11-17: 0, 2026-11-21: 2 | 32",
        // pain of 1 is not free, and the pain is back with the first that is not
        "2026-11-01: 1, 2026-11-05: 0, 2026-11-10: 1, 2026-11-12: 0, 2026-11-15: 1,"
            + " 2026-11-21: 3 | 3",
        // where the diary begins free it may have been free before
        "2026-11-10: 0, 2026-11-15: 0, 2026-11-22: 6 | at least 12",
        // eight days without a rating say nothing
        "2026-10-28: 0, 2026-11-05: 0, 2026-11-12: 0, 2026-11-19: 0, 2026-11-22: 6 | at least 17",
        "2026-10-20: 0, 2026-10-27: 0, 2026-11-13: 0, 2026-11-21: 6 | unknown",
        "2026-11-01: 0, 2026-11-08: 6, 2026-11-16: 6, 2026-11-22: 6 | unknown",
        // the pain is not back, or not known to be
        "2026-11-08: 0, 2026-11-15: 0, 2026-11-22: 0 | unknown",
        "2026-11-08: 0, 2026-11-15: 0, 2026-11-22: 1.9 | unknown",
        "2026-11-08: 0, 2026-11-15: 6 | at least 7",
        "2026-11-08: 0, 2026-11-14: 6 | unknown",
        // of several ratings of a day the worst counts
        "2026-11-08: 5, 2026-11-10: 0, 2026-11-15: 0, 2026-11-15: 2, 2026-11-22: 2 | 5",
        // the diary shows no day without pain
        "2026-11-15: 3, 2026-11-22: 6 | unknown",
      })
  void countsTheDaysFreeOfPain(String ratings, String days) {
    assertThat(number(diary(ratings), "course.pain_free_days")).isEqualTo(days);
  }

  @Test
  void looksAtEveryKindOfRatingForADayFreeOfPain() {
    CourseFacts facts =
        facts(
            """
            diary:
              - {date: 2026-11-10, nrs: 3, kind: week}
              - {date: 2026-11-12, nrs: 0}
              - {date: 2026-11-16, nrs: 0}
              - {date: 2026-11-16, nrs: 4, kind: worst}
              - {date: 2026-11-18, nrs: 0, kind: average}
              - {date: 2026-11-22, nrs: 3}
            """);

    assertThat(number(facts, "course.pain_free_days")).isEqualTo("4");
    assertThat(number(facts, "course.pain_now")).isEqualTo("3");
  }

  @Test
  void letsTheStatedDaysFreeOfPainStand() {
    String diary = diaryText("2026-11-08: 0, 2026-11-15: 6");

    assertThat(number(facts(diary + "\ncourse: {pain_free_days: 60}"), "course.pain_free_days"))
        .isEqualTo("60");
  }

  @Test
  void takesThePainWithActivityFromTheLatestDay() {
    assertThat(number(diary("2026-11-18: 3, 2026-11-20: 6"), "activity_pain")).isEqualTo("6");
    assertThat(number(diary("2026-11-14: 3"), "activity_pain")).isEqualTo("unknown");
  }

  @Test
  void countsTheDaysOnWhichPainWasTolerated() {
    String five =
        "2026-11-16: 5, 2026-11-17: 4, 2026-11-18: 4, 2026-11-19: 3, 2026-11-20: 5, "
            + "2026-11-21: 4, 2026-11-22: 2";

    assertThat(number(diary(five), "course.days_tolerated")).isEqualTo("5");
    assertThat(number(diary("2026-11-15: 1, 2026-11-21: 4"), "course.days_tolerated"))
        .isEqualTo("at least 1");
    assertThat(number(facts(diaryText(five) + "\ntolerance: 5"), "course.days_tolerated"))
        .isEqualTo("7");
  }

  @Test
  void seesAFlareAboveTheMeanOfTheTwoWeeksBefore() {
    // mean of 4, 3 and 5 is 4, so that 6 is raised
    String before = "2026-11-15: 4, 2026-11-16: 3, 2026-11-17: 5, ";

    assertThat(number(diary(before + "2026-11-21: 6, 2026-11-22: 7"), "course.flare_days"))
        .isEqualTo("1");
    assertThat(number(diary(before + "2026-11-21: 5.9, 2026-11-22: 6"), "course.flare_days"))
        .isEqualTo("0");
    assertThat(number(diary(before + "2026-11-22: 5"), "course.flare_days")).isEqualTo("0");
    assertThat(number(diary("2026-11-20: 4, 2026-11-21: 4, 2026-11-22: 9"), "course.flare_days"))
        .as("two ratings make no mean")
        .isEqualTo("unknown");
  }

  @Test
  void countsFlaresOfOverADay() {
    String calm = "2026-10-01: 4, 2026-10-02: 4, 2026-10-03: 4, ";
    String first = "2026-10-05: 7, 2026-10-06: 7, 2026-10-07: 4, ";
    String short_ = "2026-10-10: 8, 2026-10-11: 4, ";
    String second = "2026-11-01: 3, 2026-11-02: 4, 2026-11-03: 3, 2026-11-05: 6, 2026-11-06: 6";

    assertThat(number(diary(calm + first + short_ + second), "course.flares_3_months"))
        .isEqualTo("2");
  }

  @ParameterizedTest(name = "sessions {0} give {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-18: 3 3, 2026-11-20: 6 3, 2026-11-22: 4 6 | 2",
        "2026-11-20: 6 3, 2026-11-22: 5 5 | 0",
        "2026-11-20: - -, 2026-11-22: 6 3 | at least 1",
        "2026-11-22: 3 3, 2026-11-22: 7 3 | 1",
      })
  void countsDaysWithSessionsNotTolerated(String sessions, String days) {
    StringBuilder yaml = new StringBuilder("adherence:\n  reports:\n");
    for (String session : sessions.split(", ", -1)) {
      String[] parts = session.split(": | ", -1);
      yaml.append("    - {date: ").append(parts[0]);
      if (!parts[1].equals("-")) {
        yaml.append(", pain_during: ").append(parts[1]);
        yaml.append(", pain_after_24h: ").append(parts[2]);
      }
      yaml.append("}\n");
    }

    assertThat(number(facts(yaml.toString()), "course.sessions_not_tolerated")).isEqualTo(days);
  }

  @Test
  void takesFiveDaysAWeekForAllOfTheProgramme() {
    assertThat(number(facts("adherence: {home_days_per_week: 4}"), "adherence.share"))
        .isEqualTo("0.80");
    assertThat(number(facts("adherence: {home_days_per_week: 7}"), "adherence.share"))
        .isEqualTo("1");
    assertThat(number(facts("adherence: {home_days_per_week: 0}"), "adherence.share"))
        .isEqualTo("0.00");
    assertThat(number(facts("adherence: {}"), "adherence.share")).isEqualTo("unknown");
  }

  @Test
  void countsTheSessionsSinceTheWindowOpened() {
    String window = "window: {days_open: 7}\n";

    assertThat(number(facts(window + "attended: [2026-11-14]"), "window.sessions")).isEqualTo("0");
    assertThat(number(facts(window + "attended: [2026-11-15]"), "window.sessions")).isEqualTo("1");
    assertThat(number(facts(window), "window.sessions")).isEqualTo("unknown");
  }

  @Test
  void countsTheDaysToTheNeedle() {
    assertThat(number(facts("request: {date: 2026-11-30}"), "request.days_ahead")).isEqualTo("8");
    assertThat(number(facts("request: {levels: 1}"), "request.days_ahead")).isEqualTo("unknown");
  }

  @Test
  void takesTheGoalThatIsFurthestFromItsTarget() {
    String goals =
        """
        goals: [{activity: Sit, psfs: 2, psfs_target: 6}, {activity: Walk, psfs: 4, psfs_target: 8},
          {activity: Lift, baseline: 5, target: 10}]
        """;
    String ratings = "instruments: {psfs: [{date: 2026-11-20, items: {1: 5, 2: 8}}]}";
    CourseFacts facts = facts(goals + ratings);

    assertThat(number(facts, "course.target_percent")).isEqualTo("75");
    assertThat(facts.goals("psfs"))
        .extracting(GoalProgress::activity)
        .containsExactly("Sit", "Walk");
    assertThat(number(facts(goals), "course.target_percent")).isEqualTo("unknown");
    // from the first rating on record, 1, to the target, 6
    String earlier = ratings.replace("psfs: [", "psfs: [{date: 2026-10-20, items: {1: 1, 2: 4}}, ");
    assertThat(number(facts(goals + earlier), "course.target_percent")).isEqualTo("80");
  }

  @ParameterizedTest(name = "{0}: now {1}, {2} % of the way")
  @CsvSource(
      delimiter = '|',
      value = {
        "baseline: 20, target: 60, done: [{date: 2026-11-20, amount: 30}] | 30 | 25",
        // the latest day counts, whatever the order, and of several of a day the worst
        "baseline: 20, target: 60, done: [{date: 2026-11-20, amount: 40}, {date: 2026-11-20,"
            + " amount: 50}, {date: 2026-11-01, amount: 60}] | 40 | 50",
        // waking up less often: two of three is the worse of the day
        "baseline: 4, target: 1, done: [{date: 2026-11-20, amount: 1}, {date: 2026-11-20,"
            + " amount: 2}] | 2 | 66",
        // further away than at the start, and beyond the target
        "baseline: 20, target: 60, done: [{date: 2026-11-20, amount: 10}] | 10 | -25",
        "baseline: 20, target: 60, done: [{date: 2026-11-20, amount: 70}] | 70 | 100",
        // nothing said, after the day, or not an amount
        "baseline: 20, target: 60 | none | none",
        "baseline: 20, target: 60, done: [{date: 2026-11-23, amount: 30}] | none | none",
        "baseline: 20, target: 60, done: [{date: 2026-11-20, amount: far}] | none | none",
      })
  void tellsHowFarAnAmountHasCome(String goal, String now, String percent) {
    List<GoalProgress> goals = facts("goals: [{activity: Walk, " + goal + "}]").amounts();

    assertThat(goals).hasSize(1);
    assertThat(goals.getFirst().kind()).isEqualTo(GoalProgress.Kind.AMOUNT);
    assertThat(goals.getFirst().latest().map(BigDecimal::toPlainString).orElse("none"))
        .isEqualTo(now);
    assertThat(goals.getFirst().percent().map(BigDecimal::toPlainString).orElse("none"))
        .isEqualTo(percent);
  }

  @Test
  void countsNoAmountWithoutAStartAndATargetThatDiffer() {
    assertThat(facts("goals: [{activity: Walk, target: 5}]").amounts()).isEmpty();
    assertThat(facts("goals: [{activity: Sit, baseline: 5}]").amounts()).isEmpty();
    assertThat(facts("goals: [{activity: Walk, baseline: 5, target: 5}]").amounts()).isEmpty();
    assertThat(facts("goals: [{activity: Walk, baseline: -5, target: 5}]").amounts()).isEmpty();
  }

  @Test
  void reportsAmountsThatCannotBeRead() {
    List<DataProblem> problems =
        CaseFile.record(
                """
                goals:
                  - {activity: Walk, baseline: 5, done: 7}
                  - {activity: Sit, done: [{amount: 7}, {date: 2026-11-23, amount: 7},
                      {date: 2026-11-20, amount: -1}, {date: 2026-11-20}]}
                """)
            .dataProblems();

    assertThat(problems).extracting(DataProblem::about).containsOnly("goals.done");
    assertThat(problems)
        .extracting(DataProblem::kind)
        .containsExactlyInAnyOrder(
            DataProblem.Kind.WRONG_TYPE,
            DataProblem.Kind.BAD_DATE,
            DataProblem.Kind.AFTER_AS_OF,
            DataProblem.Kind.WRONG_TYPE,
            DataProblem.Kind.WRONG_TYPE);
  }

  @Test
  void doesNotHangOnTheOrderInWhichThingsWereWritten() {
    String forward = diaryText("2026-11-18: 4, 2026-11-19: 4, 2026-11-20: 4, 2026-11-22: 8");
    String backward = diaryText("2026-11-22: 8, 2026-11-20: 4, 2026-11-18: 4, 2026-11-19: 4");
    String up = "nprs: [{date: 2026-10-11, score: 8}, {date: 2026-11-22, score: 5}]";
    String down = "nprs: [{date: 2026-11-22, score: 5}, {date: 2026-10-11, score: 8}]";
    CourseFacts one = facts(forward + "\ninstruments: {" + up + "}");
    CourseFacts other = facts(backward + "\ninstruments: {" + down + "}");

    for (CareNumber number : Visit.SHIPPED.careNumbers().all()) {
      assertThat(number(other, number.id())).as(number.id()).isEqualTo(number(one, number.id()));
    }
  }

  @Test
  void knowsNothingOfAnEmptyRecord() {
    CourseFacts facts = facts("patient: {age: 50}");

    assertThat(Visit.SHIPPED.careNumbers().all())
        .allSatisfy(n -> assertThat(number(facts, n.id())).as(n.id()).isEqualTo("unknown"));
  }

  @Test
  void reportsWhatCannotBeRead() {
    List<DataProblem> problems =
        CaseFile.record(
                """
                diary: [{nrs: 4}, {date: 2026-11-20, nrs: 11}, {date: 2026-11-23, nrs: 4},
                  {date: 2026-11-20, nrs: 4, kind: wurst}]
                adherence: {reports: 3}
                attended: [soon]
                tolerance: high
                """)
            .dataProblems();

    assertThat(problems)
        .extracting(DataProblem::kind)
        .containsExactlyInAnyOrder(
            DataProblem.Kind.BAD_DATE,
            DataProblem.Kind.OUT_OF_RANGE,
            DataProblem.Kind.AFTER_AS_OF,
            DataProblem.Kind.UNKNOWN_ID,
            DataProblem.Kind.WRONG_TYPE,
            DataProblem.Kind.BAD_DATE,
            DataProblem.Kind.WRONG_TYPE);
  }

  private static CourseFacts facts(String yaml) {
    return new CourseFacts(CaseFile.record(yaml), Visit.SHIPPED);
  }

  private static CourseFacts nprs(String totals) {
    StringBuilder yaml = new StringBuilder("instruments:\n  nprs:\n");
    for (String total : totals.split(", ", -1)) {
      String[] parts = total.split(": ", -1);
      yaml.append("    - {date: ").append(parts[0]).append(", score: ").append(parts[1]);
      yaml.append("}\n");
    }
    return facts(yaml.toString());
  }

  private static CourseFacts diary(String ratings) {
    return facts(diaryText(ratings));
  }

  private static String diaryText(String ratings) {
    StringBuilder yaml = new StringBuilder("diary:\n");
    for (String rating : ratings.split(", ", -1)) {
      String[] parts = rating.split(": ", -1);
      yaml.append("  - {date: ").append(parts[0]).append(", nrs: ").append(parts[1]);
      yaml.append(", kind: activity}\n");
    }
    return yaml.toString();
  }

  private static String number(CourseFacts facts, String id) {
    Answer answer = facts.answer(Fact.care(id));
    return answer.words();
  }
}
