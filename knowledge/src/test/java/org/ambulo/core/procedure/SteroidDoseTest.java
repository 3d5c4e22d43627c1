package org.ambulo.core.procedure;

import static org.ambulo.knowledge.kit.Needle.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ambulo.knowledge.kit.Needle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steroid asked for, in milligrams of methylprednisolone, and its caps. */
class SteroidDoseTest {

  private static final String STEROID = "RC-STER";

  @ParameterizedTest
  @CsvSource({
    "dexamethasone, 15, 79.95",
    "triamcinolone, 40, 40",
    "methylprednisolone, 80, 80",
    "betamethasone, 6, 40.02",
    "Dexamethasone, 0.75, 3.9975"
  })
  void isConvertedToMethylprednisolone(String agent, String mg, BigDecimal equivalent) {
    assertThat(asked(agent, mg).judged("ilesi_lumbar").steroid().orElseThrow())
        .extracting(SteroidDose::methylprednisoloneMg)
        .satisfies(dose -> assertThat(dose).isEqualByComparingTo(equivalent));
  }

  @ParameterizedTest
  @CsvSource({
    "dexamethasone, 15, 15.1",
    "triamcinolone, 80, 80.1",
    "methylprednisolone, 80, 81",
    "betamethasone, 12, 12.5"
  })
  void isBlockedAboveTheCapOfASession(String agent, String most, String more) {
    assertThat(codes(past(asked(agent, most), "0", "0"), Reason.Level.BLOCK_SAFETY)).isEmpty();
    assertThat(codes(past(asked(agent, more), "0", "0"), Reason.Level.BLOCK_SAFETY))
        .containsExactly(STEROID);
  }

  @ParameterizedTest
  @CsvSource({"120, 280, false", "121, 280, true", "120, 281, true"})
  void isAddedToTheMonthsBehind(String threeMonths, String twelveMonths, boolean tooMuch) {
    JudgedProcedure judged = past(asked("triamcinolone", "40"), threeMonths, twelveMonths);

    assertThat(codes(judged, Reason.Level.BLOCK_SAFETY).contains(STEROID)).isEqualTo(tooMuch);
  }

  @Test
  void isTooMuchWhateverTheNextDoseWhenThePastAloneIs() {
    assertThat(codes(past(Needle.forSciatica(), "160", "161"), Reason.Level.BLOCK_SAFETY))
        .isEmpty();
    assertThat(codes(past(Needle.forSciatica(), "161", "161"), Reason.Level.BLOCK_SAFETY))
        .containsExactly(STEROID);
  }

  @Test
  void namesWhatIsMissing() {
    JudgedProcedure judged = asked("dexamethasone", "8").judged("ilesi_lumbar");

    assertThat(judged.reasons())
        .filteredOn(reason -> reason.code().equals(STEROID))
        .singleElement()
        .satisfies(
            reason ->
                assertThat(reason.missing())
                    .containsExactly(
                        "Corticosteroid of the last 3 months, as methylprednisolone",
                        "Corticosteroid of the last 12 months, as methylprednisolone"));
  }

  @Test
  void doesNotMatterToAProcedureWithoutSteroid() {
    JudgedProcedure judged = past(asked("dexamethasone", "30"), "500", "500", "mbb_lumbar");

    assertThat(judged.reasons()).extracting(Reason::code).doesNotContain(STEROID);
    assertThat(judged.steroid()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"triamcinolone, true", "betamethasone, true", "betamethasone_phosphate, false"})
  void mayHaveNoParticlesBesideARoot(String agent, boolean blocked) {
    JudgedProcedure judged = asked(agent, "6").judged("tfesi_lumbar");

    assertThat(codes(judged, Reason.Level.BLOCK_SAFETY).contains("RC-PART")).isEqualTo(blocked);
  }

  @Test
  void mayHaveParticlesBetweenTheLaminae() {
    assertThat(asked("triamcinolone", "40").judged("ilesi_lumbar").verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void isReportedWhenNobodyKnowsTheAgent() {
    assertThat(asked("dexametasone", "8").record().dataProblems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("the nearest is dexamethasone"));
  }

  private static Needle asked(String agent, String mg) {
    return Needle.forSciatica()
        .text("request", "steroid", agent)
        .number("request", "steroid_mg", mg);
  }

  private static JudgedProcedure past(Needle needle, String three, String twelve) {
    return past(needle, three, twelve, "ilesi_lumbar");
  }

  private static JudgedProcedure past(
      Needle needle, String three, String twelve, String procedure) {
    return needle
        .alone("steroid_mpeq_3mo", three)
        .alone("steroid_mpeq_12mo", twelve)
        .judged(procedure);
  }
}
