package org.ambulo.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.plan.Calendar;
import org.ambulo.core.plan.ConcludedFacts;
import org.ambulo.core.plan.Guidance;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.Given;
import org.ambulo.fhir.Hapi;
import org.ambulo.knowledge.cases.CaseReader;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Timing;
import org.junit.jupiter.api.Test;

/** Goals and dates of a plan as resources. */
class PlanGoalsTest {

  private static final String CASE =
      """
      id: walker
      asOf: 2026-02-20
      patient: {age: 42, sex: f}
      screening: all_other_false
      findings: {h_duration_weeks: 20}
      goals:
        - {activity: walking, psfs: 3, baseline: 20, target: 60, confidence: 8}
        - {activity: sleep, baseline: 4}
        - {activity: football}
      """;

  private final Assessment assessment =
      new Assessor(Given.KNOWLEDGE).assess(read(CASE).build(Given.TODAY));
  private final Node written = new FhirWriter(Given.KNOWLEDGE).assessment(assessment);
  private final Bundle bundle = (Bundle) Hapi.strictlyParsed(written);

  private static RecordBuilder read(String text) {
    return switch (new CaseReader(Given.KNOWLEDGE).read("walker", text)) {
      case CaseReader.Read read -> read.cases().getFirst();
      case CaseReader.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  @Test
  void isValidR4() {
    assertThat(Hapi.errors(written)).isEmpty();
  }

  @Test
  void everyGoalIsProposedAndTheCarePlanRefersToIt() {
    List<Goal> goals = all(Goal.class).toList();
    CarePlan plan = all(CarePlan.class).findFirst().orElseThrow();

    assertThat(goals)
        .extracting(goal -> goal.getIdentifierFirstRep().getValue())
        .containsExactly("g_walk", "g_sport", "g_sleep");
    assertThat(goals)
        .allMatch(goal -> goal.getLifecycleStatus() == Goal.GoalLifecycleStatus.PROPOSED);
    assertThat(plan.getGoal()).hasSameSizeAs(goals);
  }

  @Test
  void aTargetSaysHowMuchOrHowLittleAndByWhen() {
    Goal walk = goal("g_walk");
    Goal sleep = goal("g_sleep");

    assertThat(walk.getTarget()).hasSize(2);
    assertThat(walk.getTargetFirstRep().getDetailRange().getLow().getValue())
        .isEqualByComparingTo(new BigDecimal(32));
    assertThat(walk.getTargetFirstRep().getDueDateType().getValueAsString())
        .isEqualTo("2026-04-12");
    assertThat(sleep.getTargetFirstRep().getDetailRange().hasLow()).isFalse();
    assertThat(sleep.getTargetFirstRep().getDetailRange().getHigh().getValue())
        .isEqualByComparingTo(BigDecimal.TWO);
  }

  @Test
  void withoutAStartThereIsNoTargetButAQuestion() {
    Goal football = goal("g_sport");

    assertThat(football.getTarget()).isEmpty();
    assertThat(football.getNote()).isNotEmpty();
  }

  @Test
  void everyRequestSaysWhoAndWhen() {
    assertThat(all(ServiceRequest.class).filter(r -> r.getIntent().toCode().equals("proposal")))
        .isNotEmpty()
        .allSatisfy(
            request -> {
              assertThat(request.getPerformerType().getText()).isNotBlank();
              assertThat(request.getOccurrencePeriod().getStart())
                  .isBeforeOrEqualTo(request.getOccurrencePeriod().getEnd());
            });
    assertThat(all(MedicationRequest.class).filter(r -> r.getIntent().toCode().equals("proposal")))
        .allMatch(request -> request.getDispenseRequest().hasValidityPeriod());
  }

  @Test
  void theVisitsOfTherapyAreAnActivityWithTheirDates() {
    List<CarePlan.CarePlanActivityDetailComponent> visits =
        all(CarePlan.class)
            .flatMap(plan -> plan.getActivity().stream())
            .filter(CarePlan.CarePlanActivityComponent::hasDetail)
            .map(CarePlan.CarePlanActivityComponent::getDetail)
            .toList();

    assertThat(visits).hasSize(1);
    var repeat = visits.getFirst().getScheduledTiming().getRepeat();
    var expected =
        new Calendar(
                Given.KNOWLEDGE,
                assessment.patient().asOf(),
                assessment.triage(),
                assessment.plan())
            .visits(assessment.care().programme())
            .orElseThrow();
    assertThat(repeat.getFrequency()).isEqualTo(expected.leastPerWeek().intValueExact());
    assertThat(repeat.getPeriodUnit()).isEqualTo(Timing.UnitsOfTime.WK);
    assertThat(repeat.getBoundsPeriod().getStartElement().getValueAsString())
        .isEqualTo(expected.firstBy().orElse(assessment.patient().asOf()).toString());
    assertThat(visits.getFirst().getDescription()).startsWith(expected.perWeek() + " a week");
  }

  @Test
  void aPlanThatIsBlockedHasNoVisits() {
    Assessment blocked = new Assessor(Given.KNOWLEDGE).assess(read("id: x").build(Given.TODAY));
    Bundle empty =
        (Bundle) Hapi.strictlyParsed(new FhirWriter(Given.KNOWLEDGE).assessment(blocked));

    assertThat(empty.getEntry().stream().map(Bundle.BundleEntryComponent::getResource))
        .filteredOn(CarePlan.class::isInstance)
        .allSatisfy(
            plan ->
                assertThat(((CarePlan) plan).getActivity())
                    .noneMatch(CarePlan.CarePlanActivityComponent::hasDetail));
  }

  @Test
  void everyPositionOfAGuidelineIsANoteOfItsOwn() {
    Assessment relieved =
        new Assessor(Given.KNOWLEDGE)
            .assess(
                read("""
                        id: relieved
                        patient: {age: 42, sex: m}
                        screening: all_other_false
                        findings: {h_duration_weeks: 20}
                        meds: []
                        allergies: []
                        conditions: []
                        flags: []
                        labs: {egfr: 90}
                        activity_pain: 6
                        """)
                    .build(Given.TODAY));
    Node document = new FhirWriter(Given.KNOWLEDGE).assessment(relieved);
    Guidance guidance = guidance(relieved);
    List<MedicationRequest> requests =
        all(MedicationRequest.class, (Bundle) Hapi.strictlyParsed(document))
            .filter(r -> r.getIntent().toCode().equals("proposal"))
            .filter(r -> !guidance.about(r.getIdentifierFirstRep().getValue()).isEmpty())
            .toList();

    assertThat(Hapi.errors(document)).isEmpty();
    assertThat(requests)
        .isNotEmpty()
        .allSatisfy(
            request -> {
              var topics = guidance.about(request.getIdentifierFirstRep().getValue());
              assertThat(request.getNote())
                  .hasSize(topics.stream().mapToInt(topic -> topic.positions().size()).sum())
                  .allMatch(note -> !note.getAuthorStringType().getValue().isBlank());
              assertThat(request.getNoteFirstRep().getText())
                  .startsWith(topics.getFirst().situation())
                  .contains(topics.getFirst().positions().getFirst().stance().words());
            });
  }

  private static Guidance guidance(Assessment assessment) {
    return new Guidance(
        Given.KNOWLEDGE,
        new ConcludedFacts(
            assessment.patient(),
            assessment.triage(),
            assessment.psychosocial(),
            assessment.imaging(),
            assessment.differential(),
            assessment.category(),
            Map.of()));
  }

  private Goal goal(String id) {
    return all(Goal.class)
        .filter(goal -> goal.getIdentifierFirstRep().getValue().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private <T> Stream<T> all(Class<T> type) {
    return all(type, bundle);
  }

  private static <T> Stream<T> all(Class<T> type, Bundle bundle) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
