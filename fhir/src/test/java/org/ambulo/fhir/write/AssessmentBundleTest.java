package org.ambulo.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.Given;
import org.ambulo.fhir.Hapi;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

class AssessmentBundleTest {

  private static final String RETENTION =
      """
      {"resourceType": "Observation", "status": "final", "valueBoolean": true,
       "code": {"coding": [{"system": "https://ambulo.org/fhir/CodeSystem/finding",
         "code": "%s"}]}}""";

  private final Assessment assessment = assessed();
  private final Node written = new FhirWriter(Given.KNOWLEDGE).assessment(assessment);
  private final Bundle bundle = (Bundle) Hapi.strictlyParsed(written);

  @Test
  void everyRedFlagThatFiresIsAnActiveSafetyFlag() {
    List<Flag> flags = all(Flag.class).toList();

    assertThat(flags).hasSameSizeAs(assessment.triage().fired());
    assertThat(flags)
        .extracting(flag -> flag.getCode().getCodingFirstRep().getCode())
        .contains("rf_ces");
    assertThat(flags)
        .allSatisfy(
            flag -> {
              assertThat(flag.getStatus()).isEqualTo(Flag.FlagStatus.ACTIVE);
              assertThat(flag.getCategoryFirstRep().getCodingFirstRep().getCode())
                  .isEqualTo("safety");
              assertThat(flag.getPeriod().getStartElement().getValueAsString())
                  .isEqualTo("2026-03-01");
            });
  }

  @Test
  void theDifferentialIsARiskAssessmentInPercent() {
    RiskAssessment differential = risk("differential");

    assertThat(differential.getPrediction()).hasSameSizeAs(assessment.differential().candidates());
    BigDecimal sum =
        differential.getPrediction().stream()
            .map(prediction -> prediction.getProbabilityDecimalType().getValue())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isBetween(new BigDecimal("99.5"), new BigDecimal("100.5"));
    assertThat(differential.getPredictionFirstRep().getOutcome().getCodingFirstRep().getCode())
        .isEqualTo("ces");
    assertThat(differential.getPredictionFirstRep().getOutcome().getCoding())
        .extracting(coding -> coding.getSystem())
        .contains("http://hl7.org/fhir/sid/icd-10-cm");
  }

  @Test
  void dangerousCausesToExcludeAreARiskAssessmentOfTheirOwn() {
    assertThat(risk("must-exclude").getPrediction())
        .hasSameSizeAs(assessment.differential().mustExclude());
  }

  @Test
  void openScreeningIsADetectedIssueThatNamesTheFindings() {
    DetectedIssue open = all(DetectedIssue.class).findFirst().orElseThrow();

    assertThat(open.getCode().getCodingFirstRep().getCode()).isEqualTo("screening-open");
    assertThat(open.getEvidence()).hasSameSizeAs(assessment.triage().screeningOpen());
  }

  @Test
  void theImpressionSaysWhatToAskNext() {
    ClinicalImpression impression = all(ClinicalImpression.class).findFirst().orElseThrow();

    assertThat(impression.getInvestigationFirstRep().getItem())
        .extracting(item -> item.getIdentifier().getValue())
        .containsExactlyElementsOf(
            assessment.questions().stream().map(question -> question.finding().id()).toList());
    assertThat(impression.getSummary()).contains("emergency");
  }

  @Test
  void theTasksOfAnEscalationNameTheirRuleTheirPlanAndTheirDay() {
    String plan =
        bundle.getEntry().stream()
            .filter(entry -> entry.getResource() instanceof CarePlan)
            .map(Bundle.BundleEntryComponent::getFullUrl)
            .findFirst()
            .orElseThrow();
    List<Task> tasks =
        all(Task.class)
            .filter(task -> task.getIdentifierFirstRep().getValue() != null)
            .filter(task -> task.getIdentifierFirstRep().getValue().startsWith("esc_"))
            .toList();

    assertThat(tasks)
        .extracting(task -> task.getIdentifierFirstRep().getValue())
        .containsExactly("esc_emergency", "esc_surgery_ces");
    assertThat(tasks)
        .allSatisfy(
            task -> {
              assertThat(task.getBasedOnFirstRep().getReference()).isEqualTo(plan);
              assertThat(task.getRestriction().getPeriod().getEndElement().getValueAsString())
                  .isEqualTo("2026-03-01");
              assertThat(task.getPerformerTypeFirstRep().getText()).isEqualTo("physiatrist");
            });
  }

  private RiskAssessment risk(String code) {
    return all(RiskAssessment.class)
        .filter(risk -> risk.getCode().getCodingFirstRep().getCode().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private <T> Stream<T> all(Class<T> type) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static Assessment assessed() {
    PatientRecord record =
        Given.record(
            RETENTION.formatted("h_urinary_retention"),
            RETENTION.formatted("h_saddle_anaesthesia"));
    return new Assessor(Given.KNOWLEDGE).assess(record);
  }
}
