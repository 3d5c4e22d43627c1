package org.ambulo.fhir.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The resource types that are read; every other is counted and skipped. */
enum ResourceType {
  PATIENT("Patient"),
  CONDITION("Condition"),
  OBSERVATION("Observation"),
  QUESTIONNAIRE_RESPONSE("QuestionnaireResponse"),
  PROCEDURE("Procedure"),
  MEDICATION("Medication"),
  MEDICATION_REQUEST("MedicationRequest"),
  MEDICATION_STATEMENT("MedicationStatement"),
  MEDICATION_ADMINISTRATION("MedicationAdministration"),
  ALLERGY_INTOLERANCE("AllergyIntolerance"),
  SERVICE_REQUEST("ServiceRequest"),
  ENCOUNTER("Encounter"),
  CARE_PLAN("CarePlan"),
  GOAL("Goal"),
  DIAGNOSTIC_REPORT("DiagnosticReport");

  private static final Map<String, ResourceType> BY_NAME = new HashMap<>();

  static {
    for (ResourceType type : values()) {
      BY_NAME.put(type.fhirName, type);
    }
  }

  private final String fhirName;

  ResourceType(String fhirName) {
    this.fhirName = fhirName;
  }

  String fhirName() {
    return fhirName;
  }

  static Optional<ResourceType> named(String fhirName) {
    return Optional.ofNullable(BY_NAME.get(fhirName));
  }
}
