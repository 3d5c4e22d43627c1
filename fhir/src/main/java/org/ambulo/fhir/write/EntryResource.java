package org.ambulo.fhir.write;

import java.util.List;
import java.util.Set;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.record.Entry;
import org.ambulo.fhir.terms.Extensions;

/** The resource of an entry of the chart. */
final class EntryResource {

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
      case PROBLEM -> ProblemResource.condition(entry, patient);
      case MEDICATION -> MedicationResource.of(entry, patient);
      case PROCEDURE -> resource.procedure();
      case ALLERGY -> ProblemResource.allergy(entry, patient);
      case ORDER -> resource.order();
      case ENCOUNTER -> resource.encounter();
      case CARE_PLAN -> resource.carePlan();
      case GOAL -> resource.goal();
      case REPORT -> resource.report();
      case OBSERVATION -> resource.observation();
    };
  }

  private Draft procedure() {
    Draft procedure =
        withStatus(
                "Procedure",
                Set.of(
                    "preparation",
                    "in-progress",
                    "not-done",
                    "on-hold",
                    "stopped",
                    "completed",
                    "entered-in-error",
                    "unknown"),
                "unknown")
            .put("code", concept)
            .put("subject", patient);
    return Dates.dateTime(procedure, "performedDateTime", entry.date());
  }

  private Draft order() {
    Draft order =
        withStatus(
                "ServiceRequest",
                Set.of(
                    "draft",
                    "active",
                    "on-hold",
                    "revoked",
                    "completed",
                    "entered-in-error",
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
                Set.of(
                    "planned",
                    "arrived",
                    "triaged",
                    "in-progress",
                    "onleave",
                    "finished",
                    "cancelled",
                    "entered-in-error",
                    "unknown"),
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
                Set.of(
                    "draft",
                    "active",
                    "on-hold",
                    "revoked",
                    "completed",
                    "entered-in-error",
                    "unknown"),
                "unknown")
            .put("intent", "plan")
            .put("category", codes.isEmpty() ? List.of() : List.of(Parts.said(codes, "")))
            .put("title", entry.text())
            .put("subject", patient);
    return plan.put("period", Dates.dateTime(new Draft(), "start", entry.date()));
  }

  private Draft goal() {
    Set<String> legal =
        Set.of(
            "proposed",
            "planned",
            "accepted",
            "active",
            "on-hold",
            "completed",
            "cancelled",
            "entered-in-error",
            "rejected");
    Draft goal =
        EntryStatus.required(
                EntryStatus.start("Goal", entry), entry, "lifecycleStatus", legal, "active")
            .put("description", concept)
            .put("subject", patient);
    return Dates.date(goal, "startDate", entry.date());
  }

  private Draft report() {
    Draft report =
        withStatus(
                "DiagnosticReport",
                Set.of(
                    "registered",
                    "partial",
                    "preliminary",
                    "final",
                    "amended",
                    "corrected",
                    "appended",
                    "cancelled",
                    "entered-in-error",
                    "unknown"),
                "unknown")
            .put("code", concept)
            .put("subject", patient);
    return Dates.dateTime(report, "effectiveDateTime", entry.date());
  }

  /** Marked as an entry of the chart: it has a name and no value. */
  private Draft observation() {
    Set<String> legal =
        Set.of(
            "registered",
            "preliminary",
            "final",
            "amended",
            "corrected",
            "cancelled",
            "entered-in-error",
            "unknown");
    Draft mark = Parts.extension(Extensions.ENTRY).put("valueBoolean", Parts.flag(true));
    Draft observation =
        EntryStatus.required(
                EntryStatus.start("Observation", entry).put("extension", List.of(mark)),
                entry,
                "status",
                legal,
                "unknown")
            .put("code", concept)
            .put("subject", patient);
    return Dates.dateTime(observation, "effectiveDateTime", entry.date());
  }

  private Draft withStatus(String type, Set<String> legal, String otherwise) {
    return EntryStatus.required(EntryStatus.start(type, entry), entry, "status", legal, otherwise);
  }
}
