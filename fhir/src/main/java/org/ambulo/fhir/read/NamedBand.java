package org.ambulo.fhir.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.record.Scorer;
import org.ambulo.fhir.terms.Slot;
import org.ambulo.fhir.terms.Target;

/** The range of a score that the sender names in its interpretation: {@code Medium risk}. */
final class NamedBand {

  private NamedBand() {}

  /** Offers it where the total alone gives none. */
  static void offer(Element root, Target target, ScoreForm form) {
    if (target instanceof Target.ScoreOf score
        && score.slot() instanceof Slot.Total
        && ItemAnswers.number(Value.of(root), score)
            instanceof ItemAnswers.Outcome.Counts(BigDecimal number)
        && Scorer.band(score.instrument(), Optional.of(number), Map.of()).isEmpty()) {
      root.children("interpretation").stream()
          .map(Concept::of)
          .flatMap(words -> label(score.instrument(), words.text()).stream())
          .findFirst()
          .ifPresent(
              label ->
                  form.offer(
                      List.of(new Target.ScoreOf(score.instrument(), new Slot.Band())),
                      new Value.Words(label)));
    }
  }

  /** The band whose name the words are, or start with. */
  private static Optional<String> label(Instrument instrument, String words) {
    String plain = words.toLowerCase(Locale.ROOT) + " ";
    return instrument.bands().stream()
        .map(Instrument.Band::label)
        .filter(label -> plain.startsWith(label.replace('_', ' ') + " "))
        .findFirst();
  }
}
