package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.testkit.Vignette;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the experts say must come out, for each of their 31 patients. */
class AcceptanceTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);
  private static final List<Vignette> VIGNETTES = Vignette.all(KNOWLEDGE);

  @Test
  void noneOfTheVignettesIsLost() {
    assertThat(VIGNETTES).hasSize(31).extracting(Vignette::id).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> redFlagsFireAndTheTierIsRight() {
    return each(
        (vignette, assessment) -> {
          assertThat(assessment.triage().fired())
              .extracting(fired -> fired.flag().id())
              .containsAll(vignette.redFlags());
          assertThat(assessment.triage().tier().code()).isEqualTo(vignette.tier());
          assertThat(assessment.triage().screeningOpen()).isEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> theFirstDiagnosisIsTheExpertsOrOneTheyAccept() {
    return each(
        (vignette, assessment) ->
            assertThat(assessment.differential().first().diagnosis().id())
                .isIn(vignette.accepted()));
  }

  @TestFactory
  Stream<DynamicTest> theRehabilitationClassIsTheExperts() {
    return each(
        (vignette, assessment) ->
            assertThat(assessment.category().map(Category::id))
                .isEqualTo(Optional.of(vignette).flatMap(Vignette::category)));
  }

  @TestFactory
  Stream<DynamicTest> nothingOfTheVignetteIsMisread() {
    return each(
        (vignette, assessment) -> assertThat(assessment.patient().dataProblems()).isEmpty());
  }

  private static Stream<DynamicTest> each(BiConsumer<Vignette, Assessment> check) {
    return VIGNETTES.stream()
        .map(
            vignette ->
                DynamicTest.dynamicTest(
                    vignette.id(),
                    () -> check.accept(vignette, ASSESSOR.assess(vignette.patient()))));
  }
}
