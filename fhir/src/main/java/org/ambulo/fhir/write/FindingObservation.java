package org.ambulo.fhir.write;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.Known;
import org.ambulo.fhir.terms.Systems;

/** The Observation of an answer to a finding, under our own code system. */
final class FindingObservation {

  private FindingObservation() {}

  static Draft of(Finding finding, Known known, String patient) {
    Draft observation =
        Draft.resource("Observation")
            .put("identifier", Parts.identifiers(known.origin()))
            .put("status", "final")
            .put("category", List.of(Parts.category(category(finding.section()))))
            .put(
                "code",
                Parts.concept(Parts.coding(Systems.FINDING, finding.id(), finding.question())))
            .put("subject", Parts.reference(patient));
    Dates.dateTime(observation, "effectiveDateTime", known.date());
    return value(observation, finding, known.answer());
  }

  private static Draft value(Draft observation, Finding finding, Answer answer) {
    return switch (answer) {
      case Answer.Plain plain ->
          switch (plain) {
            case YES -> observation.put("valueBoolean", Parts.flag(true));
            case NO -> observation.put("valueBoolean", Parts.flag(false));
            case UNKNOWN -> observation.put("dataAbsentReason", Parts.askedUnknown());
          };
      case Answer.Amount amount ->
          observation.put(
              "valueQuantity", Parts.quantity(amount.value(), unit(finding).orElse("1")));
      case Answer.AtLeast bound -> throw noBound(finding.id());
      case Answer.Option option ->
          observation.put(
              "valueCodeableConcept",
              Parts.concept(Parts.coding(Systems.FINDING_OPTION, option.value(), "")));
    };
  }

  private static IllegalStateException noBound(String finding) {
    return new IllegalStateException("finding (" + finding + ") is answered by a bound");
  }

  private static Optional<String> unit(Finding finding) {
    return finding.kind() instanceof Finding.Kind.Quantity quantity
        ? Optional.of(quantity.unit())
        : Optional.empty();
  }

  private static String category(Finding.Section section) {
    return switch (section) {
      case HISTORY -> "survey";
      case EXAM, CLUSTER -> "exam";
      case LAB -> "laboratory";
      case IMAGING -> "imaging";
    };
  }
}
