package org.ambulo.fhir.terms;

import java.util.Optional;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.logic.Fact;

/** The place in a questionnaire's score that a number fills. */
public sealed interface Slot {

  record Total() implements Slot {}

  record Item(int number) implements Slot {}

  record Part(String id) implements Slot {}

  /** The name of the score's range. */
  record Band() implements Slot {}

  /** The form as a whole; its numbers are in the parts of the resource. */
  record Panel() implements Slot {}

  /** Our code for the place in this instrument: {@code phq9}, {@code phq9/9}, {@code fabq/w}. */
  default String code(String instrument) {
    return switch (this) {
      case Total total -> instrument;
      case Panel panel -> instrument;
      case Item item -> instrument + "/" + item.number();
      case Part part -> instrument + "/" + part.id();
      case Band band -> instrument + "/" + Fact.BAND;
    };
  }

  /** The place of what arrives under the code. */
  static Slot of(Instrument.ScoreCode code) {
    return switch (code.what()) {
      case TOTAL -> new Total();
      case PANEL -> new Panel();
      case BAND -> new Band();
      case ITEM -> new Item(code.item().orElseThrow());
      case PART -> new Part(code.part().orElseThrow());
    };
  }

  /** The place that the tail of our code names; nothing where the instrument has no such. */
  static Optional<Slot> named(Instrument instrument, String tail) {
    if (tail.isEmpty()) {
      return Optional.of(new Total());
    }
    if (tail.equals(Fact.BAND)) {
      return Optional.of(new Band());
    }
    if (instrument.parts().containsKey(tail)) {
      return Optional.of(new Part(tail));
    }
    return instrument.items().stream()
        .filter(item -> Integer.toString(item.number()).equals(tail))
        .findFirst()
        .map(item -> new Item(item.number()));
  }
}
