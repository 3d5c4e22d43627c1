package org.ambulo.core.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.DirectionRule.Direction;
import org.ambulo.core.knowledge.Exercise.Position;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.RehabPhase;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.rehab.RehabRequest.Irritability;
import org.ambulo.core.rehab.RehabRequest.Safety;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** One patient at a time. */
class PrescriberTest {

  private static final KnowledgeBase KNOWLEDGE = Visit.SHIPPED;

  private final Prescriber prescriber = new Prescriber(KNOWLEDGE);

  private static RehabRequest request(Visit visit, String diagnosis, String category) {
    return RehabRequest.of(
        visit.record(), diagnosis, KNOWLEDGE.classification().categories().find(category));
  }

  private static Visit screened() {
    return Visit.today()
        .number("h_age", "42")
        .no(
            "h_saddle_anaesthesia",
            "h_urinary_retention",
            "h_bowel_incontinence",
            "h_progressive_leg_weakness",
            "h_fever",
            "h_cancer_history",
            "h_trauma_significant",
            "h_trauma_minor_older",
            "h_corticosteroid_prolonged",
            "h_osteoporosis",
            "h_ivdu",
            "h_immunosuppressed",
            "h_recent_bacteraemia_procedure");
  }

  private static Visit root() {
    return screened()
        .number("h_duration_weeks", "5")
        .yes("h_leg_pain_below_knee", "h_worse_sitting_flexion")
        .no("h_neurogenic_claudication");
  }

  private static List<String> ids(Programme programme) {
    return programme.home().stream().map(one -> one.exercise().id()).toList();
  }

