package org.ambulo.fhir.write;

import java.util.Set;
import org.ambulo.core.record.Entry;

/** The resources that have a clinical and a verification status: conditions and allergies. */
final class ProblemResource {

  private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/condition-ver-status";
  private static final String ALLERGY_CLINICAL =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
  private static final String ALLERGY_VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

  private ProblemResource() {}

  static Draft condition(Entry entry, String patient) {
    Draft condition = EntryStatus.start("Condition", entry);
    Set<String> clinical =
        Set.of("active", "recurrence", "relapse", "inactive", "remission", "resolved");
    Set<String> verification =
        Set.of(
            "unconfirmed",
            "provisional",
            "differential",
            "confirmed",
            "refuted",
            "entered-in-error");
    verified(condition, entry, clinical, CLINICAL, verification, VERIFICATION);
    condition.put("code", said(entry)).put("subject", Parts.reference(patient));
    return Dates.dateTime(condition, "onsetDateTime", entry.date());
  }

  /** FHIR wants a clinical status of every allergy that is no error: the cautious one is active. */
  static Draft allergy(Entry entry, String patient) {
    Draft allergy = EntryStatus.start("AllergyIntolerance", entry);
    Set<String> clinical = Set.of("active", "inactive", "resolved");
    Set<String> verification = Set.of("unconfirmed", "refuted", "entered-in-error");
    verified(allergy, entry, clinical, ALLERGY_CLINICAL, verification, ALLERGY_VERIFICATION);
    String status = entry.status().orElse("");
    if (status.isEmpty()) {
      allergy.add("extension", EntryStatus.extension(entry));
    }
    if (!allergy.has("clinicalStatus") && !status.equals("entered-in-error")) {
      String word = status.equals("refuted") ? "inactive" : "active";
      allergy.put("clinicalStatus", Parts.concept(Parts.coding(ALLERGY_CLINICAL, word, "")));
    }
    allergy.put("code", said(entry)).put("patient", Parts.reference(patient));
    return Dates.dateTime(allergy, "onsetDateTime", entry.date());
  }

  /** The status where it belongs; one that neither list has stands in our extension. */
  private static void verified(
      Draft draft,
      Entry entry,
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
      draft.add("extension", EntryStatus.extension(entry));
    }
  }

  private static Draft said(Entry entry) {
    return Parts.said(entry.codes(), entry.text());
  }
}
