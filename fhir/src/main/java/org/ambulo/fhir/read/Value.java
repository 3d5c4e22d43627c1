package org.ambulo.fhir.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ambulo.fhir.terms.Extensions;

/** The value of an observation, a component or an answer. */
sealed interface Value {

  /** Kinds of value that are not read. */
  List<String> UNREAD =
      List.of(
          "valueRange",
          "valueRatio",
          "valuePeriod",
          "valueTime",
          "valueDateTime",
          "valueSampledData");

  /**
   * An amount.
   *
   * @param unit its UCUM code where given, else its words; empty where neither is
   * @param words the unit in words; empty where not given
   * @param comparator {@code <} and the like where it is no exact value
   */
  record Quantity(
      BigDecimal amount, Optional<String> unit, Optional<String> words, Optional<String> comparator)
      implements Value {

    /** As a message shows it: {@code (<5 mg/L)}. */
    String written() {
      return "("
          + comparator.orElse("")
          + amount.toPlainString()
          + unit.map(u -> " " + u).orElse("")
          + ")";
    }
  }

  record Plain(BigDecimal amount) implements Value {}

  /**
   * A coded answer.
   *
   * @param ordinal the number the answer counts, where it says so
   */
  record Coded(Concept concept, Optional<BigDecimal> ordinal) implements Value {}

  record Words(String text) implements Value {}

  record YesNo(boolean yes) implements Value {}

  /** There is none, and the resource says why. */
  record Missing(String reason) implements Value {}

  /** There is none. */
  record None() implements Value {}

  /** The value of an Observation, of its component, or of an answer. */
  static Value of(Element element) {
    return element
        .child("valueQuantity")
        .flatMap(Value::quantity)
        .or(() -> element.number("valueInteger").map(Plain::new))
        .or(() -> element.number("valueDecimal").map(Plain::new))
        .or(() -> element.child("valueCodeableConcept").map(Value::concept))
        .or(() -> element.child("valueCoding").map(Value::coding))
        .or(() -> element.flag("valueBoolean").map(YesNo::new))
        .or(() -> element.text("valueString").map(Words::new))
        .or(() -> element.child("dataAbsentReason").map(Value::missing))
        .orElseGet(() -> none(element));
  }

  /** Says so where there is a value, but of a kind that stands for no single answer. */
  private static Value none(Element element) {
    for (String kind : UNREAD) {
      if (element.has(kind)) {
        element.unread(kind);
      }
    }
    return new None();
  }

  private static Optional<Value> quantity(Element quantity) {
    return quantity
        .number("value")
        .map(
            amount ->
                new Quantity(
                    amount,
                    quantity.text("code").or(() -> quantity.text("unit")),
                    quantity.text("unit"),
                    quantity.text("comparator")));
  }

  private static Value concept(Element concept) {
    Optional<BigDecimal> ordinal =
        concept.children("coding").stream().flatMap(coding -> ordinal(coding).stream()).findFirst();
    return new Coded(Concept.of(concept), ordinal);
  }

  private static Value coding(Element coding) {
    return new Coded(
        new Concept(Concept.coding(coding).stream().toList(), coding.text("display").orElse("")),
        ordinal(coding));
  }

  private static Optional<BigDecimal> ordinal(Element coding) {
    return coding
        .extension(Extensions.ORDINAL)
        .or(() -> coding.extension(Extensions.ORDINAL_ISO))
        .flatMap(extension -> extension.number("valueDecimal"));
  }

  private static Value missing(Element reason) {
    Concept concept = Concept.of(reason);
    return new Missing(concept.code().orElse(concept.text()));
  }
}
