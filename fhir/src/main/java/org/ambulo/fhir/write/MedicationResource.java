package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ambulo.core.record.Dosage;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Prescription;
import org.ambulo.fhir.terms.Extensions;

/** The resource of a medicine: an order, a statement that it is taken, or that it was given. */
final class MedicationResource {

  private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);
  private static final Set<String> MASS_AND_VOLUME = Set.of("g", "mg", "ug", "ng", "mL", "L");

  private static final Set<String> INTENTS =
      Set.of(
          "proposal",
          "plan",
          "order",
          "original-order",
          "reflex-order",
          "filler-order",
          "instance-order",
          "option");

  private final Entry entry;
  private final Prescription said;
  private final String patient;

  private MedicationResource(Entry entry, String patient) {
    this.entry = entry;
    this.said = entry.prescription().orElse(Prescription.SAID);
    this.patient = patient;
  }

  static Draft of(Entry entry, String patient) {
    MedicationResource resource = new MedicationResource(entry, patient);
    return switch (resource.said.source()) {
      case ORDER -> resource.request();
      case STATEMENT -> resource.statement();
      case ADMINISTRATION -> resource.administration();
    };
  }

  private Draft request() {
    Set<String> legal =
        Set.of(
            "active",
            "on-hold",
            "cancelled",
            "completed",
            "entered-in-error",
            "stopped",
            "draft",
            "unknown");
    Draft request = intent(start("MedicationRequest", legal));
    about(request);
    Dates.dateTime(request, "authoredOn", entry.date());
    request.put("dosageInstruction", dosages());
    Draft validity = Dates.dateTime(new Draft(), "end", said.end());
    return request.put("dispenseRequest", new Draft().put("validityPeriod", validity));
  }

  /**
   * Required of a request; beside it stands a word that FHIR does not have, or a false for none.
   */
  private Draft intent(Draft request) {
    String intent = said.intent().orElse("");
    if (INTENTS.contains(intent)) {
      return request.put("intent", intent);
    }
    Draft written = Parts.extension(Extensions.AS_WRITTEN);
    return request
        .put("intent", "order")
        .put(
            "_intent",
            new Draft()
                .put(
                    "extension",
                    List.of(
                        intent.isEmpty()
                            ? written.put("valueBoolean", Parts.flag(false))
                            : written.put("valueString", intent))));
  }

  private Draft statement() {
    Set<String> legal =
        Set.of(
            "active",
            "completed",
            "intended",
            "stopped",
            "on-hold",
            "unknown",
            "not-taken",
            "entered-in-error");
    Draft statement = about(start("MedicationStatement", legal));
    if (said.end().isEmpty()) {
      Dates.dateTime(statement, "effectiveDateTime", entry.date());
    } else {
      statement.put("effectivePeriod", Dates.period(entry.date(), said.end()));
    }
    return statement.put("dosage", dosages());
  }

  private Draft administration() {
    Set<String> legal =
        Set.of(
            "in-progress",
            "not-done",
            "on-hold",
            "completed",
            "entered-in-error",
            "stopped",
            "unknown");
    Draft administration = about(start("MedicationAdministration", legal));
    if (said.end().isPresent()) {
      return administration.put("effectivePeriod", Dates.period(entry.date(), said.end()));
    }
    return entry.date().isEmpty()
        ? administration.put("_effectiveDateTime", Parts.absent())
        : Dates.dateTime(administration, "effectiveDateTime", entry.date());
  }

  private Draft start(String type, Set<String> legal) {
    return EntryStatus.required(EntryStatus.start(type, entry), entry, "status", legal, "unknown");
  }

  private Draft about(Draft draft) {
    return draft
        .put("medicationCodeableConcept", Parts.said(entry.codes(), entry.text()))
        .put("subject", Parts.reference(patient));
  }

  /** Numbered, so that one of which nothing is known is still there. */
  private List<Draft> dosages() {
    List<Draft> drafts = new ArrayList<>();
    for (Dosage dosage : said.dosages()) {
      drafts.add(dosage(BigDecimal.valueOf(drafts.size() + 1L), dosage));
    }
    return drafts;
  }

  private static Draft dosage(BigDecimal number, Dosage dosage) {
    Draft draft = new Draft().put("sequence", number).put("text", dosage.text());
    dosage.rhythm().ifPresent(rhythm -> draft.put("timing", timing(rhythm)));
    if (dosage.asNeeded()) {
      draft.put("asNeededBoolean", Parts.flag(true));
    }
    dosage.route().ifPresent(route -> draft.put("route", new Draft().put("text", route)));
    dosage
        .dose()
        .ifPresent(
            dose ->
                draft.put("doseAndRate", List.of(new Draft().put("doseQuantity", quantity(dose)))));
    dosage
        .mostPerDay()
        .ifPresent(
            most ->
                draft.put(
                    "maxDosePerPeriod",
                    new Draft()
                        .put("numerator", quantity(most))
                        .put("denominator", Parts.quantity(BigDecimal.ONE, "d"))));
    return draft;
  }

  /** In days where it comes out even, else in hours. */
  private static Draft timing(Dosage.Rhythm rhythm) {
    boolean days = rhythm.hours().remainder(HOURS_OF_DAY).signum() == 0;
    BigDecimal period = days ? rhythm.hours().divide(HOURS_OF_DAY) : rhythm.hours();
    Draft repeat =
        new Draft()
            .put("frequency", rhythm.times())
            .put("period", period)
            .put("periodUnit", days ? "d" : "h");
    return new Draft().put("repeat", repeat);
  }

  private static Draft quantity(Dosage.Quantity quantity) {
    return MASS_AND_VOLUME.contains(quantity.unit())
        ? Parts.quantity(quantity.value(), quantity.unit())
        : Parts.amount(quantity.value(), quantity.unit());
  }
}
