package org.ambulo.core.diagnosis;

import static java.lang.Math.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.kit.TinyClinic;
import org.ambulo.knowledge.kit.Visit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The inference rule (inference.yaml) worked out by hand on a clinic of four causes: within a group
 * and diagnosis the strongest ln ratio whole and a quarter of the rest, within the cap; ratios that
 * are working defaults count with exponent 0.85; posterior = prior x ratios, shared out.
 */
class HandWorkedDifferentialTest {

  private static final Offset<Double> EXACTLY = within(1e-12);

  private static final KnowledgeBase CLINIC =
      TinyClinic.open()
          .file(
              "diagnoses.yaml",
              """
              diagnoses:
                - {id: strain, name: Strain, group: mechanical,
                   prior: {share: 0.5, conf: U, src: [expert]}}
                - {id: disc, name: Disc, group: neural,
                   prior: {share: 0.3, conf: U, src: [expert]},
                   co_diagnosis_from: {probability: 0.25, conf: U, src: [expert]}}
                - {id: fracture, name: Fracture, group: serious,
                   prior: {share: 0.12, conf: U, src: [expert]},
                   must_exclude_from: {probability: 0.2, conf: U, src: [expert]}}
                - {id: tumour, name: Tumour, group: serious,
                   prior: {share: 0.08, conf: U, src: [expert]},
                   must_exclude_from: {probability: 0.1, conf: U, src: [expert]}}
              """)
          .file(
              "findings/few.yaml",
              """
              findings:
                - {id: h_leg_pain, q: Leg pain?, type: boolean, section: history,
                   group: g_history, tier: 1,
                   lr: {disc: {pos: 4, neg: 0.25, conf: V, src: [expert]}}}
                - {id: h_cough, q: Worse on coughing?, type: boolean, section: history,
                   group: g_history, tier: 1,
                   lr: {disc: {pos: 2, neg: 0.1, conf: K, src: [expert]}}}
                - {id: h_tingling, q: Tingling?, type: boolean, section: history,
                   group: g_history, tier: 1,
                   lr: {disc: {pos: 3, neg: 0.5, conf: U, src: [expert]},
                        strain: {pos: 0.8, neg: 1, conf: V, src: [expert]}}}
                - {id: h_numb, q: Numb?, type: boolean, section: history,
                   group: g_history, tier: 1,
                   lr: {disc: {pos: 4, neg: 0.25, conf: V, src: [expert]}}}
                - {id: e_slr, q: Straight leg raise, type: boolean, section: exam,
                   group: g_exam, tier: 1,
                   lr: {disc: {pos: 8, neg: 0.1, conf: V, src: [expert]}}}
                - {id: e_stoop, q: Eased by stooping, type: boolean, section: exam,
                   group: g_age, tier: 1,
                   lr: {disc: {pos: 3, neg: 0.5, conf: V, src: [expert],
                               applies_if: h_leg_pain}}}
                - {id: h_onset, q: How did it start?, type: enum, options: [lifting, fall, gradual],
                   section: history, group: g_trauma, tier: 1,
                   values: {lifting: {strain: {val: 3, conf: V, src: [expert]}},
                            fall: {fracture: {val: 5, conf: V, src: [expert]}}}}
                - {id: h_trauma, q: Major trauma?, type: boolean, section: history,
                   group: g_trauma, tier: 1,
                   lr: {fracture: {pos: 8, neg: 0.75, conf: V, src: [expert]},
                        strain: {pos: 1.5, neg: 1, conf: V, src: [expert]}}}
                - {id: h_age, q: Age, type: number, unit: a,
                   range: {min: 0, max: 130, conf: U, src: [expert]},
                   section: history, group: g_age, tier: 1,
                   bands: [
                     {max: 49, conf: U, src: [expert],
                      lr: {tumour: {val: 0.5, conf: V, src: [expert]}}},
                     {max: 69, conf: U, src: [expert],
                      lr: {tumour: {val: 2, conf: V, src: [expert]}}},
                     {max: 130, conf: U, src: [expert],
                      lr: {tumour: {val: 3, conf: V, src: [expert]},
                           fracture: {val: 6, conf: V, src: [expert]}}}]}
                - {id: q_fracture_count, q: Fracture rule, type: number, unit: "1",
                   range: {min: 0, max: 4, conf: U, src: [expert]},
                   section: cluster, group: g_trauma, tier: 2,
                   overrides: [h_trauma], replaces: {h_age: [fracture]},
                   bands: [
                     {max: 1, conf: U, src: [expert],
                      lr: {fracture: {val: 0.4, conf: V, src: [expert]}}},
                     {max: 4, conf: U, src: [expert],
                      lr: {fracture: {val: 9, conf: V, src: [expert]}}}]}
              """)
          .knowledge();

