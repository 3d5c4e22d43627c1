package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ambulo.app.print.PatientText;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.plan.Plan;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.checking.ReadingGrade;
import org.ambulo.testkit.Vignette;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What each of the 31 patients is given to read. */
class PatientTextTest {

  private static final double GRADE = 6;
  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final Assessor ASSESSOR = new Assessor(KNOWLEDGE);
  private static final PatientText TEXT = new PatientText(KNOWLEDGE, false, 100);

  @TestFactory
  Stream<DynamicTest> readsAtSixthGradeOrBelow() {
    return each((assessment, text) -> assertThat(ReadingGrade.of(text)).isLessThanOrEqualTo(GRADE));
  }

  @TestFactory
  Stream<DynamicTest> saysWhenToGetHelp() {
    return each((assessment, text) -> assertThat(text).contains("Get help right away if"));
  }

  @TestFactory
  Stream<DynamicTest> givesNothingToDoWhileThePlanIsBlocked() {
    return each(
        (assessment, text) -> {
          boolean blocked = assessment.plan().status() == Plan.Status.BLOCKED;
          assertThat(text.contains("What you do at home") && blocked).isFalse();
          assertThat(text.contains("What may ease the pain") && blocked).isFalse();
        });
  }

  @TestFactory
  Stream<DynamicTest> scaresNobody() {
    List<String> never = List.copyOf(KNOWLEDGE.rehabilitation().neverSay());
    return each(
        (assessment, text) -> assertThat(never).noneMatch(text.toLowerCase(Locale.ROOT)::contains));
  }

  private static Stream<DynamicTest> each(BiConsumer<Assessment, String> check) {
    return Vignette.all(KNOWLEDGE).stream()
        .map(
            vignette ->
                DynamicTest.dynamicTest(
                    vignette.id(),
                    () -> {
                      Assessment assessment = ASSESSOR.assess(vignette.patient());
                      check.accept(assessment, TEXT.of(assessment));
                    }));
  }
}
