package org.ambulo.fhir.read;

import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.logic.Answer;
import org.ambulo.fhir.terms.CodeIndex;

/** Whether a test is positive (yes) or negative (no). */
final class Results {

  private final CodeIndex index;

  Results(CodeIndex index) {
    this.index = index;
  }

  /** By the value, else by the interpretation. */
  Optional<Answer.Plain> of(Element observation) {
    Optional<Answer.Plain> byValue =
        switch (Value.of(observation)) {
          case Value.Coded coded -> result(coded.concept());
          case Value.Words words -> word(words.text());
          case Value.YesNo yesNo -> Optional.of(yesNo.yes() ? Answer.Plain.YES : Answer.Plain.NO);
          case Value.Quantity quantity -> Optional.empty();
          case Value.Plain plain -> Optional.empty();
          case Value.Missing missing -> Optional.empty();
          case Value.None none -> Optional.empty();
        };
    return byValue.or(
        () ->
            observation.children("interpretation").stream()
                .map(Concept::of)
                .flatMap(concept -> result(concept).stream())
                .findFirst());
  }

  private Optional<Answer.Plain> result(Concept concept) {
    return concept.codings().stream()
        .flatMap(coding -> index.result(coding).stream())
        .findFirst()
        .or(() -> word(concept.text()));
  }

  private static Optional<Answer.Plain> word(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "positive", "detected", "present", "reactive" -> Optional.of(Answer.Plain.YES);
      case "negative", "not detected", "absent", "non-reactive", "nonreactive" ->
          Optional.of(Answer.Plain.NO);
      default -> Optional.empty();
    };
  }
}
