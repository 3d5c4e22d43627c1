package org.ambulo.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.Given;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void yesNoNumberAndOptionArrive() {
    assertThat(answer("h_fever", "\"valueBoolean\": true")).isEqualTo(Answer.Plain.YES);
    assertThat(answer("h_fever", "\"valueBoolean\": false")).isEqualTo(Answer.Plain.NO);
    assertThat(answer("e_pvr_ml", "\"valueQuantity\": {\"value\": 250, \"code\": \"mL\"}"))
        .isEqualTo(Answer.of(new BigDecimal("250")));
    assertThat(
            answer(
                "h_onset",
                "\"valueCodeableConcept\": {\"coding\": [{\"system\":"
                    + " \"https://ambulo.org/fhir/CodeSystem/finding-option\","
                    + " \"code\": \"gradual\"}]}"))
        .isEqualTo(Answer.of("gradual"));
  }

  @Test
  void askedAndNotKnownIsAnExplicitUnknown() {
    PatientRecord record =
        Given.record(
            finding(
                "h_fever", "\"dataAbsentReason\": {\"coding\": [{\"code\": \"asked-unknown\"}]}"));

    assertThat(Given.known(record, "h_fever").answer()).isEqualTo(Answer.Plain.UNKNOWN);
  }

  @Test
  void theCaseFilesPlaceBecomesItsOrigin() {
    PatientRecord record =
        Given.record(
            finding(
                "h_fever",
                "\"valueBoolean\": true, \"identifier\": [{\"system\":"
                    + " \"https://ambulo.org/fhir/case-file\","
                    + " \"value\": \"findings.h_fever\"}]"));

    assertThat(Given.known(record, "h_fever").origin())
        .isEqualTo(new Origin(Origin.Kind.STATED, "findings.h_fever"));
  }

  @Test
  void aMistypedIdIsNamedWithTheNearest() {
    PatientRecord record = Given.record(finding("h_fevr", "\"valueBoolean\": true"));

    assertThat(record.dataProblems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(DataProblem.Kind.UNKNOWN_ID);
              assertThat(problem.message()).contains("h_fever");
            });
  }

  @Test
  void aWrongUnitAndAMissingValueAreProblemsAndNeverANo() {
    PatientRecord record =
        Given.record(
            finding("e_pvr_ml", "\"valueQuantity\": {\"value\": 2, \"unit\": \"cups\"}"),
            finding("h_fever", "\"note\": []"));

    assertThat(record.finding("e_pvr_ml")).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(record.finding("h_fever")).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(record.dataProblems())
        .extracting(DataProblem::kind)
        .containsExactly(DataProblem.Kind.UNKNOWN_UNIT, DataProblem.Kind.UNREADABLE);
  }

  private static Answer answer(String id, String value) {
    PatientRecord record = Given.record(finding(id, value));
    assertThat(record.dataProblems()).isEmpty();
    return record.finding(id);
  }

  private static String finding(String id, String value) {
    return """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "https://ambulo.org/fhir/CodeSystem/finding",
           "code": "%s"}]}, %s}"""
        .formatted(id, value);
  }
}
