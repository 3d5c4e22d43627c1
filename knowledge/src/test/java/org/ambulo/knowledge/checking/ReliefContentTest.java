package org.ambulo.knowledge.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambulo.knowledge.kit.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slip at a time in what is known of relief; each must be named. */
class ReliefContentTest {

  private static final String STRATA = "relief/strata.yaml";
  private static final String MODIFIERS = "relief/modifiers.yaml";
  private static final String PUBLISHED = "relief/published.yaml";

  @ParameterizedTest(name = "{0} {1} = {2}: {3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "strata, strata.tpi.interventions.0, tpj, no such procedure",
        "strata, strata.esi_stenosis.when.cause, stenoses, no such diagnosis ('stenoses')",
        "strata, strata.tpi.src.0, GARVIE, no such source ('GARVIE')",
        "modifiers, modifiers.prior_spine_surgery.families.0, esj, no such family or stratum ('esj')",
        "modifiers, modifiers.depression_score_per_point.each_point.score, phq10,"
            + " no such instrument ('phq10')",
        "modifiers, modifiers.smoking.when.circumstance, smoked, no such circumstance ('smoked')",
        "published, published.T03.strata.0.stratum, esi_old, no such stratum ('esi_old')",
        "published, published.T03.points.0.statistic, median, 'statistic' must be one of level",
      })
  void namesWhatLeadsNowhere(String file, String path, String value, String message) {
    String name = "relief/" + file + ".yaml";
    assertFault(Draft.ofTheContent().text(name, path, value), name, message);
  }

  @ParameterizedTest(name = "{0} {1} = {2}: {3}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "strata, strata.tpi.prior.baseline.sd, 0, 'sd' must be above 0",
        "strata, strata.tpi.prior.onset_days.sigma, 0, 'sigma' must be above 0",
        "strata, strata.tpi.prior.half_effect_days.median, -1, 'median' must be above 0",
        "strata, strata.tpi.prior.responder.mean, 1, 'mean' must lie between 0 and 1",
        "strata, strata.tpi.prior.effect_of_other.mean, 0, 'mean' must lie between 0 and 1",
        "strata, strata.tpi.prior.flare.probability, 1.5, 'probability' must lie between 0 and 1",
        "strata, strata.tpi.start_day, 22, 'start_day' must lie between 0 and 'unlikely_after_day'",
        "strata, strata.nsaid.while_taken.offset_days, 0, 'offset_days' must be above 0",
        "modifiers, modifiers.smoking.odds_ratio, 0, 'odds_ratio' must be above 0",
        "model, observation.day.carry_over, 1, 'carry_over' must lie between 0 and 1",
        "model, observation.stray, 2, 'stray' must lie between 0 and 1",
        "model, training.points.least, 3, a lower limit is above its upper limit",
        "model, patients.same_family, 1, 'same_family' must lie between 0 and 1",
        "model, patients.least_baseline, -1, 'least_baseline' must not be below 0",
        "model, window.tolerance.floor, 6.5, a lower limit is above its upper limit (6.5 > 6.0)",
        "model, window.keep_from, 0.7, a lower limit is above its upper limit (0.7 > 0.6)",
        "model, window.open_by_day, 366, a lower limit is above its upper limit",
        "model, window.run_days, 0, 'run_days' must be above 0",
        "model, session_value.base, 0.8, a lower limit is above its upper limit",
        "model, response.days.0, 40, 'days' must rise",
        "published, published.T03.strata.0.share, 0.5, the shares of its strata add up to 0.75",
        "published, published.T07.points.0.value, 32.4, 'value' must lie between 0 and 1",
        "published, published.T01.points.0.value, -3.3, 'value' must not be below 0",
      })
  void refusesANumberThatNoModelTakes(String file, String path, String value, String message) {
    String name = "relief/" + file + ".yaml";
    assertFault(Draft.ofTheContent().number(name, path, value), name, message);
  }

  @ParameterizedTest
  @CsvSource({
    "strata, strata.esi_radicular_acute.cases",
    "modifiers, modifiers.obesity_bmi_ge_30.cases",
  })
  void refusesARuleWithoutCases(String file, String path) {
    String name = "relief/" + file + ".yaml";
    assertFault(Draft.ofTheContent().without(name, path), name, "the rule has no cases");
  }

  @Test
  void refusesAStratumThatNothingComesTo() {
    Draft draft = Draft.ofTheContent().without(STRATA, "strata.rfa_lumbar_dual.selected_by");

    assertFault(draft, STRATA, "'rfa_lumbar' never comes to it: rfa_lumbar_dual asks nothing");
  }

  @Test
  void refusesAnInterventionThatLeavesTheUnknownOut() {
    Draft draft = Draft.ofTheContent().without(STRATA, "strata.rfa_lumbar_single");

    assertFault(draft, STRATA, "the last stratum of 'rfa_lumbar' must ask nothing");
  }

  @Test
  void refusesAProcedureThatNamesOtherStrataThanNameIt() {
    Draft draft =
        Draft.ofTheContent().text("procedures/soft-tissue.yaml", "procedures.tpi.relief.0", "bvn");

    assertFault(
        draft,
        "procedures/soft-tissue.yaml",
        "names the strata of relief [bvn], is named by [tpi]");
  }

  @Test
  void refusesACourseThatIsNotComparedAndDoesNotSayWhy() {
    Draft draft = Draft.ofTheContent().without(PUBLISHED, "published.T19.note");

    assertFault(draft, PUBLISHED, "is compared with no stratum and does not say why");
  }

  @Test
  void refusesTheSameIdTwice() {
    assertFault(
        Draft.ofTheContent().twice(MODIFIERS, "modifiers.smoking"),
        MODIFIERS,
        "two modifiers have the id 'smoking'");
    assertFault(Draft.ofTheContent().twice(STRATA, "strata.tens"), STRATA, "have the id 'tens'");
    assertFault(
        Draft.ofTheContent().twice(PUBLISHED, "published.T14"), PUBLISHED, "have the id 'T14'");
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
