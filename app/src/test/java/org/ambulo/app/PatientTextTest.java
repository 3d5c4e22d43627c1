package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ambulo.app.print.PatientText;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.ExerciseDose;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.plan.Plan;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.cases.CaseReader;
import org.ambulo.knowledge.checking.ReadingGrade;
import org.ambulo.testkit.FixedTime;
import org.ambulo.testkit.Vignette;
import org.ambulo.words.patient.DoseWords;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void saysHowFarThePatientHasCome() {
    String text =
        text(
            """
            screening: all_other_false
            instruments:
              nprs: [{date: 2026-10-11, score: 8}, {date: 2026-11-22, score: 3}]
              rmdq24: [{date: 2026-10-11, score: 15}, {date: 2026-11-22, score: 14}]
              psfs: [{date: 2026-11-20, items: {4: 5}}]
            goals:
              - {activity: Walk the dog, baseline: 10, target: 30,
                 done: [{date: 2026-11-20, amount: 15}]}
              - {activity: Cook, baseline: 10, target: 30, done: [{date: 2026-11-20, amount: 30}]}
              - {activity: Sit, baseline: 10, target: 30}
              - {activity: Drive, psfs: 3, psfs_target: 7}
            """);

    assertThat(text)
        .contains(
            "How far you have come",
            "You have clearly less pain than at the start.",
            "Your pain is half of what it was or less.",
            "You can not do much more than at the start yet.",
            "Walk the dog: 10 minutes at first, 15 minutes now. You aim for 30 minutes.",
            "now. You got there.",
            "Drive: you rated it 3 of 10 at first and 5 now. You aim for 7.")
        .doesNotContain("worse", "Sit: 10");
    assertThat(ReadingGrade.of(text)).isLessThanOrEqualTo(GRADE);
  }

  @ParameterizedTest
  @CsvSource({
    "1, Do it 8 times. Once a day.",
    "2, 'Do it 8 times. Rest, then do it all again. Once a day.'",
    "3, 'Do it 8 times. Do all of that 3 times, with a rest in between. Once a day.'"
  })
  void saysHowManySetsThereAre(int sets, String words) {
    ExerciseDose dose =
        new ExerciseDose(
            Optional.of(sets),
            Optional.of(8),
            Optional.empty(),
            Optional.empty(),
            Optional.of(1),
            Optional.empty(),
            ExerciseDose.Effort.LIGHT,
            "");
    assertThat(DoseWords.of(dose)).isEqualTo(words);
  }

  @Test
  void saysThatItIsWorse() {
    String course =
        "instruments: {nprs: [{date: 2026-10-11, score: 4}, {date: 2026-11-22, score: %d}]}";

    assertThat(text("screening: all_other_false\n" + course.formatted(6)))
        .contains("Some of it is worse than at the start. Tell your care team soon.");
    assertThat(text("screening: all_other_false\n" + course.formatted(5)))
        .contains("Your pain is not much less than at the start yet.")
        .doesNotContain("worse than at the start");
  }

  @Test
  void saysNothingOfTheCourseWhileNothingIsKnownOrSomethingElseComesFirst() {
    String course =
        "instruments: {nprs: [{date: 2026-10-11, score: 8}, {date: 2026-11-22, score: 3}]}\n";
    String emergency = "findings: {h_saddle_anaesthesia: true, h_urinary_retention: true}\n";

    assertThat(text("screening: all_other_false\n")).doesNotContain("How far you have come");
    assertThat(text("screening: all_other_false\n" + course + emergency))
        .contains(KNOWLEDGE.triage().safetyNet(Tier.EMERGENCY).orElseThrow().title())
        .contains("Call 911")
        .doesNotContain("How far you have come");
  }

  @TestFactory
  Stream<DynamicTest> saysOfEveryConclusionWhatASixthGraderReads() {
    return KNOWLEDGE.outcomes().conclusions().stream()
        .flatMap(one -> Stream.concat(one.patient().yes().stream(), one.patient().no().stream()))
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text, () -> assertThat(ReadingGrade.of(text)).isLessThanOrEqualTo(GRADE)));
  }

  private static String text(String yaml) {
    CaseReader.Read read = (CaseReader.Read) new CaseReader(KNOWLEDGE).read("x", yaml);
    return TEXT.of(ASSESSOR.assess(read.cases().getFirst().build(FixedTime.TODAY)));
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
