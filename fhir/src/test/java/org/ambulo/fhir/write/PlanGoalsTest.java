package org.ambulo.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.Given;
import org.ambulo.fhir.Hapi;
import org.ambulo.knowledge.cases.CaseReader;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.ServiceRequest;
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
      new Assessor(Given.KNOWLEDGE).assess(read().build(Given.TODAY));
  private final Node written = new FhirWriter(Given.KNOWLEDGE).assessment(assessment);
  private final Bundle bundle = (Bundle) Hapi.strictlyParsed(written);

  private static RecordBuilder read() {
    return switch (new CaseReader(Given.KNOWLEDGE).read("walker", CASE)) {
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

  private Goal goal(String id) {
    return all(Goal.class)
        .filter(goal -> goal.getIdentifierFirstRep().getValue().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private <T> Stream<T> all(Class<T> type) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