  private static Withheld withheld(Programme programme, String id) {
    return programme.withheld().stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void startsGentlyAndAsksWhenNothingIsKnownOfThePain() {
    Programme programme = prescriber.prescribe(request(Visit.today(), "nslbp", "chronic_general"));
    assertThat(programme.phase().phase().id()).isEqualTo("p1_protect");
    assertThat(programme.ask())
        .contains(Fact.care("activity_pain"), Fact.circumstance("irritable"));
  }

  @Test
  void followsThePainThatLeavesTheLeg() {
    Programme programme =
        prescriber.prescribe(
            request(root().yes("e_centralisation"), "disc_radiculopathy", "acute_radiating"));
    assertThat(programme.direction().direction()).isEqualTo(Direction.EXTENSION);
    assertThat(ids(programme)).first().asString().startsWith("dp_");
    assertThat(ids(programme)).noneMatch(id -> id.startsWith("df_"));
  }

  @Test
  void goesNoDirectionWhenNoneEases() {
    Programme programme =
        prescriber.prescribe(
            request(root().no("e_centralisation"), "disc_radiculopathy", "acute_radiating"));
    assertThat(programme.direction().direction()).isEqualTo(Direction.NEUTRAL);
    assertThat(ids(programme))
        .contains("ne_sciatic_slider")
        .noneMatch(id -> id.startsWith("dp_") || id.startsWith("df_"));
  }

  @Test
  void withholdsBendingFromAnOlderPatientWhoseSpineWasNotPercussed() {
    Programme programme =
        prescriber.prescribe(
            request(
                screened()
                    .number("h_age", "72")
                    .number("h_duration_weeks", "52")
                    .yes("h_relief_bending_forward"),
                "stenosis",
                "older_adult"));
    assertThat(ids(programme)).contains("df_pelvic_tilt").doesNotContain("df_single_knee");
    assertThat(withheld(programme, "df_single_knee").reason()).isInstanceOf(Withheld.Open.class);
    assertThat(programme.ask()).contains(Fact.finding("e_spinal_percussion_tender"));
  }

  @Test
  void givesTheReasonOfAContraindicationThatHolds() {
    Programme programme =
        prescriber.prescribe(
            request(
                    screened().yes("h_osteoporosis", "e_rom_restricted_local"),
                    "vcf",
                    "older_adult")
                .in("p2_mobility"));
    assertThat(ids(programme)).doesNotContain("mo_knee_rolls", "mo_cat_camel", "cs_curl_up");
    assertThat(programme.withheld())
        .extracting(Withheld::reason)
        .anyMatch(reason -> reason instanceof Withheld.Holds);
  }

  @Test
  void walksFasterOnlyOnceTheHeartIsAskedAfter() {
    RehabRequest later =
        request(
                screened()
                    .number("h_duration_weeks", "30")
                    .no("h_leg_pain_below_knee", "h_leg_worse_than_back"),
                "nslbp",
                "chronic_general")
            .in("p5_function");
    Programme unknown = prescriber.prescribe(later);
    assertThat(ids(unknown)).contains("ae_walk").doesNotContain("ae_walk_brisk");
    assertThat(unknown.exercise("ae_walk").orElseThrow().ask())
        .extracting(condition -> condition.id())
        .containsExactly("cardiac_unstable");
  }

  @Test
  void keepsAnIrritableRootFromPullAndLoad() {
    RehabRequest request = request(root(), "disc_radiculopathy", "acute_radiating");
    Programme irritable = prescriber.prescribe(request.irritability(Irritability.HIGH));
    assertThat(irritable.phase().phase().id()).isEqualTo("p1_protect");
    assertThat(ids(irritable)).doesNotContain("fl_hamstring_strap", "ne_slump_slider");
  }

  @Test
  void takesOutWhatIsDeclinedAndThePositionsThatHurt() {
    RehabRequest request =
        request(
            screened().number("h_duration_weeks", "2"), "lumbar_strain", "acute_mobility_deficit");
    Programme programme =
        prescriber.prescribe(
            request.declining(Set.of("mo_knee_rolls")).notTolerating(Set.of(Position.QUADRUPED)));
    assertThat(ids(programme)).doesNotContain("mo_knee_rolls", "mo_cat_camel");
    assertThat(withheld(programme, "mo_knee_rolls").reason()).isInstanceOf(Withheld.Declined.class);
  }

  @Test
  void takesOutAPositionThatTheRecordSaysIsNotTolerated() {
    Programme programme = prescribed("prone_not_tolerated");

    assertThat(programme.home())
        .isNotEmpty()
        .noneMatch(one -> one.exercise().position() == Position.PRONE);
    assertThat(withheld(programme, "dp_prone_elbows").reason().text())
        .isEqualTo("a position that is not tolerated: lying on the front");
  }

  @Test
  void asksForAPositionThatIsNotKnownAndGivesIt() {
    Programme programme =
        prescriber.prescribe(
            request(root().yes("e_centralisation"), "disc_radiculopathy", "acute_radiating"));

    assertThat(programme.home()).anyMatch(one -> one.exercise().position() == Position.PRONE);
    assertThat(programme.ask())
        .contains(Fact.circumstance("prone_not_tolerated"))
        .doesNotContain(Fact.circumstance("kneeling_not_tolerated"));
  }

  @Test
  void goesBackToSomethingElseWhereTheUsualWayBackCannotBeTaken() {
    Programme programme = prescribed("supine_not_tolerated");

    assertThat(programme.home()).isNotEmpty();
    assertThat(programme.home())
        .allMatch(one -> one.exercise().position() != Position.SUPINE)
        .allMatch(one -> one.easier().filter(e -> e.position() == Position.SUPINE).isEmpty())
        .anyMatch(one -> one.easier().isPresent());
  }

  private Programme prescribed(String circumstance) {
    Visit visit =
        root()
            .yes("e_centralisation")
            .told(b -> b.section("flags", Node.many(List.of(Node.text(circumstance)))));
    return prescriber.prescribe(request(visit, "disc_radiculopathy", "acute_radiating"));
  }

  @Test
  void usesTheBikeOfThoseWhoHaveOne() {
    RehabRequest request =
        request(
            screened()
                .number("h_duration_weeks", "30")
                .total("nprs", "5")
                .no("h_leg_pain_below_knee", "h_leg_worse_than_back"),
            "hip_referred",
            "chronic_general");
    assertThat(ids(prescriber.prescribe(request))).doesNotContain("ae_bike");
    assertThat(ids(prescriber.prescribe(request.having(Set.of("bike"))))).contains("ae_bike");
  }

  @Test
  void cutsTheProgrammeOfThoseWhoDoLittleOfIt() {
    RehabRequest request =
        request(screened().number("h_duration_weeks", "30"), "sij", "chronic_movement_coordination")
            .activityPain(new BigDecimal("4"));
    assertThat(prescriber.prescribe(request).home()).hasSize(5);
    assertThat(prescriber.prescribe(request.adherence(new BigDecimal("0.6"))).home()).hasSize(4);
  }

  @Test
  void givesNothingButTheSafetyNetBeforeClearance() {
    for (Safety safety : List.of(Safety.RED_FLAG_OPEN, Safety.SCREENING_OPEN)) {
      Programme programme =
          prescriber.prescribe(
              request(root(), "disc_radiculopathy", "acute_radiating").safety(safety));
      assertThat(programme.standing()).isEqualTo(Programme.Standing.AFTER_CLEARANCE);
      assertThat(programme.home()).isEmpty();
      assertThat(programme.education()).extracting(t -> t.id()).containsExactly("ed_red_flags");
      assertThat(programme.lifestyle()).isEmpty();
    }
  }

  @Test
  void holdsASplintReadyForADroppedFootAtOnce() {
    Programme programme =
        prescriber.prescribe(
            request(root().yes("e_foot_drop"), "disc_radiculopathy", "acute_radiating")
                .safety(Safety.RED_FLAG_OPEN));
    assertThat(programme.devices()).extracting(o -> o.item().id()).containsExactly("dv_afo");
  }

  @Test
  void isNotTheAnswerToACauseOutsideTheBack() {
    Programme programme =
        prescriber.prescribe(
            RehabRequest.of(screened().record(), "visceral_referred", Optional.empty()));
    assertThat(programme.standing()).isEqualTo(Programme.Standing.NOT_THE_ANSWER);
    assertThat(programme.home()).isEmpty();
  }

  @Test
  void neverOffersThrustBeforeBleedingIsAskedAfter() {
    Programme programme =
        prescriber.prescribe(
            request(
                screened().number("h_duration_weeks", "1").no("e_umn_signs"),
                "hypomobile_segment",
                "acute_mobility_deficit"));
    assertThat(programme.manual()).extracting(o -> o.item().id()).contains("mt_pa_central");
    assertThat(withheld(programme, "mt_thrust_lumbar").reason()).isInstanceOf(Withheld.Open.class);
  }

  @Test
  void offersNeitherTractionNorUltrasound() {
    Programme programme =
        prescriber.prescribe(request(root(), "disc_radiculopathy", "acute_radiating"));
    assertThat(programme.withheld())
        .extracting(Withheld::id)
        .contains("md_traction", "md_ultrasound", "md_tens");
  }

  @Test
  void everyAidHasAnEnd() {
    assertThat(KNOWLEDGE.rehabilitation().devices().all())
        .allSatisfy(device -> assertThat(device.endsAfterWeeks()).isPositive());
  }

  @Test
  void joinsOccupationalTherapyWhenWorkIsTheGoal() {
    Visit ableToWork = screened().number("h_duration_weeks", "30").total("rmdq24", "5");
    Programme programme =
        prescriber.prescribe(
            request(
                screened().number("h_duration_weeks", "30").total("rmdq24", "13"),
                "nslbp",
                "chronic_general"));
    assertThat(programme.occupational()).isPresent();
    assertThat(prescriber.prescribe(request(ableToWork, "nslbp", "chronic_general")).occupational())
        .isEmpty();
  }

  @Test
  void goesByTimeWhereThePainIsSensitised() {
    Programme programme =
        prescriber.prescribe(
            request(
                screened().number("h_duration_weeks", "300"),
                "nociplastic",
                "chronic_generalised"));
    assertThat(programme.pacing()).isEqualTo(Programme.Pacing.BY_TIME);
    assertThat(programme.manual()).isEmpty();
    assertThat(programme.psychologicallyInformed()).isTrue();
  }

  @Test
  void findsTheWholeCourseOfPhases() {
    assertThat(KNOWLEDGE.rehabilitation().phases().all())
        .extracting(RehabPhase::step)
        .containsExactly(1, 2, 3, 4, 5);
    for (String phase : KNOWLEDGE.rehabilitation().phases().ids()) {
      Programme programme =
          prescriber.prescribe(
              request(
                      screened()
                          .number("h_duration_weeks", "30")
                          .no("h_leg_pain_below_knee", "h_leg_worse_than_back"),
                      "nslbp",
                      "chronic_general")
                  .in(phase));
      assertThat(programme.home()).as(phase).hasSizeBetween(3, 6);
    }
  }
}