  private static final Map<String, Double> PRIOR =
      Map.of("strain", 0.5, "disc", 0.3, "fracture", 0.12, "tumour", 0.08);

  @Test
  void keepsThePriorsWhileNothingIsAnswered() {
    expect(visit -> visit, Map.of());
    expect(visit -> visit.unknown("h_leg_pain", "e_slr"), Map.of());
  }

  @Test
  void multipliesByTheRatioOfAnAnswer() {
    expect(visit -> visit.yes("h_leg_pain"), Map.of("disc", 4.0));
    expect(visit -> visit.no("h_leg_pain"), Map.of("disc", 0.25));
    expect(visit -> visit.option("h_onset", "lifting"), Map.of("strain", 3.0));
    expect(visit -> visit.option("h_onset", "gradual"), Map.of());
  }

  @Test
  void countsTheStrongestOfAGroupWholeAndAQuarterOfTheRest() {
    expect(
        visit -> visit.yes("h_leg_pain", "h_cough"),
        Map.of("disc", Math.exp(log(4) + 0.25 * log(2))));
    expect(
        visit -> visit.yes("h_leg_pain", "h_cough", "h_tingling"),
        Map.of("disc", Math.exp(log(4) + 0.25 * (log(2) + 0.85 * log(3))), "strain", 0.8));
  }

  @Test
  void takesTheStrongestByItsDistanceFromOneWhicheverWayItSpeaks() {
    expect(
        visit -> visit.yes("h_leg_pain").no("h_cough"),
        Map.of("disc", Math.exp(log(0.1) + 0.25 * log(4))));
  }

  @Test
  void countsOneOfTwoEquallyStrongWhole() {
    expect(
        visit -> visit.yes("h_leg_pain", "h_numb"),
        Map.of("disc", Math.exp(log(4) + 0.25 * log(4))));
  }

  @Test
  void letsTheOneThatSpeaksForTheCauseLeadWhereTwoEquallyStrongDisagree() {
    Map<String, Double> expected = Map.of("disc", Math.exp(log(4) + 0.25 * log(0.25)));

    expect(visit -> visit.yes("h_leg_pain").no("h_numb"), expected);
    expect(visit -> visit.no("h_leg_pain").yes("h_numb"), expected);
  }

  @Test
  void shrinksWorkingDefaultsOnly() {
    expect(visit -> visit.yes("h_tingling"), Map.of("disc", Math.pow(3, 0.85), "strain", 0.8));
    expect(visit -> visit.yes("h_cough"), Map.of("disc", 2.0));
  }

  @Test
  void keepsAGroupWithinItsCapBothWays() {
    expect(visit -> visit.yes("e_slr"), Map.of("disc", 4.0));
    expect(visit -> visit.no("e_slr"), Map.of("disc", 0.25));
  }

  @Test
  void multipliesGroupsAsIndependent() {
    expect(visit -> visit.yes("h_leg_pain", "e_slr"), Map.of("disc", 4.0 * 4.0));
  }

  @Test
  void includesTheGreatestNumberOfABand() {
    expect(visit -> visit.number("h_age", "49"), Map.of("tumour", 0.5));
    expect(visit -> visit.number("h_age", "49.5"), Map.of("tumour", 2.0));
    expect(visit -> visit.number("h_age", "69"), Map.of("tumour", 2.0));
    expect(visit -> visit.number("h_age", "70"), Map.of("tumour", 3.0, "fracture", 6.0));
    expect(visit -> visit.number("h_age", "130"), Map.of("tumour", 3.0, "fracture", 6.0));
  }

  @Test
  void ignoresWhatAClusterSumsUpForTheDiagnosesItSpeaksAbout() {
    Map<String, Double> byCluster = Map.of("fracture", 9.0, "strain", 1.5);

    expect(visit -> visit.yes("h_trauma").number("q_fracture_count", "2"), byCluster);
    expect(visit -> visit.number("q_fracture_count", "2").yes("h_trauma"), byCluster);
    expect(
        visit -> visit.yes("h_trauma").number("q_fracture_count", "1"),
        Map.of("fracture", 0.4, "strain", 1.5));
  }

