package org.ambulo.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.kit.Visit;
import org.ambulo.knowledge.reading.YamlDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body chart in the record says of findings. */
class DrawnChartTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();

  private static Node yaml(String text) {
    return switch (YamlDocuments.read(text)) {
      case YamlDocuments.Read read -> read.document();
      case YamlDocuments.Outcome other -> throw new IllegalArgumentException(other.toString());
    };
  }

  private static Visit visit(String charts) {
    return Visit.at(KNOWLEDGE).told(record -> record.section(DrawnChart.SECTION, yaml(charts)));
  }

  private static PatientRecord marked(String felt, String regions, String complete) {
    return visit(
            "[{date: 2026-11-20, complete: %s, marks: {%s: [%s]}}]"
                .formatted(complete, felt, regions.replace(' ', ',')))
        .record();
  }

  @ParameterizedTest
  @CsvSource({
    "h_leg_pain_below_knee, aching, calf_left, yes",
    "h_leg_pain_below_knee, numbness, calf_left, unknown",
    "h_leg_pain_below_knee, aching, thigh_back_left, unknown",
    "h_leg_paraesthesia, pins_and_needles, foot_top_right, yes",
    "h_midline_pain, stabbing, low_back_middle, yes",
    "h_midline_pain, stabbing, low_back_left, unknown",
    "h_groin_pain, burning, groin_right, yes",
    "h_bilateral_leg_pain, aching, buttock_left buttock_right, yes",
    "h_bilateral_leg_pain, aching, buttock_left calf_right, unknown",
    "h_saddle_anaesthesia, numbness, saddle, yes",
    "h_saddle_anaesthesia, pins_and_needles, private_parts, yes",
    "h_saddle_anaesthesia, aching, saddle, unknown",
    "h_dermatomal_leg_pain, stabbing, calf_left foot_sole_left, unknown",
  })
  void anOpenChartSaysYesOrNothing(String finding, String felt, String regions, String answer) {
    assertThat(marked(felt, regions, "false").finding(finding).words()).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "h_leg_pain_below_knee, aching, low_back_left, no",
    "h_midline_pain, aching, low_back_left, no",
    "h_groin_pain, aching, low_back_left, no",
    "h_saddle_anaesthesia, aching, low_back_left, unknown",
    "h_bilateral_leg_pain, aching, calf_left, unknown",
    "h_leg_paraesthesia, aching, calf_left, unknown",
    "h_widespread_pain, aching, calf_left, unknown",
    "h_dermatomal_leg_pain, stabbing, thigh_back_left calf_left foot_sole_left, yes",
    "h_dermatomal_leg_pain, stabbing, shin_right foot_top_right, yes",
    "h_dermatomal_leg_pain, stabbing, thigh_front_right knee_front_right, yes",
    "h_dermatomal_leg_pain, stabbing, shin_right calf_right foot_top_right foot_sole_right, unknown",
    "h_dermatomal_leg_pain, stabbing, calf_right, unknown",
  })
  void aCompleteChartSaysNoWhereTheKnowledgeAllowsIt(
      String finding, String felt, String regions, String answer) {
    assertThat(marked(felt, regions, "true").finding(finding).words()).isEqualTo(answer);
  }

  @Test
  void painInFourPartsIsWidespreadAfterThreeMonthsOnly() {
    String charts =
        "[{date: 2026-11-20, marks: {aching: [hand_front_left, hand_front_right, calf_left,"
            + " calf_right]}}]";

    assertThat(visit(charts).number("h_duration_weeks", "13").record().finding("h_widespread_pain"))
        .isEqualTo(Answer.Plain.YES);
    assertThat(visit(charts).number("h_duration_weeks", "12").record().finding("h_widespread_pain"))
        .isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(visit(charts).record().finding("h_widespread_pain")).isEqualTo(Answer.Plain.UNKNOWN);
  }

  @Test
  void whatIsAnsweredStandsAndTheDifferenceIsTold() {
    PatientRecord record =
        visit("[{date: 2026-11-20, marks: {aching: [calf_left]}}]")
            .no("h_leg_pain_below_knee")
            .record();

    assertThat(record.finding("h_leg_pain_below_knee")).isEqualTo(Answer.Plain.NO);
    assertThat(record.dataProblems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(DataProblem.Kind.CONTRADICTION);
              assertThat(problem.message()).contains("body chart", "the answer stands");
            });
  }

  @Test
  void theLatestChartCountsAndNoneOfTomorrow() {
    PatientRecord record =
        visit(
                """
                - {date: 2026-11-20, marks: {aching: [groin_left]}}
                - {date: 2026-11-18, marks: {aching: [calf_left]}}
                - {date: 2026-11-24, marks: {aching: [shin_left]}}
                """)
            .record();

    assertThat(record.finding("h_groin_pain")).isEqualTo(Answer.Plain.YES);
    assertThat(record.finding("h_leg_pain_below_knee")).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(record.dataProblems())
        .extracting(DataProblem::kind)
        .containsExactly(DataProblem.Kind.AFTER_AS_OF);
  }

  @Test
  void aMarkThatIsNotKnownIsReportedAndLeavesTheChartOpen() {
    PatientRecord record = marked("aching", "third_arm low_back_left", "true");

    assertThat(record.finding("h_groin_pain")).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(record.dataProblems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(DataProblem.Kind.UNKNOWN_ID));
    assertThat(DrawnChart.latest(record, KNOWLEDGE).map(DrawnChart::marks).orElseThrow())
        .containsEntry("aching", new LinkedHashSet<>(Set.of("low_back_left")));
  }

  @Test
  void withoutAChartNothingFollows() {
    PatientRecord record = Visit.at(KNOWLEDGE).record();

    assertThat(DrawnChart.latest(record, KNOWLEDGE)).isEqualTo(Optional.empty());
    assertThat(
            List.of("h_saddle_anaesthesia", "h_midline_pain").stream()
                .map(record::finding)
                .distinct())
        .containsExactly(Answer.Plain.UNKNOWN);
  }
}
