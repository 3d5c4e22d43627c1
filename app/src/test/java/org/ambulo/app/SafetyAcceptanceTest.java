package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.medication.Medication;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.testkit.SafetyVignette;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must, and what must not, be alerted in each of the 25 patients of the safety cases. */
class SafetyAcceptanceTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);
  private static final List<SafetyVignette> VIGNETTES = SafetyVignette.all(KNOWLEDGE);

  @Test
  void noneOfTheVignettesIsLost() {
    assertThat(VIGNETTES).hasSize(25).extracting(SafetyVignette::id).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> alertsWhatMustBeAlertedAndNothingThatMustNot() {
    return each(
        (vignette, medication) -> {
          List<String> fired =
              medication.alerts().stream().map(alert -> alert.rule().id()).toList();
          assertThat(fired).containsAll(vignette.mustFire());
          assertThat(fired).noneMatch(vignette.mustNotFire()::contains);
        });
  }

  @TestFactory
  Stream<DynamicTest> addsUpOpioidsAndAcetaminophen() {
    return each(
        (vignette, medication) -> {
          vignette
              .mme()
              .ifPresent(mme -> assertThat(medication.mme().most()).isEqualByComparingTo(mme));
          vignette
              .acetaminophenMg()
              .ifPresent(
                  mg ->
                      assertThat(medication.regimen().dailyMg("acetaminophen").value())
                          .isEqualByComparingTo(mg));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyMedicineOfTheVignetteIsRecognised() {
    return each(
        (vignette, medication) -> {
          assertThat(medication.regimen().unrecognised()).isEmpty();
          assertThat(medication.regimen().problems()).isEmpty();
          assertThat(vignette.patient().dataProblems()).isEmpty();
        });
  }

  private static Stream<DynamicTest> each(BiConsumer<SafetyVignette, Medication> check) {
    return VIGNETTES.stream()
        .map(
            vignette ->
                DynamicTest.dynamicTest(
                    vignette.id(),
                    () ->
                        check.accept(vignette, ASSESSOR.assess(vignette.patient()).medication())));
  }
}