  @Test
  void ignoresTheAgeForAFractureOnceTheFractureRuleCountsIt() {
    expect(
        visit -> visit.number("h_age", "80").number("q_fracture_count", "4"),
        Map.of("fracture", 9.0, "tumour", 3.0));
  }

  @Test
  void keepsTheSingleFindingsWhileTheClusterIsNotAnswered() {
    expect(
        visit -> visit.yes("h_trauma").unknown("q_fracture_count").number("h_age", "80"),
        Map.of("fracture", 8.0 * 6.0, "strain", 1.5, "tumour", 3.0));
  }

  @Test
  void countsAFindingOnlyWhereItsGateIsAnsweredYes() {
    expect(visit -> visit.yes("e_stoop"), Map.of());
    expect(visit -> visit.yes("e_stoop").no("h_leg_pain"), Map.of("disc", 0.25));
    expect(visit -> visit.yes("e_stoop").unknown("h_leg_pain"), Map.of());
    expect(visit -> visit.yes("e_stoop").yes("h_leg_pain"), Map.of("disc", 3.0 * 4.0));
    expect(visit -> visit.no("e_stoop").yes("h_leg_pain"), Map.of("disc", 0.5 * 4.0));
  }

  // ---- dangerous causes, one against the rest

  @Test
  void liftsADangerousCauseThatLiesAboveItsThresholdAgainstAllTheRest() {
    List<Excluded> excluded = differential(v -> v.yes("h_trauma")).mustExclude();
    double odds = 0.12 / 0.88 * 8;

    assertThat(excluded).extracting(one -> one.diagnosis().id()).containsExactly("fracture");
    assertThat(excluded.getFirst().probability()).isEqualTo(odds / (1 + odds), EXACTLY);
  }

  @Test
  void doesNotMakeADangerousCauseSmallerBecauseAHarmlessOneGrew() {
    double alone = differential(v -> v.yes("h_trauma")).mustExclude().getFirst().probability();
    Differential withDisc = differential(v -> v.yes("h_trauma", "h_leg_pain", "e_slr"));

    assertThat(withDisc.mustExclude().getFirst().probability()).isEqualTo(alone, EXACTLY);
  }

  @Test
  void listsDangerousCausesLikeliestFirst() {
    assertThat(differential(v -> v.yes("h_trauma").number("h_age", "80")).mustExclude())
        .extracting(one -> one.diagnosis().id())
        .containsExactly("fracture", "tumour");
    assertThat(differential(v -> v).mustExclude()).isEmpty();
  }

  // ---- the evidence

  @Test
  void sharesOutTheLogOddsOfAGroupAmongItsFindings() {
    Candidate disc = candidate("disc", v -> v.yes("h_leg_pain", "h_cough"));

    assertThat(disc.supporting())
        .extracting(e -> e.finding().id())
        .containsExactly("h_leg_pain", "h_cough");
    assertThat(disc.supporting().get(0).logOdds()).isEqualTo(log(4), EXACTLY);
    assertThat(disc.supporting().get(1).logOdds()).isEqualTo(0.25 * log(2), EXACTLY);
    assertThat(disc.supporting().get(0).share())
        .isEqualTo(log(4) / (log(4) + 0.25 * log(2)), EXACTLY);
    assertThat(disc.supporting().get(0).ratio()).isEqualTo(4);
  }

  @Test
  void sharesOutWhatTheCapLeaves() {
    assertThat(candidate("disc", v -> v.yes("e_slr")).supporting().getFirst().logOdds())
        .isEqualTo(log(4), EXACTLY);
  }

  @Test
  void addsUpToTheGroupWhereTwoAreEquallyStrong() {
    Candidate disc = candidate("disc", v -> v.yes("h_leg_pain", "h_numb"));

    assertThat(disc.supporting().stream().mapToDouble(Evidence::logOdds).sum())
        .isEqualTo(1.25 * log(4), EXACTLY);
  }

  @Test
  void tellsWhatSpeaksForFromWhatSpeaksAgainst() {
    Candidate disc = candidate("disc", v -> v.yes("h_leg_pain").no("e_slr"));

    assertThat(disc.supporting()).extracting(e -> e.finding().id()).containsExactly("h_leg_pain");
    assertThat(disc.opposing()).extracting(e -> e.finding().id()).containsExactly("e_slr");
    assertThat(disc.supporting().getFirst().share() + disc.opposing().getFirst().share())
        .isEqualTo(1, EXACTLY);
  }

