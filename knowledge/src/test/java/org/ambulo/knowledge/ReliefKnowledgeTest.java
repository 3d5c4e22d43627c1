package org.ambulo.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.knowledge.PublishedCourse;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefPrior;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.logic.Fact;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReliefKnowledgeTest {

  private final KnowledgeBase shipped = Visit.SHIPPED;
  private final Relief relief = shipped.relief();

  @Test
  void foreseesEveryProcedureButThePump() {
    assertThat(shipped.procedures().all())
        .filteredOn(procedure -> relief.strata(procedure.id()).isEmpty())
        .extracting(Procedure::id)
        .containsExactly("intrathecal_pump");
  }

  @ParameterizedTest
  @CsvSource({
    "tfesi_lumbar, esi_stenosis esi_radicular_acute esi_radicular_chronic",
    "caudal_esi, esi_stenosis esi_radicular_chronic",
    "snrb, esi_radicular_chronic",
    "rfa_lumbar, rfa_lumbar_dual rfa_lumbar_block_75 rfa_lumbar_single",
    "scs_implant, scs_10_khz scs",
    "scs_trial, scs_trial",
    "nsaid_systemic, nsaid",
    "md_tens, tens",
    "mt_thrust_lumbar, manual_therapy",
  })
  void triesTheStrataFromTheSpecialToTheCautious(String intervention, String strata) {
    assertThat(relief.strata(intervention))
        .extracting(ReliefStratum::id)
        .containsExactly(strata.split(" ", -1));
  }

  @Test
  void takesAnAblationForTheStrictSelectionOnlyWhereItIsSaid() {
    assertThat(stratum("rfa_lumbar_dual").selectedBy()).containsExactly("dual_block_80");
    assertThat(stratum("rfa_lumbar_single").selectedBy()).isEmpty();
    assertThat(responder("rfa_lumbar_block_75"))
        .isBetween(responder("rfa_lumbar_single"), responder("rfa_lumbar_dual"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mbb_diagnostic", "heat", "tens"})
  void buildsNoWindowOfDaysOnWhatWorksForHours(String id) {
    assertThat(stratum(id).prior().halfEffect().median()).isLessThanOrEqualTo(0.5);
    assertThat(stratum(id).note().orElseThrow()).contains("no window of days");
  }

  @Test
  void letsAMedicineWorkAsLongAsItIsTaken() {
    assertThat(stratum("snri").lasting()).isEqualTo(new ReliefStratum.Lasting.WhileTaken(14));
    assertThat(stratum("oral_steroid_burst").lasting())
        .isEqualTo(new ReliefStratum.Lasting.Single());
  }

  @Test
  void readsThePriorAsItIsWritten() {
    assertThat(stratum("esi_radicular_chronic").prior())
        .isEqualTo(
            new ReliefPrior(
                new ReliefPrior.Normal(6.0, 1.5),
                new ReliefPrior.Responder(0.5, 0.35),
                new ReliefPrior.Share(0.73, 10),
                new ReliefPrior.Share(0.07, 6),
                new ReliefPrior.LogNormal(4, 0.5),
                new ReliefPrior.LogNormal(140, 0.7),
                new ReliefPrior.LogNormal(1.7, 0.25),
                new ReliefPrior.Natural(0.1, 0.25, 60),
                new ReliefPrior.Flare(0.15, 1.2, 1.5)));
  }

  @Test
  void readsTheModelAsItIsWritten() {
    assertThat(relief.version()).isEqualTo("literature-2026-2");
    assertThat(relief.observation().daySd()).isEqualTo(1.05);
    assertThat(relief.observation().carryOver()).isEqualTo(0.4);
    assertThat(relief.observation().readingSd()).isEqualTo(0.58);
    assertThat(relief.observation().activitySd()).isEqualTo(0.7);
    assertThat(relief.observation().worstSd()).isEqualTo(0.9);
    assertThat(relief.observation().worstAbove()).isEqualTo(new ReliefPrior.Normal(1.5, 0.8));
    assertThat(relief.training().least()).isEqualTo(-0.5);
    assertThat(relief.window().floor()).isEqualTo(4);
    assertThat(relief.window().cap()).isEqualTo(6);
    assertThat(relief.window().longDays()).isEqualTo(42);
    assertThat(relief.window().openFrom()).isEqualTo(0.6);
    assertThat(relief.window().keepFrom()).isEqualTo(0.4);
    assertThat(relief.value().peak()).isEqualTo(0.75);
    assertThat(relief.response().days()).containsExactly(14, 30, 60, 90, 180, 365);
  }

  // ---- modifiers

  @ParameterizedTest
  @CsvSource({
    "stenosis_not_herniation, esi_stenosis",
    "mbb_second_positive_ge80, rfa_lumbar_dual",
    "mbb_second_positive_ge80, sij_rfa",
    "prior_spine_surgery, sij_injection",
  })
  void countsNothingTwice(String modifier, String stratum) {
    assertThat(modifier(modifier).appliesTo(stratum(stratum))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "stenosis_not_herniation, esi_radicular_chronic",
    "mbb_second_positive_ge80, rfa_lumbar_block_75",
    "mbb_second_positive_ge80, rfa_lumbar_single",
    "prior_spine_surgery, esi_stenosis",
    "obesity_bmi_ge_30, manual_therapy",
  })
  void looksAtAModifierInItsFamilyOrEverywhere(String modifier, String stratum) {
    assertThat(modifier(modifier).appliesTo(stratum(stratum))).isTrue();
  }

  @Test
  void countsDepressionByThePoint() {
    assertThat(modifier("depression_score_per_point").counts())
        .isEqualTo(new Relief.Counts.EachPoint(Fact.score("phq9", Fact.TOTAL), 24));
    assertThat(modifier("structured_exercise_after").logDurationAdd()).isEqualTo(0.2);
    assertThat(modifier("smoking").logDurationAdd()).isZero();
  }

  // ---- published courses

  @Test
  void hasEveryPublishedTrajectory() {
    assertThat(relief.published().all())
        .extracting(course -> course.id().substring(0, 3))
        .containsOnly(
            "T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "T10", "T11", "T12",
            "T13", "T14", "T15", "T16", "T17", "T18", "T19", "T20", "T21");
  }

  @Test
  void readsAPublishedCourseAsItIsWritten() {
    PublishedCourse course = relief.published().get("T14");

    assertThat(course.baseline()).contains(8.4);
    assertThat(course.strata()).containsExactly(new PublishedCourse.Part("scs_10_khz", 1));
    assertThat(course.points()).hasSize(1);
    PublishedCourse.Point point = course.points().getFirst();
    assertThat(point.day()).isEqualTo(730);
    assertThat(point.statistic()).isEqualTo(PublishedCourse.Statistic.LEVEL);
    assertThat(point.value()).isEqualTo(3.3);
    assertThat(point.sd()).isEmpty();
    assertThat(point.miss()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"T16", "T19", "T21", "T04-saline", "T20-placebo"})
  void comparesNoOutlierNoComparatorAndNoDifference(String id) {
    assertThat(relief.published().get(id).strata()).isEmpty();
    assertThat(relief.published().get(id).note()).isPresent();
  }

  @Test
  void departsOnPurposeOnlyWhereItSaysWhy() {
    List<String> missed =
        relief.published().stream()
            .filter(course -> course.points().stream().anyMatch(p -> p.miss().isPresent()))
            .map(PublishedCourse::id)
            .toList();

    assertThat(missed).containsExactly("T12", "T13", "T18");
  }

  private ReliefStratum stratum(String id) {
    return relief.strata().get(id);
  }

  private double responder(String id) {
    return stratum(id).prior().responder().mean();
  }

  private Relief.Modifier modifier(String id) {
    Optional<Relief.Modifier> found =
        relief.modifiers().stream().filter(m -> m.id().equals(id)).findFirst();
    return found.orElseThrow();
  }
}
