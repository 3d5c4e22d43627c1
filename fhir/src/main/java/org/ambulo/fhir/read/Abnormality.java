package org.ambulo.fhir.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.logic.Answer;

/** Whether a result is above its laboratory's limit. */
final class Abnormality {

  private Abnormality() {}

  /** By the interpretation, else by the reference range; nothing where neither tells. */
  static Optional<Answer.Plain> of(Element observation) {
    return observation.children("interpretation").stream()
        .map(Concept::of)
        .flatMap(concept -> concept.codings().stream())
        .flatMap(coding -> marked(coding.code()).stream())
        .findFirst()
        .or(() -> byRange(observation));
  }

  /** Codes of HL7's observation interpretation; low is not high. */
  private static Optional<Answer.Plain> marked(String code) {
    return switch (code) {
      case "H", "HH", "HU", ">" -> Optional.of(Answer.Plain.YES);
      case "N", "L", "LL", "LU" -> Optional.of(Answer.Plain.NO);
      default -> Optional.empty();
    };
  }

  private static Optional<Answer.Plain> byRange(Element observation) {
    if (!(Value.of(observation) instanceof Value.Quantity quantity)) {
      return Optional.empty();
    }
    List<BigDecimal> limits =
        observation.children("referenceRange").stream()
            .flatMap(range -> range.child("high").stream())
            .filter(high -> sameUnit(high, quantity))
            .flatMap(high -> high.number("value").stream())
            .toList();
    return limits.size() == 1 ? against(limits.getFirst(), quantity) : Optional.empty();
  }

  private static boolean sameUnit(Element limit, Value.Quantity quantity) {
    Optional<String> unit = limit.text("code").or(() -> limit.text("unit"));
    return unit.isEmpty()
        || quantity.unit().isEmpty()
        || unit.equals(quantity.unit())
        || unit.equals(quantity.words());
  }

  /** A value only known to be below or above something settles it where that suffices. */
  private static Optional<Answer.Plain> against(BigDecimal limit, Value.Quantity quantity) {
    int order = quantity.amount().compareTo(limit);
    return switch (quantity.comparator().orElse("")) {
      case "" -> Optional.of(order > 0 ? Answer.Plain.YES : Answer.Plain.NO);
      case "<", "<=" -> order <= 0 ? Optional.of(Answer.Plain.NO) : Optional.empty();
      case ">" -> order >= 0 ? Optional.of(Answer.Plain.YES) : Optional.empty();
      case ">=" -> order > 0 ? Optional.of(Answer.Plain.YES) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
