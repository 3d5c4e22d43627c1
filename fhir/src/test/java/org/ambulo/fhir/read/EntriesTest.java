package org.ambulo.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.Given;
import org.junit.jupiter.api.Test;

class EntriesTest {

  @Test
  void aConditionBecomesAProblemWithItsCodesAndClinicalStatus() {
    Entry problem = only(condition("active", "confirmed"));

    assertThat(problem.kind()).isEqualTo(Entry.Kind.PROBLEM);
    assertThat(problem.codes())
        .containsExactly(new Code(CodeSystem.ICD10CM, "M81.0", "Age-related osteoporosis"));
    assertThat(problem.text()).isEqualTo("Osteoporosis");
    assertThat(problem.status()).contains("active");
    assertThat(problem.date().orElseThrow().text()).isEqualTo("2019");
  }

  @Test
  void aRefutedConditionSaysNothingOfThePatient() {
    PatientRecord refuted = Given.record(condition("active", "refuted"));
    PatientRecord confirmed = Given.record(condition("active", "confirmed"));

    assertThat(refuted.entries().getFirst().status()).contains("refuted");
    assertThat(refuted.problems()).doesNotContainKey("osteoporosis");
    assertThat(confirmed.problems()).containsEntry("osteoporosis", Answer.Plain.YES);
  }

