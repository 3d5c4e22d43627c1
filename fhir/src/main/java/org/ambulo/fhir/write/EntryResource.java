package org.ambulo.fhir.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.record.Entry;
import org.ambulo.fhir.terms.Extensions;

/** The resource of an entry of the chart. */
final class EntryResource {

  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";
  private static final String ALLERGY_CLINICAL =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
  private static final String ALLERGY_VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

  private final Entry entry;
  private final Draft concept;
  private final Draft patient;

  private EntryResource(Entry entry, String patient) {
    this.entry = entry;
    this.concept = Parts.said(entry.codes(), entry.text());
    this.patient = Parts.reference(patient);
  }

  static Draft of(Entry entry, String patient) {
    EntryResource resource = new EntryResource(entry, patient);
    return switch (entry.kind()) {
      case PROBLEM -> resource.condition();
      case MEDICATION -> resource.medication();
      case PROCEDURE -> resource.procedure();
      case ALLERGY -> resource.allergy();
      case ORDER -> resource.order();
      case ENCOUNTER -> resource.encounter();
      case CARE_PLAN -> resource.carePlan();
      case GOAL -> resource.goal();
      case REPORT -> resource.report();
      case OBSERVATION -> resource.observation();
    };
  }

  private Draft condition() {
    Draft condition = start("Condition");
    Set<String> clinical =
        Set.of("active", "recurrence", "relapse", "inactive", "remission", "resolved");
    Set<String> verification =
        Set.of(
            "unconfirmed", "provisional", "differential", "confirmed", "refuted",
            "entered-in-error");
    verified(condition, clinical, CLINICAL, verification, VERIFICATION);
    condition.put("code", concept).put("subject", patient);
    return Dates.dateTime(condition, "onsetDateTime", entry.date());
  }

  /** FHIR wants a clinical status of every allergy that is no error: the cautious one is active. */
  private Draft allergy() {
    Draft allergy = start("AllergyIntolerance");
    Set<String> clinical = Set.of("active", "inactive", "resolved");
    Set<String> verification = Set.of("unconfirmed", "refuted", "entered-in-error");
    verified(allergy, clinical, ALLERGY_CLINICAL, verification, ALLERGY_VERIFICATION);
    String status = entry.status().orElse("");
    if (status.isEmpty()) {
      allergy.put("extension", List.of(statusExtension()));
    }
    if (!allergy.has("clinicalStatus") && !status.equals("entered-in-error")) {
      String word = status.equals("refuted") ? "inactive" : "active";
      allergy.put("clinicalStatus", Parts.concept(Parts.coding(ALLERGY_CLINICAL, word, "")));
    }
    allergy.put("code", concept).put("patient", patient);
    return Dates.dateTime(allergy, "onsetDateTime", entry.date());
  }

  /** The status where it belongs; one that neither list has stands in our extension. */
  private void verified(
      Draft draft,
      Set<String> clinical,
      String clinicalSystem,
      Set<String> verification,
      String verificationSystem) {
    String status = entry.status().orElse("");
    if (clinical.contains(status)) {
      draft.put("clinicalStatus", Parts.concept(Parts.coding(clinicalSystem, status, "")));
    } else if (verification.contains(status)) {
      draft.put("verificationStatus", Parts.concept(Parts.coding(verificationSystem, status, "")));
    } else if (!status.isEmpty()) {
      draft.put("extension", List.of(statusExtension()));
    }
  }

  private Draft medication() {
    Draft statement =
        withStatus(
                "MedicationStatement",
                Set.of("active", "completed", "intended", "stopped", "on-hold", "unknown",
                    "not-taken", "entered-in-error"),
                "unknown")
            .put("medicationCodeableConcept", concept)
            .put("subject", patient);
    return Dates.dateTime(statement, "effectiveDateTime", entry.date());
  }

  private Draft procedure() {
    Draft procedure =
        withStatus(
                "Procedure",
                Set.of("preparation", "in-progress", "not-done", "on-hold", "stopped",
                    "completed", "entered-in-error", "unknown"),
                "unknown")
            .put("code", concept)
            .put("subject", patient);
    return Dates.dateTime(procedure, "performedDateTime", entry.date());
  }

