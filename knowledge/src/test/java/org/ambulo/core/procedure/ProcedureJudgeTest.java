package org.ambulo.core.procedure;

import static org.ambulo.knowledge.kit.Needle.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.Gate;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.logic.Truth;
import org.ambulo.knowledge.kit.Needle;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the gates of a procedure to its verdict. */
class ProcedureJudgeTest {

  private static final String EPIDURAL = "ilesi_lumbar";

  // ---- the order of verdicts

  @Test
  void clearsAPatientWhoPassesEveryGateThatCanBeJudged() {
    JudgedProcedure judged = Needle.forSciatica().judged(EPIDURAL);

    assertThat(judged.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(judged.reasons()).extracting(Reason::level).containsOnly(Reason.Level.UNKNOWN);
  }

  @Test
  void putsSafetyBeforeEverything() {
    JudgedProcedure judged =
        Needle.asked().diagnoses("G83.4").circumstances().takes("warfarin").judged(EPIDURAL);

    assertThat(judged.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(codes(judged, Reason.Level.BLOCK_SAFETY)).containsExactly("RC-CES");
    assertThat(codes(judged, Reason.Level.BLOCK_PAYER)).contains("RC-DX");
    assertThat(codes(judged, Reason.Level.HOLD)).contains("RC-HOLD");
  }

  @Test
  void putsTheIndicationBeforeThePayer() {
    JudgedProcedure judged =
        Needle.asked()
            .diagnoses("M54.50")
            .circumstances()
            .takes()
            .number("request", "levels", "2")
            .judged(EPIDURAL);

    assertThat(judged.verdict()).isEqualTo(Verdict.NOT_INDICATED);
    assertThat(codes(judged, Reason.Level.BLOCK_PAYER)).containsExactly("RC-DX", "RC-LEV");
  }

  @Test
  void saysThatAPayerDeniesWhatIsClinicallyPossible() {
    JudgedProcedure judged =
        Needle.forSciatica().number("request", "levels", "2").takes("warfarin").judged(EPIDURAL);

    assertThat(judged.verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(judged.reasons().getFirst().why())
        .contains("Levels asked for: 2")
        .endsWith(
            "Clinically possible; denied by the payer profile 'Typical Medicare of the United"
                + " States'");
  }

  @Test
  void putsAHoldBeforeAnIndicationThatCannotBeJudged() {
    JudgedProcedure judged = Needle.asked().takes("warfarin").judged(EPIDURAL);

    assertThat(judged.verdict()).isEqualTo(Verdict.HOLD);
  }

  @Test
  void cannotJudgeAnybodyOfWhomNothingIsKnown() {
    assertThat(Needle.asked().judged())
        .hasSize(Visit.SHIPPED.procedures().size())
        .allSatisfy(
            judged -> {
              assertThat(judged.verdict()).as(judged.procedure().id()).isEqualTo(Verdict.UNKNOWN);
              assertThat(judged.reasons())
                  .isNotEmpty()
                  .allSatisfy(
                      reason -> {
                        assertThat(reason.level()).isEqualTo(Reason.Level.UNKNOWN);
                        assertThat(reason.missing()).isNotEmpty();
                      });
            });
  }

  @Test
  void namesTheFactWithoutWhichTheIndicationCannotBeJudged() {
    Needle joint = Needle.asked().diagnoses("M46.1").circumstances().takes();

    assertThat(joint.number("pain", "duration_weeks", "20").judged("sij_injection"))
        .satisfies(
            judged -> {
              assertThat(judged.verdict()).isEqualTo(Verdict.UNKNOWN);
              assertThat(missing(judged, "RC-DX"))
                  .containsExactly("Positive sacroiliac provocation tests");
            });
    assertThat(
            joint.number("exam", "sij_provocation_positive", "4").judged("sij_injection").verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  private static List<String> missing(JudgedProcedure judged, String code) {
    return judged.reasons().stream()
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow()
        .missing();
  }

  @Test
  void judgesPainByEitherOfItsScales() {
    Needle withoutScales =
        Needle.asked()
            .diagnoses("M51.16")
            .circumstances()
            .takes()
            .number("pain", "duration_weeks", "8");

    assertThat(withoutScales.judged(EPIDURAL).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(withoutScales.number("pain", "odi", "30").judged(EPIDURAL).verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void onlyWarnsOfWhatIsToBeShown() {
    JudgedProcedure judged = Needle.forSciatica().circumstances().judged(EPIDURAL);

    assertThat(judged.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(codes(judged, Reason.Level.WARN)).containsExactly("RC-PLAN");
  }

  // ---- what the procedure itself brings along

  @ParameterizedTest
  @CsvSource({"tfesi_lumbar, true", "tpi, false", "peripheral_nerve_block, false"})
  void forbidsRadiationInPregnancy(String procedure, boolean blocked) {
    JudgedProcedure judged =
        Needle.forSciatica().measured("gestational_age", "20").judged(procedure);

    assertThat(codes(judged, Reason.Level.BLOCK_SAFETY).contains("RC-PREG")).isEqualTo(blocked);
  }

  @Test
  void asksForAPregnancyWhereSexAndAgeAreNotKnown() {
    JudgedProcedure judged = Needle.forSciatica().judged(EPIDURAL);

    assertThat(codes(judged, Reason.Level.UNKNOWN)).contains("RC-PREG");
  }

  @Test
  void asksNoManForAPregnancy() {
    JudgedProcedure judged = Needle.forSciatica().no("h_sex_female").judged(EPIDURAL);

    assertThat(judged.reasons()).extracting(Reason::code).doesNotContain("RC-PREG");
  }

  @Test
  void leavesTheContrastAllergyAsideWhenNoContrastIsUsed() {
    Needle allergic =
        Needle.forSciatica().circumstances("active_rehab", "allergy_iodinated_contrast");

    assertThat(codes(allergic.judged(EPIDURAL), Reason.Level.HOLD)).containsExactly("RC-CONTR");
    assertThat(allergic.judged("mbb_lumbar").reasons())
        .extracting(Reason::code)
        .doesNotContain("RC-CONTR");
    assertThat(
            codes(
                allergic.number("request", "uses_contrast", "0").judged(EPIDURAL),
                Reason.Level.HOLD))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tpi, 2.4, false", "tfesi_lumbar, 2.4, true", "tpi, 3.1, true"})
  void weighsTheInrByTheBleedingRisk(String procedure, String inr, boolean held) {
    JudgedProcedure judged = Needle.forSciatica().measured("inr", inr).judged(procedure);

    assertThat(codes(judged, Reason.Level.HOLD).contains("RC-COAG")).isEqualTo(held);
  }

  // ---- steps

  @ParameterizedTest
  @CsvSource({"90, 85, 16, YES", "85, 60, 21, NO", "90, 85, 13, NO"})
  void goesFromTheBlocksToTheAblation(String first, String second, String apart, Truth ready) {
    JudgedProcedure judged =
        Needle.asked()
            .diagnoses("M47.816")
            .circumstances()
            .takes()
            .number("pain", "nrs", "7")
            .number("hx", "mbb1_relief_pct", first)
            .number("hx", "mbb2_relief_pct", second)
            .number("hx", "days_between_mbb", apart)
            .judged("rfa_lumbar");

    StepBefore before = judged.before().orElseThrow();
    assertThat(before.procedure().id()).isEqualTo("mbb_lumbar");
    assertThat(before.succeeded()).isEqualTo(ready);
    assertThat(judged.verdict()).isEqualTo(ready.isYes() ? Verdict.ELIGIBLE : Verdict.INELIGIBLE);
  }

  @Test
  void doesNotImplantBeforeTheTrialIsKnown() {
    Needle failedBack =
        Needle.asked().diagnoses("M96.1").circumstances().takes().number("pain", "nrs", "8");

    assertThat(failedBack.judged("scs_implant"))
        .satisfies(
            judged -> {
              assertThat(judged.verdict()).isEqualTo(Verdict.UNKNOWN);
              assertThat(judged.before().orElseThrow().succeeded()).isEqualTo(Truth.UNKNOWN);
            });
    assertThat(
            failedBack.number("hx", "scs_trial_relief_pct", "50").judged("scs_implant").verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  // ---- payers

  @Test
  void letsAPayerWaiveALimitOfTheProfileItIsBasedOn() {
    PayerProfile generous =
        new PayerProfile(
            "generous",
            "Generous",
            Optional.of("us_medicare_typical"),
            List.of(new PayerProfile.Waiver(EPIDURAL, "RC-LEV")),
            "",
            new Citation(Confidence.U, List.of("EXPERT")));
    Needle twoLevels = Needle.forSciatica().number("request", "levels", "2");

    assertThat(twoLevels.judged(EPIDURAL).verdict()).isEqualTo(Verdict.INELIGIBLE);
    assertThat(
            Needle.of(EPIDURAL, twoLevels.judged(new ProcedureJudge(Visit.SHIPPED, generous)))
                .verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void keepsSafetyAndHoldsWhoeverPays() {
    PayerProfile own =
        new PayerProfile(
            "own_pocket",
            "The patient",
            Optional.empty(),
            List.of(),
            "",
            new Citation(Confidence.U, List.of("EXPERT")));
    ProcedureJudge judge = new ProcedureJudge(Visit.SHIPPED, own);

    assertThat(judge.payer()).isEqualTo(own);
    JudgedProcedure judged =
        Needle.of(
            EPIDURAL,
            Needle.asked()
                .diagnoses("G83.4")
                .circumstances()
                .takes("warfarin")
                .number("request", "levels", "9")
                .judged(judge));
    assertThat(codes(judged, Reason.Level.BLOCK_SAFETY)).containsExactly("RC-CES");
    assertThat(codes(judged, Reason.Level.HOLD)).containsExactly("RC-HOLD");
    assertThat(codes(judged, Reason.Level.BLOCK_PAYER)).isEmpty();
  }

  // ---- prior authorisation

  @Test
  void tellsWhatTheRecordDocumentsAndWhatIsMissing() {
    Needle needle = Needle.forSciatica().number("request", "uses_contrast", "1");

    Checklist checklist = needle.judged(EPIDURAL).authorisation().orElseThrow();

    assertThat(checklist.packet().id()).isEqualTo("esi");
    assertThat(status(checklist, "E3")).isEqualTo(Checklist.Status.MET);
    assertThat(status(checklist, "E4")).isEqualTo(Checklist.Status.MET);
    assertThat(status(checklist, "E8")).isEqualTo(Checklist.Status.MISSING);
    assertThat(status(checklist, "E10")).isEqualTo(Checklist.Status.NOT_MET);
  }

  @Test
  void wantsBothScalesInThePacket() {
    Checklist checklist =
        Needle.asked()
            .diagnoses("M51.16")
            .number("pain", "nrs", "7")
            .judged(EPIDURAL)
            .authorisation()
            .orElseThrow();

    assertThat(status(checklist, "E4")).isEqualTo(Checklist.Status.MISSING);
  }

  private static Checklist.Status status(Checklist checklist, String element) {
    return checklist.items().stream()
        .filter(item -> item.element().id().equals(element))
        .findFirst()
        .orElseThrow()
        .status();
  }

  // ---- the content

  @Test
  void knowsEveryProcedureOfTheClinic() {
    assertThat(Visit.SHIPPED.procedures().ids())
        .containsExactlyInAnyOrder(
            "ilesi_lumbar",
            "tfesi_lumbar",
            "caudal_esi",
            "snrb",
            "facet_ia_lumbar",
            "mbb_lumbar",
            "rfa_lumbar",
            "sij_injection",
            "sij_lateral_branch_rfa",
            "tpi",
            "peripheral_nerve_block",
            "bvn_ablation",
            "scs_trial",
            "scs_implant",
            "intrathecal_pump",
            "vertebral_augmentation");
    assertThat(Visit.SHIPPED.needleSafety().reasonCodes().size()).isEqualTo(31);
    assertThat(Visit.SHIPPED.needleSafety().holds().size()).isEqualTo(23);
    assertThat(Visit.SHIPPED.priorAuthorisation().packets().size()).isEqualTo(7);
  }

  @Test
  void statesTheLimitsOfPayersOnlyInAProfile() {
    assertThat(Visit.SHIPPED.procedures().all())
        .flatExtracting(Procedure::gates)
        .allSatisfy(
            gate ->
                assertThat(gate.profile().isPresent())
                    .isEqualTo(gate.level() == Gate.Level.BLOCK_PAYER));
  }
}