  @Test
  void citesNothingThatACloserFindingReplaced() {
    assertThat(
            candidate("fracture", v -> v.yes("h_trauma").number("q_fracture_count", "2"))
                .supporting())
        .extracting(e -> e.finding().id())
        .containsExactly("q_fracture_count");
  }

  // ---- what is said of it

  @Test
  void ranksByPosterior() {
    assertThat(differential(v -> v.yes("h_leg_pain")).candidates())
        .extracting(c -> c.diagnosis().id())
        .containsExactly("disc", "strain", "fracture", "tumour");
  }

  @Test
  void namesACauseOnlyWhenItIsLikelyAndClearlyAhead() {
    assertThat(differential(v -> v).specific()).isTrue();
    assertThat(differential(v -> v.yes("h_leg_pain")).specific()).isTrue();
    // 0.3 x 2 against 0.5: likely enough, but not 1.3 times the next
    assertThat(differential(v -> v.yes("h_cough")).specific()).isFalse();
  }

  @Test
  void namesNoCauseThatIsUnlikelyHoweverFarAhead() {
    assertThat(differentialOf(0.34, 0.22, 0.22, 0.22).specific()).isFalse();
    assertThat(differentialOf(0.36, 0.22, 0.22, 0.20).specific()).isTrue();
  }

  @Test
  void showsLowModerateAndHighAndPutsTheLimitsInTheMiddle() {
    assertThat(bands(0.5, 0.5)).containsExactly(Band.MODERATE, Band.MODERATE);
    assertThat(bands(0.51, 0.35, 0.14)).containsExactly(Band.HIGH, Band.MODERATE, Band.LOW);
    assertThat(bands(0.8499, 0.1501)).containsExactly(Band.HIGH, Band.MODERATE);
    assertThat(bands(0.8501, 0.1499)).containsExactly(Band.HIGH, Band.LOW);
  }

  @Test
  void sharesOutPriorsThatDoNotAddUpToOne() {
    assertThat(bands(0.2, 0.2)).containsExactly(Band.MODERATE, Band.MODERATE);
  }

  @Test
  void reportsACauseBesideTheFirstWhereItIsLikelyEnough() {
    assertThat(differential(v -> v).coDiagnoses())
        .extracting(c -> c.diagnosis().id())
        .containsExactly("disc");
    assertThat(differential(v -> v.no("e_slr")).coDiagnoses()).isEmpty();
    assertThat(differential(v -> v.yes("h_leg_pain")).coDiagnoses()).isEmpty();
  }

  private static List<Band> bands(double... shares) {
    return differentialOf(shares).candidates().stream().map(Candidate::band).toList();
  }

  private static Differential differentialOf(double... shares) {
    StringBuilder yaml = new StringBuilder("diagnoses:\n");
    for (int i = 0; i < shares.length; i++) {
      yaml.append(
          """
            - {id: d%d, name: d%d, group: mechanical, prior: {share: %s, conf: U, src: [expert]}}
          """
              .formatted(i, i, shares[i]));
    }
    KnowledgeBase clinic = TinyClinic.open().file("diagnoses.yaml", yaml.toString()).knowledge();
    return new Assessor(clinic).assess(Visit.at(clinic).record()).differential();
  }

  private static void expect(UnaryOperator<Visit> visit, Map<String, Double> ratios) {
    Map<String, Double> scores = new TreeMap<>(PRIOR);
    ratios.forEach((id, ratio) -> scores.merge(id, ratio, (prior, r) -> prior * r));
    double total = scores.values().stream().mapToDouble(d -> d).sum();
    for (Candidate candidate : differential(visit).candidates()) {
      assertThat(candidate.probability())
          .as(candidate.diagnosis().id())
          .isEqualTo(scores.getOrDefault(candidate.diagnosis().id(), 0.0) / total, EXACTLY);
    }
  }

  private static Differential differential(UnaryOperator<Visit> visit) {
    return new Assessor(CLINIC).assess(visit.apply(Visit.at(CLINIC)).record()).differential();
  }

  private static Candidate candidate(String id, UnaryOperator<Visit> visit) {
    return differential(visit).candidates().stream()
        .filter(c -> c.diagnosis().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
