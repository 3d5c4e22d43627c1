package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.RegimenReader;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.ProcedureJudge;
import org.ambulo.core.procedure.Reason;
import org.ambulo.core.procedure.Verdict;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.testkit.SafetyVignette;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must come out for procedures in each of the 25 cases of safety. */
class ProcedureAcceptanceTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final RegimenReader REGIMENS = new RegimenReader(KNOWLEDGE);
  private static final ProcedureJudge JUDGE = new ProcedureJudge(KNOWLEDGE);
  private static final List<SafetyVignette> VIGNETTES = SafetyVignette.all(KNOWLEDGE);
  private static final Set<Reason.Level> SAID =
      Set.of(Reason.Level.BLOCK_SAFETY, Reason.Level.BLOCK_PAYER, Reason.Level.HOLD);

  @Test
  void noneOfTheVignettesIsLost() {
    assertThat(VIGNETTES).hasSize(25).extracting(SafetyVignette::id).doesNotHaveDuplicates();
    assertThat(VIGNETTES).flatExtracting(SafetyVignette::procedures).hasSize(17);
  }

  @TestFactory
  Stream<DynamicTest> nothingOfTheVignetteIsMisread() {
    return VIGNETTES.stream()
        .map(
            vignette ->
                DynamicTest.dynamicTest(
                    vignette.id(), () -> assertThat(vignette.patient().dataProblems()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> verdictAndReasonCodesAreTheExpected() {
    return VIGNETTES.stream()
        .flatMap(
            vignette ->
                vignette.procedures().stream()
                    .map(
                        expected ->
                            DynamicTest.dynamicTest(
                                vignette.id() + " " + expected.procedure(),
                                () -> check(vignette, expected))));
  }

  private static void check(SafetyVignette vignette, SafetyVignette.Expected expected) {
    JudgedProcedure judged =
        JUDGE
            .judge(
                vignette.patient(),
                new RegimenFacts(vignette.patient(), REGIMENS.read(vignette.patient())))
            .stream()
            .filter(one -> one.procedure().id().equals(expected.procedure()))
            .findFirst()
            .orElseThrow();
    Set<String> codes =
        judged.reasons().stream()
            .filter(reason -> SAID.contains(reason.level()))
            .map(Reason::code)
            .collect(Collectors.toSet());
    assertThat(codes).isEqualTo(expected.codes());
    assertThat(judged.verdict())
        .isEqualTo(
            switch (expected.status()) {
              case "eligible" -> Verdict.ELIGIBLE;
              case "hold" -> Verdict.HOLD;
              case "blocked" -> blocked(judged);
              default -> throw new IllegalArgumentException(expected.status());
            });
  }

  /** Blocked is ineligible, or not indicated where the diagnosis is the reason. */
  private static Verdict blocked(JudgedProcedure judged) {
    boolean safety =
        judged.reasons().stream().anyMatch(r -> r.level() == Reason.Level.BLOCK_SAFETY);
    boolean diagnosis =
        judged.reasons().stream()
            .anyMatch(r -> r.code().equals("RC-DX") && r.level() == Reason.Level.BLOCK_PAYER);
    return diagnosis && !safety ? Verdict.NOT_INDICATED : Verdict.INELIGIBLE;
  }
}
