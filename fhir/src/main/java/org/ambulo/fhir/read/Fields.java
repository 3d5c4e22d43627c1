package org.ambulo.fhir.read;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The field names that are read, at whatever depth; the parser skips every other. */
final class Fields {

  private static final Set<String> READ =
      new HashSet<>(
          Arrays.asList(
              // any resource and data type
              "resourceType",
              "id",
              "contained",
              "identifier",
              "extension",
              "url",
              "status",
              "code",
              "text",
              "coding",
              "system",
              "display",
              "reference",
              "subject",
              "patient",
              "value",
              "comparator",
              "unit",
              "low",
              "high",
              "start",
              "end",
              "category",
              // value[x]
              "valueQuantity",
              "valueCodeableConcept",
              "valueCoding",
              "valueString",
              "valueBoolean",
              "valueInteger",
              "valueDecimal",
              "valueCode",
              "valueBase64Binary",
              "valueDateTime",
              "valueTime",
              "valueRange",
              "valueRatio",
              "valuePeriod",
              "valueSampledData",
              // when
              "effectiveDateTime",
              "effectivePeriod",
              "effectiveInstant",
              "issued",
              "authored",
              "authoredOn",
              "onsetDateTime",
              "onsetPeriod",
              "recordedDate",
              "performedDateTime",
              "performedPeriod",
              "dateAsserted",
              "occurrenceDateTime",
              "occurrencePeriod",
              "period",
              "startDate",
              "statusDate",
              // MedicationRequest, MedicationStatement
              "intent",
              "dosageInstruction",
              "dosage",
              "dispenseRequest",
              "validityPeriod",
              "timing",
              "repeat",
              "frequency",
              "frequencyMax",
              "periodUnit",
              "asNeededBoolean",
              "asNeededCodeableConcept",
              "route",
              "doseAndRate",
              "doseRange",
              "doseQuantity",
              "rateQuantity",
              "maxDosePerPeriod",
              "numerator",
              "denominator",
              // Patient
              "name",
              "use",
              "given",
              "family",
              "gender",
              "birthDate",
              // Observation
              "dataAbsentReason",
              "interpretation",
              "referenceRange",
              "component",
              // QuestionnaireResponse
              "questionnaire",
              "item",
              "linkId",
              "answer",
              // the others
              "bodySite",
              "clinicalStatus",
              "verificationStatus",
              "lifecycleStatus",
              "doNotPerform",
              "medicationCodeableConcept",
              "medicationReference",
              "reasonCode",
              "type",
              "title",
              "description"));

  private Fields() {}

  /** Whether the field is read; a field with an underscore carries extensions of a primitive. */
  static boolean areRead(String name) {
    return READ.contains(name) || (!name.isEmpty() && name.charAt(0) == '_');
  }
}
