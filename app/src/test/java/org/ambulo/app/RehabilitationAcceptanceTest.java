package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.rehab.Prescriber;
import org.ambulo.core.rehab.Programme;
import org.ambulo.core.rehab.RehabRequest;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.testkit.Vignette;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the experts want of rehabilitation, and do not want, for each of their 31 patients. */
class RehabilitationAcceptanceTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);
  private static final Prescriber PRESCRIBER = new Prescriber(KNOWLEDGE);
  private static final List<Vignette> VIGNETTES = Vignette.all(KNOWLEDGE);

  private static final int FEWEST_WANTED = 85;
  private static final int FEWEST_UNWANTED = 80;

  @Test
  void theExpertsWordsAreReallySeen() {
    assertThat(seen("plan_must", PlanTokens.must())).isGreaterThan(FEWEST_WANTED);
    assertThat(seen("plan_must_not", PlanTokens.mustNot())).isGreaterThan(FEWEST_UNWANTED);
  }

  private static long seen(String key, Set<String> known) {
    return VIGNETTES.stream()
        .flatMap(vignette -> tokens(vignette, key).stream())
        .filter(known::contains)
        .count();
  }

  @TestFactory
  Stream<DynamicTest> everythingWantedOfRehabilitationIsThere() {
    return each(
        (vignette, programme) ->
            assertThat(PlanTokens.missing(tokens(vignette, "plan_must"), programme)).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> nothingUnwantedOfRehabilitationIsThere() {
    return each(
        (vignette, programme) ->
            assertThat(PlanTokens.broken(tokens(vignette, "plan_must_not"), programme)).isEmpty());
  }

  private static Stream<DynamicTest> each(BiConsumer<Vignette, Programme> check) {
    return VIGNETTES.stream()
        .map(
            vignette ->
                DynamicTest.dynamicTest(
                    vignette.id(), () -> check.accept(vignette, programme(vignette))));
  }

  private static Programme programme(Vignette vignette) {
    Assessment assessment = ASSESSOR.assess(vignette.patient());
    return PRESCRIBER.prescribe(
        RehabRequest.of(
            vignette.patient(),
            assessment.triage(),
            assessment.differential(),
            assessment.category()));
  }

  private static List<String> tokens(Vignette vignette, String key) {
    Node.Group expect = (Node.Group) vignette.patient().sections().get("expect");
    return expect.get(key).orElseThrow() instanceof Node.Many many
        ? many.items().stream().map(Node::words).toList()
        : List.of();
  }
}
