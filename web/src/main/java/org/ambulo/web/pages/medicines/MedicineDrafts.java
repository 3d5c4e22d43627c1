package org.ambulo.web.pages.medicines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Author;

/** Makes the resources of medicines that are prescribed, taken or stopped. */
final class MedicineDrafts {

  private final String patient;
  private final Author author;
  private final LocalDate today;

  MedicineDrafts(String patient, Author author, LocalDate today) {
    this.patient = patient;
    this.author = author;
    this.today = today;
  }

  /**
   * A medicine that is taken from a day on.
   *
   * @param known as the knowledge base has it; empty where it does not
   * @param before address of the resource in whose place it comes; empty for none
   */
  Draft of(Wanted wanted, Optional<Medicine> known, String before) {
    return switch (wanted.source()) {
      case ORDER -> order(wanted, known, before);
      case STATEMENT -> statement(wanted, known, before);
    };
  }

  private Draft order(Wanted wanted, Optional<Medicine> known, String before) {
    Draft order =
        Draft.resource("MedicationRequest")
            .put("status", "active")
            .put("intent", "order")
            .put("medicationCodeableConcept", concept(wanted, known))
            .put("subject", subject())
            .put("authoredOn", wanted.since().orElse(today).toString())
            .put("requester", author.draft())
            .put("dosageInstruction", List.of(dosage(wanted)));
    if (before.startsWith("MedicationRequest/")) {
      order.put("priorPrescription", Parts.reference(before));
    }
    return order;
  }

  private Draft statement(Wanted wanted, Optional<Medicine> known, String before) {
    Draft statement =
        Draft.resource("MedicationStatement")
            .put("status", "active")
            .put("medicationCodeableConcept", concept(wanted, known))
            .put("subject", subject())
            .put("dateAsserted", today.toString())
            .put("informationSource", author.draft());
    wanted.since().ifPresent(day -> statement.put("effectiveDateTime", day.toString()));
    if (!before.isEmpty()) {
      statement.put("derivedFrom", List.of(Parts.reference(before)));
    }
    return statement.put("dosage", List.of(dosage(wanted)));
  }

  /** What a line of the record's own list was, once it is over. */
  Draft over(ChartedLine line, String status, Draft reason) {
    return Draft.resource("MedicationStatement")
        .put("status", status)
        .put("statusReason", List.of(reason))
        .put("medicationCodeableConcept", Parts.concept(List.of(), line.name()))
        .put("subject", subject())
        .put("effectivePeriod", new Draft().put("end", today.toString()))
        .put("dateAsserted", today.toString())
        .put("informationSource", author.draft())
        .put("dosage", List.of(new Draft().put("text", line.how())));
  }

  /** The same resource, over as of today. */
  static Node.Group ended(Node.Group resource, String status, Draft reason, LocalDate today) {
    Map<String, Node> fields = new LinkedHashMap<>(resource.fields());
    fields.put("status", Node.text(status));
    boolean order =
        resource.get("resourceType").map(Node::verbatim).orElse("").equals("MedicationRequest");
    if (order) {
      fields.put("statusReason", reason.node());
      Map<String, Node> dispense = inside(fields, "dispenseRequest");
      Map<String, Node> validity = inside(dispense, "validityPeriod");
      validity.put("end", Node.text(today.toString()));
      dispense.put("validityPeriod", Node.group(validity));
      fields.put("dispenseRequest", Node.group(dispense));
    } else {
      fields.put("statusReason", Node.many(List.of(reason.node())));
      Map<String, Node> period = inside(fields, "effectivePeriod");
      Optional.ofNullable(fields.remove("effectiveDateTime"))
          .ifPresent(start -> period.put("start", start));
      period.put("end", Node.text(today.toString()));
      fields.put("effectivePeriod", Node.group(period));
    }
    return Node.group(fields);
  }

  private static Map<String, Node> inside(Map<String, Node> fields, String name) {
    return fields.get(name) instanceof Node.Group group
        ? new LinkedHashMap<>(group.fields())
        : new LinkedHashMap<>();
  }

  private Draft subject() {
    return Parts.reference("Patient/" + patient);
  }

  private static Draft concept(Wanted wanted, Optional<Medicine> known) {
    List<Draft> codings =
        known
            .flatMap(Medicine::rxnorm)
            .map(code -> Parts.coding(CodeSystem.RXNORM.uri(), code, ""))
            .stream()
            .toList();
    String name = known.map(Medicine::name).orElse(wanted.name());
    return Parts.concept(codings, wanted.product(name));
  }

  private static Draft dosage(Wanted wanted) {
    Draft draft =
        new Draft()
            .put("sequence", BigDecimal.ONE)
            .put("text", wanted.words())
            .put("timing", wanted.frequency().timing());
    if (wanted.need() == Wanted.Need.AS_NEEDED) {
      draft.put("asNeededBoolean", Parts.flag(true));
    }
    return draft
        .put("route", Parts.concept(List.of(), wanted.route().name().toLowerCase(Locale.ROOT)))
        .put("doseAndRate", List.of(new Draft().put("doseQuantity", quantity(wanted))));
  }

  private static Draft quantity(Wanted wanted) {
    return wanted.unit() == DoseUnit.MCG_PER_HOUR
        ? new Draft().put("value", BigDecimal.ONE).put("unit", "patch")
        : new Draft()
            .put("value", wanted.dose())
            .put("unit", wanted.unit().code())
            .put("system", Systems.UCUM)
            .put("code", wanted.unit().code());
  }
}