  @Test
  void aMedicineArrivesByCodeByReferenceAndFromInside() {
    String inline = medication("\"medicationCodeableConcept\": {\"coding\": [" + GABAPENTIN + "]}");
    String listed = medication("\"medicationReference\": {\"reference\": \"Medication/m1\"}");
    String inside =
        medication(
            "\"contained\": [{\"resourceType\": \"Medication\", \"id\": \"m\", \"code\":"
                + " {\"coding\": ["
                + GABAPENTIN
                + "]}}], \"medicationReference\": {\"reference\": \"#m\"}");
    String medication =
        "{\"resourceType\": \"Medication\", \"id\": \"m1\", \"code\": {\"coding\": ["
            + GABAPENTIN
            + "]}}";

    PatientRecord record = Given.record(inline, listed, inside, medication);

    assertThat(record.entries())
        .hasSize(3)
        .allSatisfy(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Entry.Kind.MEDICATION);
              assertThat(entry.codes().getFirst().system()).isEqualTo(CodeSystem.RXNORM);
              assertThat(entry.text()).isEqualTo("gabapentin 300 MG Oral Capsule");
              assertThat(entry.status()).contains("active");
            });
  }

  @Test
  void whatWasNotDoneOrNotTakenOrForbiddenIsLeftOut() {
    PatientRecord record =
        Given.record(
            """
            {"resourceType": "Procedure", "status": "not-done", "code": {"text": "fusion"}}""",
            """
            {"resourceType": "MedicationStatement", "status": "not-taken",
             "medicationCodeableConcept": {"text": "aspirin"}}""",
            """
            {"resourceType": "ServiceRequest", "status": "active", "doNotPerform": true,
             "code": {"text": "MRI"}}""");

    assertThat(record.entries()).isEmpty();
  }

  @Test
  void whatACaseFileListsStaysListed() {
    Entry order =
        only(
            """
            {"resourceType": "DiagnosticReport", "status": "cancelled", "code": {"text": "MRI"},
             "identifier": [{"system": "https://ambulo.org/fhir/case-file", "value": "chart"}]}""");

    assertThat(order.status()).contains("cancelled");
  }

  @Test
  void observationsInsideAReportAreReadToo() {
    PatientRecord record =
        Given.record(
            """
            {"resourceType": "DiagnosticReport", "id": "r", "status": "final",
             "code": {"text": "forms"}, "subject": {"reference": "Patient/anna"},
             "contained": [{"resourceType": "Observation", "id": "o", "status": "final",
               "code": {"coding": [{"system": "http://loinc.org", "code": "44261-6"}]},
               "valueInteger": 12}]}""");

    assertThat(Given.scores(record, "phq9").getFirst().total()).contains(new BigDecimal("12"));
    assertThat(Given.scores(record, "phq9").getFirst().origin().where())
        .isEqualTo("Observation/o in DiagnosticReport/r");
  }

  @Test
  void everyOtherKindOfEntryArrives() {
    PatientRecord record =
        Given.record(
            """
            {"resourceType": "Procedure", "status": "completed", "code": {"text": "injection"},
             "performedPeriod": {"start": "2025-05-05T10:00:00Z"}}""",
            """
            {"resourceType": "AllergyIntolerance", "patient": {"reference": "Patient/anna"},
             "clinicalStatus": {"coding": [{"code": "active"}]}, "code": {"text": "latex"}}""",
            """
            {"resourceType": "ServiceRequest", "status": "active", "intent": "order",
             "code": {"text": "MRI of the lumbar spine"}, "authoredOn": "2026-01-02"}""",
            """
            {"resourceType": "Encounter", "status": "finished", "period": {"start": "2025-12-01"},
             "reasonCode": [{"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm",
               "code": "C61"}]}]}""",
            """
            {"resourceType": "CarePlan", "status": "active", "title": "Back school",
             "category": [{"coding": [{"system": "http://snomed.info/sct", "code": "1"}]}]}""",
            """
            {"resourceType": "Goal", "lifecycleStatus": "active", "startDate": "2026-01-01",
             "description": {"text": "walk 30 minutes"}}""",
            """
            {"resourceType": "DiagnosticReport", "status": "final", "code": {"text": "X-ray"},
             "issued": "2026-01-05T12:00:00Z"}""");

    assertThat(record.entries())
        .extracting(Entry::kind)
        .containsExactly(
            Entry.Kind.PROCEDURE,
            Entry.Kind.ALLERGY,
            Entry.Kind.ORDER,
            Entry.Kind.ENCOUNTER,
            Entry.Kind.CARE_PLAN,
            Entry.Kind.GOAL,
            Entry.Kind.REPORT);
    assertThat(record.entries())
        .extracting(Entry::text)
        .containsExactly(
            "injection",
            "latex",
            "MRI of the lumbar spine",
            "C61",
            "Back school",
            "walk 30 minutes",
            "X-ray");
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void anEntryWithABadDateIsKeptWithoutOne() {
    PatientRecord record =
        Given.record(condition("active", "confirmed").replace("\"2019\"", "\"19.3.2019\""));

    assertThat(record.entries().getFirst().date()).isEmpty();
    assertThat(record.dataProblems())
        .extracting(DataProblem::kind)
        .containsExactly(DataProblem.Kind.BAD_DATE);
  }

  @Test
  void anEntryThatDoesNotSayWhatItIsIsReported() {
    PatientRecord record = Given.record("{\"resourceType\": \"Condition\", \"id\": \"c1\"}");

    assertThat(record.entries()).isEmpty();
    assertThat(record.dataProblems().getFirst().about()).isEqualTo("Condition/c1");
    assertThat(record.dataProblems().getFirst().message()).contains("lacks code");
  }

  private static final String GABAPENTIN =
      """
      {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "310431",
       "display": "gabapentin 300 MG Oral Capsule"}""";

  private static Entry only(String resource) {
    PatientRecord record = Given.record(resource);
    assertThat(record.dataProblems()).isEmpty();
    assertThat(record.entries()).hasSize(1);
    return record.entries().getFirst();
  }

  private static String medication(String what) {
    return "{\"resourceType\": \"MedicationRequest\", \"status\": \"active\", \"intent\": \"order\", "
        + what
        + ", \"authoredOn\": \"2026-01-01\"}";
  }

  private static String condition(String clinical, String verification) {
    return """
        {"resourceType": "Condition",
         "clinicalStatus": {"coding": [{"code": "%s"}]},
         "verificationStatus": {"coding": [{"code": "%s"}]},
         "code": {"text": "Osteoporosis", "coding": [{"code": "M81.0",
           "system": "http://hl7.org/fhir/sid/icd-10-cm",
           "display": "Age-related osteoporosis"}]},
         "onsetDateTime": "2019", "recordedDate": "2020-01-01"}"""
        .formatted(clinical, verification);
  }
}
