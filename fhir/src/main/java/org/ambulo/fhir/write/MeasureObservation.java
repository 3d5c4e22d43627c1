package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.Reading;
import org.ambulo.fhir.json.JsonSyntax;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;

/** The Observation of a laboratory value, vital sign or other measure, in its canonical unit. */
final class MeasureObservation {

  private static final Draft POSITIVE = Parts.coding(Systems.SNOMED, "10828004", "Positive");
  private static final Draft NEGATIVE = Parts.coding(Systems.SNOMED, "260385009", "Negative");

  private MeasureObservation() {}

  static Draft of(Measure measure, Reading reading, String patient) {
    Draft observation = Draft.resource("Observation");
    if (reading.answer() instanceof Answer.Amount amount) {
      asWritten(measure, amount, reading).ifPresent(e -> observation.put("extension", List.of(e)));
    }
    observation
        .put("identifier", Parts.identifiers(reading.origin()))
        .put("status", "final")
        .put("category", category(measure.kind()).map(Parts::category).stream().toList())
        .put("code", Parts.concept(codings(measure), measure.name()))
        .put("subject", Parts.reference(patient));
    Dates.dateTime(observation, "effectiveDateTime", reading.date());
    return value(observation, measure, reading.answer());
  }

  private static Draft value(Draft observation, Measure measure, Answer answer) {
    return switch (answer) {
      case Answer.Amount amount ->
          observation.put(
              "valueQuantity", Parts.quantity(amount.value(), measure.unit().orElse("1")));
      case Answer.Plain plain ->
          switch (plain) {
            case YES -> observation.put("valueCodeableConcept", Parts.concept(POSITIVE));
            case NO -> observation.put("valueCodeableConcept", Parts.concept(NEGATIVE));
            case UNKNOWN -> observation.put("dataAbsentReason", Parts.askedUnknown());
          };
      case Answer.AtLeast bound ->
          throw new IllegalStateException("measure (" + measure.id() + ") has no bounds");
      case Answer.Option option ->
          throw new IllegalStateException("measure (" + measure.id() + ") has no options");
    };
  }

  /** Value and unit as they came, where they are not those of the canonical quantity. */
  private static Optional<Draft> asWritten(Measure measure, Answer.Amount amount, Reading reading) {
    String canonical = amount.value() + " " + measure.unit().orElse("1");
    if (reading.asWritten().equals(canonical)) {
      return Optional.empty();
    }
    int space = reading.asWritten().indexOf(' ');
    String number = space < 0 ? reading.asWritten() : reading.asWritten().substring(0, space);
    String unit = space < 0 ? "" : reading.asWritten().substring(space + 1);
    return JsonSyntax.number(number).map(value -> extension(value, unit));
  }

  private static Draft extension(BigDecimal value, String unit) {
    return Parts.extension(Extensions.AS_WRITTEN)
        .put("valueQuantity", new Draft().put("value", value).put("unit", unit));
  }

  private static List<Draft> codings(Measure measure) {
    List<Draft> codings = new ArrayList<>();
    codings.add(Parts.coding(Systems.MEASURE, measure.id(), measure.name()));
    measure.loinc().stream().findFirst().map(Parts::coding).ifPresent(codings::add);
    return codings;
  }

  private static Optional<String> category(Measure.Kind kind) {
    return switch (kind) {
      case LAB -> Optional.of("laboratory");
      case VITAL -> Optional.of("vital-signs");
      case TEST -> Optional.of("exam");
      case CARE -> Optional.empty();
    };
  }
}