  private Draft order() {
    Draft order =
        withStatus(
                "ServiceRequest",
                Set.of("draft", "active", "on-hold", "revoked", "completed", "entered-in-error",
                    "unknown"),
                "unknown")
            .put("intent", "order")
            .put("code", concept)
            .put("subject", patient);
    return Dates.dateTime(order, "authoredOn", entry.date());
  }

  private Draft encounter() {
    Draft encounter =
        withStatus(
                "Encounter",
                Set.of("planned", "arrived", "triaged", "in-progress", "onleave", "finished",
                    "cancelled", "entered-in-error", "unknown"),
                "unknown")
            .put("class", Parts.absent())
            .put("subject", patient);
    if (!(entry.codes().isEmpty() && entry.text().isBlank())) {
      encounter.put("reasonCode", List.of(concept));
    }
    return encounter.put("period", Dates.dateTime(new Draft(), "start", entry.date()));
  }

  private Draft carePlan() {
    List<Code> codes = entry.codes();
    Draft plan =
        withStatus(
                "CarePlan",
                Set.of("draft", "active", "on-hold", "revoked", "completed", "entered-in-error",
                    "unknown"),
                "unknown")
            .put("intent", "plan")
            .put("category", codes.isEmpty() ? List.of() : List.of(Parts.said(codes, "")))
            .put("title", entry.text())
            .put("subject", patient);
    return plan.put("period", Dates.dateTime(new Draft(), "start", entry.date()));
  }

  private Draft goal() {
    String status = entry.status().orElse("");
    boolean legal =
        Set.of("proposed", "planned", "accepted", "active", "on-hold", "completed", "cancelled",
                "entered-in-error", "rejected")
            .contains(status);
    Draft goal = start("Goal");
    if (!legal) {
      goal.put("extension", List.of(statusExtension()));
    }
    goal.put("lifecycleStatus", legal ? status : "active")
        .put("description", concept)
        .put("subject", patient);
    return Dates.date(goal, "startDate", entry.date());
  }

  private Draft report() {
    Draft report =
        withStatus(
                "DiagnosticReport",
                Set.of("registered", "partial", "preliminary", "final", "amended", "corrected",
                    "appended", "cancelled", "entered-in-error", "unknown"),
                "unknown")
            .put("code", concept)
            .put("subject", patient);
    return Dates.dateTime(report, "effectiveDateTime", entry.date());
  }

  private Draft observation() {
    Set<String> legal =
        Set.of("registered", "preliminary", "final", "amended", "corrected", "cancelled",
            "entered-in-error", "unknown");
    Draft mark = Parts.extension(Extensions.ENTRY).put("valueBoolean", Parts.flag(true));
    Draft observation = start("Observation");
    boolean known = entry.status().filter(legal::contains).isPresent();
    observation
        .put("extension", known ? List.of(mark) : List.of(mark, statusExtension()))
        .put("status", known ? entry.status().orElseThrow() : "unknown")
        .put("code", concept)
        .put("subject", patient);
    return Dates.dateTime(observation, "effectiveDateTime", entry.date());
  }

  private Draft start(String type) {
    return Draft.resource(type).put("identifier", Parts.identifiers(entry.origin()));
  }

  /** A status is required: where the entry has none that is legal, our extension says what it has. */
  private Draft withStatus(String type, Set<String> legal, String otherwise) {
    boolean known = entry.status().filter(legal::contains).isPresent();
    Draft draft = start(type);
    if (!known) {
      draft.put("extension", List.of(statusExtension()));
    }
    return draft.put("status", known ? entry.status().orElseThrow() : otherwise);
  }

  /** The status as the entry has it; a false says that it has none. */
  private Draft statusExtension() {
    Draft extension = Parts.extension(Extensions.STATUS);
    Optional<String> status = entry.status().filter(text -> !text.isBlank());
    return status
        .map(text -> extension.put("valueString", text))
        .orElseGet(() -> extension.put("valueBoolean", Node.flag(false)));
  }
}
