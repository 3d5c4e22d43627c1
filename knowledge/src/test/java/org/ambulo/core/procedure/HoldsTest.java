package org.ambulo.core.procedure;

import static org.ambulo.knowledge.kit.Needle.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.AntithromboticHold;
import org.ambulo.core.knowledge.BleedingRisk;
import org.ambulo.core.logic.Truth;
import org.ambulo.knowledge.kit.Needle;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Medicines against clotting before a needle: days, dates, kidneys, and who decides. */
class HoldsTest {

  @ParameterizedTest
  @CsvSource({"warfarin, 4, 5", "apixaban, 2, 3", "clopidogrel, 6, 7", "fondaparinux, 3, 4"})
  void holdsTheNeedleUntilTheDaysOfTheTableArePast(String medicine, String few, String enough) {
    assertThat(sciatica(medicine).held(medicine, few).judged("tfesi_lumbar"))
        .satisfies(
            judged -> {
              assertThat(judged.verdict()).isEqualTo(Verdict.HOLD);
              assertThat(codes(judged, Reason.Level.HOLD)).containsExactly("RC-HOLD");
            });
    assertThat(sciatica(medicine).held(medicine, enough).judged("tfesi_lumbar").verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void countsAHoldThatIsNotDocumentedAsNone() {
    JudgedProcedure judged = sciatica("apixaban").judged("tfesi_lumbar");

    assertThat(judged.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(judged.holds())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.daysHeld()).isZero();
              assertThat(plan.earliest()).isEqualTo(Visit.TODAY.plusDays(3));
              assertThat(plan.dates()).isEmpty();
            });
    assertThat(judged.reasons())
        .anySatisfy(r -> assertThat(r.why()).contains("Apixaban held for 0 of 3 days"));
  }

  @Test
  void givesTheDaysOnceTheDayOfTheNeedleIsSet() {
    JudgedProcedure judged =
        sciatica("apixaban").text("request", "date", "2026-12-01").judged("tfesi_lumbar");

    assertThat(judged.holds().getFirst().dates())
        .contains(
            new HoldPlan.Dates(
                LocalDate.of(2026, 11, 28), LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2)));
  }

  @Test
  void takesItAgainTheSameDayWhereTheTableSaysHours() {
    JudgedProcedure judged =
        sciatica("warfarin").text("request", "date", "2026-12-10").judged("tfesi_lumbar");

    assertThat(judged.holds().getFirst().dates().orElseThrow().restart())
        .isEqualTo(LocalDate.of(2026, 12, 10));
  }

  @Test
  void givesTheLastDoseOnTheDayItselfWhereTheWaitIsHours() {
    JudgedProcedure judged =
        sciatica("heparin").text("request", "date", "2026-12-10").judged("tfesi_lumbar");

    assertThat(judged.holds().getFirst().dates().orElseThrow().lastDose())
        .isEqualTo(LocalDate.of(2026, 12, 10));
  }

  @Test
  void onlyWarnsWhereThePrescriberSharesInTheDecision() {
    JudgedProcedure judged = sciatica("aspirin").judged("tfesi_lumbar");

    assertThat(judged.verdict()).isEqualTo(Verdict.ELIGIBLE);
    assertThat(codes(judged, Reason.Level.WARN)).containsExactly("RC-HOLD");
    assertThat(judged.holds()).singleElement().matches(HoldPlan::shared);
  }

  @Test
  void doesNotHoldWhatIsOnlyAskedFor() {
    assertThat(Needle.forSciatica().asksFor("warfarin").judged("tfesi_lumbar"))
        .satisfies(
            judged -> {
              assertThat(judged.verdict()).isEqualTo(Verdict.ELIGIBLE);
              assertThat(judged.holds()).isEmpty();
            });
  }

  @Test
  void listsTheMedicinesAsMissingWhileNobodySaidWhichAreTaken() {
    JudgedProcedure judged =
        Needle.asked().diagnoses("M51.16").circumstances().judged("tfesi_lumbar");

    assertThat(judged.reasons())
        .filteredOn(reason -> reason.code().equals("RC-HOLD"))
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.level()).isEqualTo(Reason.Level.UNKNOWN);
              assertThat(reason.missing()).containsExactly("the medicines that are taken");
            });
  }

  @Test
  void waitsLongerForDabigatranWithWeakKidneys() {
    assertThat(dabigatran("4").measured("crcl", "50").judged("tfesi_lumbar").verdict())
        .isEqualTo(Verdict.ELIGIBLE);
    assertThat(dabigatran("4").measured("crcl", "49").judged("tfesi_lumbar").verdict())
        .isEqualTo(Verdict.HOLD);
    assertThat(dabigatran("6").measured("crcl", "49").judged("tfesi_lumbar").verdict())
        .isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void asksForTheKidneysWhereOnlyTheyDecide() {
    JudgedProcedure open = dabigatran("4").judged("tfesi_lumbar");

    assertThat(open.holds().getFirst().enough()).isEqualTo(Truth.UNKNOWN);
    assertThat(codes(open, Reason.Level.UNKNOWN)).contains("RC-HOLD");
    assertThat(dabigatran("3").judged("tfesi_lumbar").verdict()).isEqualTo(Verdict.HOLD);
    assertThat(dabigatran("6").judged("tfesi_lumbar").verdict()).isEqualTo(Verdict.ELIGIBLE);
  }

  @Test
  void neverWaitsLessAsTheKidneysWeaken() {
    for (AntithromboticHold hold : Visit.SHIPPED.needleSafety().holds().all()) {
      for (String procedure : new String[] {"tpi", "tfesi_lumbar", "scs_trial"}) {
        BigDecimal[] days =
            IntStream.rangeClosed(0, 130)
                .map(i -> 130 - i)
                .mapToObj(
                    clearance ->
                        daysNeeded(
                            sciatica(hold.medicine())
                                .measured("crcl", String.valueOf(clearance))
                                .judged(procedure)))
                .toArray(BigDecimal[]::new);
        assertThat(days).as(hold.medicine() + " before " + procedure).isSorted();
      }
    }
  }

  private static BigDecimal daysNeeded(JudgedProcedure judged) {
    return judged.holds().stream()
        .map(HoldPlan::daysNeeded)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void neverAsksLessOfARiskierNeedle() {
    for (AntithromboticHold hold : Visit.SHIPPED.needleSafety().holds().all()) {
      BigDecimal[] days =
          Stream.of(BleedingRisk.values())
              .map(risk -> days(hold.wait(risk)))
              .toArray(BigDecimal[]::new);
      assertThat(days).as(hold.medicine()).isSorted();
    }
  }

  private static BigDecimal days(AntithromboticHold.Wait wait) {
    return switch (wait) {
      case AntithromboticHold.Days days -> days.days();
      case AntithromboticHold.Shared shared -> BigDecimal.ZERO;
    };
  }

  @Test
  void reportsAHoldThatMakesNoSense() {
    assertThat(sciatica("warfarin").held("warfarin", "-5").record().dataProblems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("(-5) is no number of days"));
    assertThat(sciatica("warfarin").held("warfarin", "-5").judged("tfesi_lumbar").verdict())
        .isEqualTo(Verdict.HOLD);
    assertThat(sciatica("warfarin").held("warfarine", "5").record().dataProblems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("nearest is warfarin"));
  }

  private static Needle sciatica(String medicine) {
    return Needle.forSciatica().takes(medicine);
  }

  private static Needle dabigatran(String held) {
    return sciatica("dabigatran").held("dabigatran", held);
  }
}
