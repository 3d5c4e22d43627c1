package org.ambulo.knowledge.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambulo.core.document.Node;
import org.ambulo.knowledge.kit.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slip at a time in the rules of outcome and hand-over; each must be named. */
class OutcomeContentTest {

  private static final String OUTCOMES = "outcomes.yaml";
  private static final String ALERTS = "medicine-alerts.yaml";

  @ParameterizedTest(name = "{0}.cases")
  @CsvSource({
    "escalations.esc_vcf",
    "conclusions.plateau",
    "conclusions.pain_responder.told_by.pain_responder_peg",
    "discharge.criteria.discharge_pain",
    "discharge.by_choice",
    "trajectory.checks.week_6",
    "relapse.flare",
  })
  void refusesARuleWithoutCases(String rule) {
    Draft draft = Draft.ofTheContent().without(OUTCOMES, rule + ".cases");

    assertFault(draft, OUTCOMES, "the rule has no cases");
  }

  @ParameterizedTest(name = "{0} {1} = {2}: {3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "outcomes.yaml, trajectory.weeks, course.weeks, no such care number ('course.weeks')",
        "outcomes.yaml, registry.response.recovered.concluded, well, no such conclusion ('well')",
        "outcomes.yaml, registry.response.pain_better.by, course.less,"
            + " no such care number ('course.less')",
        "outcomes.yaml, episode.goal_scale, pgic, the questionnaire 'pgic' has no smallest change",
        "outcomes.yaml, conclusions.composite_success.when.all.0.concluded, plateau,"
            + " 'plateau' is concluded only after it",
        "outcomes.yaml, escalations.esc_axspa.when.red_flag, rf_axspb, no such red flag ('rf_axspb')",
        "coordination.yaml, handovers.escalate.not_in.0, clear_last, no such stage ('clear_last')",
        "coordination.yaml, handovers.to_restoration.yields_to.0, backwards,"
            + " no such hand-over ('backwards')",
        "care.yaml, numbers.activity_pain.from.what, days, 'what' names no way to derive a number",
      })
  void namesWhatLeadsNowhere(String file, String path, String value, String message) {
    assertFault(Draft.ofTheContent().text(file, path, value), file, message);
  }

  @Test
  void refusesABannerOfMedicinesThatAreNoClass() {
    assertFault(
        Draft.ofTheContent().text(ALERTS, "banner.classes.0", "opiate"),
        ALERTS,
        "no such medicine class ('opiate')");
  }

  @ParameterizedTest
  @CsvSource({
    "severities.major.id, moderate, each severity once",
    "severities.contraindicated.reason, false, asks for a reason",
  })
  void refusesAlertsOfWhichItIsNotSaidWhatTheyAsk(String path, String value, String message) {
    Draft draft =
        Draft.ofTheContent()
            .change(
                ALERTS,
                path,
                node ->
                    node instanceof Node.Flag
                        ? Node.flag(Boolean.parseBoolean(value))
                        : Node.text(value));

    assertFault(draft, ALERTS, message);
  }

  @ParameterizedTest
  @CsvSource({"escalations.esc_vcf", "conclusions.plateau", "discharge.criteria.discharge_pain"})
  void refusesTheSameIdTwice(String rule) {
    assertFault(Draft.ofTheContent().twice(OUTCOMES, rule), OUTCOMES, "two entries have the id");
  }

  private static void assertFault(Draft draft, String file, String message) {
    assertThat(draft.faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.file()).isEqualTo(file);
              assertThat(fault.message()).contains(message);
            });
  }
}
