package org.ambulo.core.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.ExerciseDose.Effort;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.knowledge.RehabCondition.WhileUnknown;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** What holds of every programme, whoever the patient is. */
class EveryProgrammeTest {

  private static final long SEED = 20261122;
  private static final int PATIENTS = 4000;
  private static final KnowledgeBase KNOWLEDGE = Visit.SHIPPED;
  private static final Rehabilitation REHAB = KNOWLEDGE.rehabilitation();
  private static final Prescriber PRESCRIBER = new Prescriber(KNOWLEDGE);

  private static void each(Consumer<GeneratedPatient> check) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < PATIENTS; i++) {
      check.accept(GeneratedPatient.draw(KNOWLEDGE, random));
    }
  }

  @Test
  void neverHoldsAnExerciseThatIsBarredNorLeadsToOne() {
    Set<String> given = new TreeSet<>();
    each(
        patient -> {
          for (HomeExercise one : PRESCRIBER.prescribe(patient.request()).home()) {
            given.add(one.exercise().id());
            Stream.of(Stream.of(one.exercise()), one.harder().stream(), one.easier().stream())
                .flatMap(exercises -> exercises)
                .forEach(exercise -> assertSafe(exercise, patient));
          }
        });
    assertThat(given).as("the lot reaches most of the library").hasSizeGreaterThan(60);
  }

  private static void assertSafe(Exercise exercise, GeneratedPatient patient) {
    assertThat(exercise.avoidIf())
        .as("%s for %s", exercise.id(), patient)
        .noneMatch(id -> isBarred(id, exercise.dose().effort(), patient));
    assertThat(patient.request().declined()).doesNotContain(exercise.id());
    assertThat(patient.request().notTolerated()).doesNotContain(exercise.position());
    Facts facts = new CareFacts(patient.request());
    assertThat(REHAB.positions())
        .filteredOn(rule -> rule.positions().contains(exercise.position()))
        .noneMatch(rule -> Judge.judge(rule.when(), facts).isYes());
  }

  /** Written out once more, apart from the code under test. */
  private static boolean isBarred(String id, Effort effort, GeneratedPatient patient) {
    RehabCondition condition = REHAB.conditions().get(id);
    RehabRequest request = patient.request();
    Facts facts = new CareFacts(request);
    boolean named =
        request.diagnosis().equals(id)
            || request.suspected().contains(id)
            || patient.answers().get(Fact.problem(id)) == Answer.Plain.YES;
    Truth truth = named ? Truth.YES : Judge.judge(condition.when(), facts);
    boolean danger =
        condition.whileUnknown() == WhileUnknown.WITHHOLD
            || (condition.whileUnknown() == WhileUnknown.MODERATE_EFFORT
                && effort == Effort.VIGOROUS);
    return truth.isYes() || (truth.isUnknown() && danger);
  }

  @Test
  void whatIsNotKnownOfAPositionIsAskedAndBarsNothing() {
    each(
        patient -> {
          Programme programme = PRESCRIBER.prescribe(patient.request());
          Facts facts = new CareFacts(patient.request());
          for (HomeExercise one : programme.home()) {
            REHAB.positions().stream()
                .filter(rule -> rule.positions().contains(one.exercise().position()))
                .filter(rule -> Judge.judge(rule.when(), facts).isUnknown())
                .forEach(
                    rule -> assertThat(programme.ask()).containsAll(Judge.ask(rule.when(), facts)));
          }
        });
  }

  @Test
  void whoTurnsBackComesToAnEnd() {
    each(
        patient -> {
          Programme programme = PRESCRIBER.prescribe(patient.request());
          Suitability suitability = suitability(patient.request(), programme);
          for (HomeExercise one : programme.home()) {
            Set<Exercise> walked = new LinkedHashSet<>();
            Optional<Exercise> at = Optional.of(one.exercise());
            while (at.isPresent()) {
              assertThat(walked.add(at.get())).as("%s from %s", walked, one).isTrue();
              assertSafe(at.get(), patient);
              at = suitability.home(at.get(), "").easier();
            }
          }
        });
  }

  @Test
  void everyStepOfALadderIsSafe() {
    each(
        patient -> {
          for (HomeExercise one : PRESCRIBER.prescribe(patient.request()).home()) {
            assertThat(one.ladder()).extracting(Rung::exercise).doesNotHaveDuplicates();
            assertThat(one.rung(one.exercise().id())).isPresent();
            one.ladder().forEach(rung -> assertSafe(rung.exercise(), patient));
            HomeExercise same = one.at(one.rung(one.exercise().id()).orElseThrow());
            assertThat(same.harder()).isEqualTo(one.harder());
            assertThat(same.easier()).isEqualTo(one.easier());
            assertThat(same.heed()).isEqualTo(one.heed());
          }
        });
  }

  private static Suitability suitability(RehabRequest request, Programme programme) {
    Facts facts = new CareFacts(request);
    return new Suitability(
        REHAB,
        request,
        facts,
        new Contraindications(REHAB.conditions(), request, facts),
        programme.phase(),
        programme.direction());
  }

  @Test
  void neverLaysOnHandsOrMeansThatAreBarred() {
    each(
        patient -> {
          Programme programme = PRESCRIBER.prescribe(patient.request());
          for (Offer<ManualTechnique> offer : programme.manual()) {
            List<String> thrust =
                offer.item().kind() == ManualTechnique.Kind.THRUST
                    ? REHAB.manual().thrust()
                    : List.of();
            assertThat(
                    Stream.of(REHAB.manual().all(), thrust, offer.item().avoidIf())
                        .flatMap(List::stream))
                .noneMatch(id -> isBarred(id, Effort.LIGHT, patient));
          }
          programme.modalities().stream()
              .flatMap(offer -> offer.item().avoidIf().stream())
              .forEach(id -> assertThat(isBarred(id, Effort.LIGHT, patient)).isFalse());
        });
  }

  @Test
  void isNeverPassiveAlone() {
    each(
        patient -> {
          Programme programme = PRESCRIBER.prescribe(patient.request());
          if (programme.home().isEmpty()) {
            assertThat(programme.manual()).isEmpty();
            assertThat(programme.modalities()).isEmpty();
          }
        });
  }

  @Test
  void asksNoMoreThanSixExercisesAndFewerOfThoseWhoFindItHard() {
    each(
        patient -> {
          Programme programme = PRESCRIBER.prescribe(patient.request());
          assertThat(programme.home()).hasSizeLessThanOrEqualTo(REHAB.size().homeMost());
          assertThat(REHAB.size().homeMost()).isEqualTo(6);
          assertThat(programme.home()).extracting(HomeExercise::exercise).doesNotHaveDuplicates();
          patient
              .request()
              .adherence()
              .filter(share -> share.compareTo(REHAB.adherence().bands().getFirst().from()) < 0)
              .ifPresent(
                  share ->
                      assertThat(programme.home())
                          .hasSizeLessThanOrEqualTo(REHAB.adherence().simplifiedTo()));
        });
  }

  @Test
  void startsNothingBeforeClearance() {
    each(
        patient -> {
          Programme programme = PRESCRIBER.prescribe(patient.request());
          if (patient.request().safety() != RehabRequest.Safety.CLEARED) {
            assertThat(programme.standing()).isEqualTo(Programme.Standing.AFTER_CLEARANCE);
            assertThat(programme.home()).isEmpty();
            assertThat(programme.manual()).isEmpty();
            assertThat(programme.education()).extracting(t -> t.id()).contains("ed_red_flags");
          }
        });
  }

  @Test
  void aThingLessKnownNeverGivesAnExerciseThatADangerBarred() {
    SplittableRandom which = new SplittableRandom(SEED);
    each(
        patient -> {
          if (patient.answers().isEmpty()) {
            return;
          }
          List<Fact> facts =
              patient.answers().keySet().stream()
                  .sorted((one, other) -> one.toString().compareTo(other.toString()))
                  .toList();
          GeneratedPatient less = patient.without(facts.get(which.nextInt(facts.size())));
          Set<Exercise> before = new LinkedHashSet<>();
          REHAB.exercises().stream()
              .filter(e -> e.avoidIf().stream().anyMatch(id -> isDanger(id, patient)))
              .forEach(before::add);
          assertThat(PRESCRIBER.prescribe(less.request()).home())
              .extracting(HomeExercise::exercise)
              .noneMatch(before::contains);
        });
  }

  private static boolean isDanger(String id, GeneratedPatient patient) {
    return REHAB.conditions().get(id).whileUnknown() == WhileUnknown.WITHHOLD
        && !patient.request().suspected().contains(id)
        && !patient.request().diagnosis().equals(id)
        && isBarred(id, Effort.LIGHT, patient);
  }

  @Test
  void isTheSameEachTime() {
    each(
        patient ->
            assertThat(PRESCRIBER.prescribe(patient.request()))
                .isEqualTo(new Prescriber(KNOWLEDGE).prescribe(patient.request())));
  }

  @Test
  void doesNotDependOnTheOrderInWhichThingsWereSaid() {
    Visit forward =
        Visit.today()
            .number("h_age", "41")
            .number("h_duration_weeks", "5")
            .yes("h_leg_pain_below_knee", "e_centralisation", "h_worse_sitting_flexion")
            .no("h_osteoporosis", "h_saddle_anaesthesia", "h_urinary_retention");
    Visit backward =
        Visit.today()
            .no("h_urinary_retention", "h_saddle_anaesthesia", "h_osteoporosis")
            .yes("h_worse_sitting_flexion", "e_centralisation", "h_leg_pain_below_knee")
            .number("h_duration_weeks", "5")
            .number("h_age", "41");
    assertThat(prescribed(forward, List.of("vcf", "stenosis")))
        .isEqualTo(prescribed(backward, List.of("stenosis", "vcf")));
  }

  private static Programme prescribed(Visit visit, List<String> suspected) {
    return PRESCRIBER.prescribe(
        RehabRequest.of(
                visit.record(),
                "disc_radiculopathy",
                KNOWLEDGE.classification().categories().find("acute_radiating"))
            .suspecting(new LinkedHashSet<>(suspected)));
  }
}
