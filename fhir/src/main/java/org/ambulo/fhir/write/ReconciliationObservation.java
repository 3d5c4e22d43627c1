package org.ambulo.fhir.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.PartialDate;
import org.ambulo.fhir.terms.Systems;

/** The Observation that somebody went through the list of medicines with the patient. */
public final class ReconciliationObservation {

  private static final Set<String> FIELDS = Set.of("date", "complete");

  private ReconciliationObservation() {}

  /**
   * As somebody says it.
   *
   * @param complete whether what is not on the list is not taken
   * @param said the time, with its offset
   * @param by who says so
   */
  public static Draft of(boolean complete, String patient, String said, Draft by) {
    return observation(complete, "Patient/" + patient)
        .put("effectiveDateTime", said)
        .put("performer", List.of(by));
  }

  /** An entry of a case; nothing where it is not of the form. */
  static Optional<Draft> of(Node item, String patient) {
    if (!(item instanceof Node.Group group)
        || !FIELDS.equals(group.fields().keySet())
        || !(group.get("date").orElse(item) instanceof Node.Text date)
        || !(group.get("complete").orElse(item) instanceof Node.Flag complete)) {
      return Optional.empty();
    }
    Optional<PartialDate> day =
        PartialDate.parse(date.value())
            .filter(read -> read.first().toString().equals(date.value()));
    if (day.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = observation(complete.value(), patient);
    Dates.dateTime(draft, "effectiveDateTime", day);
    return Optional.of(draft);
  }

  private static Draft observation(boolean complete, String patient) {
    return Draft.resource("Observation")
        .put("status", "final")
        .put("category", List.of(Parts.category("survey")))
        .put(
            "code",
            Parts.concept(
                Parts.coding(
                    Systems.MEDICINE_LIST,
                    Systems.MEDICINE_LIST_COMPLETE,
                    "The list of medicines is complete")))
        .put("subject", Parts.reference(patient))
        .put("valueBoolean", Parts.flag(complete));
  }
}
