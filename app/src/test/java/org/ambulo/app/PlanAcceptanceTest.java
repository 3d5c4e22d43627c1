package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PlanToken;
import org.ambulo.core.plan.Plan;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.testkit.Vignette;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the experts want of the plan, and do not want, for each of their 31 patients. */
class PlanAcceptanceTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);
  private static final List<Vignette> VIGNETTES = Vignette.all(KNOWLEDGE);

  @Test
  void everyWordOfTheExpertsIsInTheVocabulary() {
    Set<String> vocabulary =
        KNOWLEDGE.planTokens().stream().map(PlanToken::token).collect(Collectors.toSet());
    for (Vignette vignette : VIGNETTES) {
      assertThat(vocabulary).containsAll(expected(vignette, "plan_must"));
      assertThat(vocabulary).containsAll(expected(vignette, "plan_must_not"));
    }
  }

  @TestFactory
  Stream<DynamicTest> everythingWantedIsInThePlan() {
    return each(
        (vignette, assessment) ->
            assertThat(assessment.plan().tokens()).containsAll(expected(vignette, "plan_must")));
  }

  @TestFactory
  Stream<DynamicTest> nothingUnwantedIsInThePlan() {
    return each(
        (vignette, assessment) ->
            assertThat(assessment.plan().tokens())
                .noneMatch(expected(vignette, "plan_must_not")::contains));
  }

  @TestFactory
  Stream<DynamicTest> aPlanIsBlockedExactlyWhileAFlagStopsItOrScreeningIsOpen() {
    return each(
        (vignette, assessment) -> {
          boolean stopped = assessment.triage().tier().interrupts();
          assertThat(assessment.plan().status() == Plan.Status.BLOCKED).isEqualTo(stopped);
          assertThat(assessment.plan().first().isEmpty()).isEqualTo(!stopped);
          assertThat(assessment.plan().lead().stage().equals("clear_first")).isEqualTo(stopped);
        });
  }

  @TestFactory
  Stream<DynamicTest> everyItemSaysWhyAndWhere() {
    return each(
        (vignette, assessment) ->
            assertThat(assessment.plan().items())
                .isNotEmpty()
                .allSatisfy(
                    item -> {
                      assertThat(item.why()).isNotBlank();
                      assertThat(item.citation().sources()).isNotEmpty();
                    }));
  }

  private static List<String> expected(Vignette vignette, String key) {
    Node.Group expect = (Node.Group) vignette.patient().sections().get("expect");
    return ((Node.Many) expect.get(key).orElseThrow()).items().stream().map(Node::words).toList();
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
