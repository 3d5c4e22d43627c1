package org.ambulo.fhir.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.ScoreEntry;
import org.ambulo.fhir.terms.CodeIndex;
import org.ambulo.fhir.terms.Slot;
import org.ambulo.fhir.terms.Target;

/**
 * The scores that one resource holds. Questionnaires share questions: answers that fill one of them
 * only in part go to it only if no other questionnaire holds them as well; an answer that comes
 * alone goes to all.
 */
final class ScoreForm {

  private final Arriving arriving;
  private final CodeIndex index;
  private final Optional<PartialDate> date;
  private final Map<String, List<Offer>> forms = new LinkedHashMap<>();
  private int answers;

  /**
   * @param answer the number of the answer; one answer may be offered to several places
   */
  private record Offer(Target.ScoreOf target, Value value, int answer) {}

  ScoreForm(Arriving arriving, CodeIndex index, Optional<PartialDate> date) {
    this.arriving = arriving;
    this.index = index;
    this.date = date;
  }

  /** One answer, with every place it may fill; targets that are no scores are passed over. */
  void offer(List<Target> targets, Value value) {
    answers++;
    for (Target target : targets) {
      if (target instanceof Target.ScoreOf score) {
        forms
            .computeIfAbsent(score.instrument().id(), id -> new ArrayList<>())
            .add(new Offer(score, value, answers));
      }
    }
  }

  /** Hands every questionnaire that is really meant to the record. */
  void done() {
    for (List<Offer> form : forms.values()) {
      if (!isBorrowed(form)) {
        fill(form);
      }
    }
  }

  private boolean isBorrowed(List<Offer> form) {
    return answers > 1
        && !isWhole(form)
        && forms.values().stream()
            .anyMatch(
                other ->
                    answers(other).containsAll(answers(form))
                        && (isWhole(other) || other.size() > form.size()));
  }

  private static Set<Integer> answers(List<Offer> form) {
    Set<Integer> answers = new HashSet<>();
    form.forEach(offer -> answers.add(offer.answer()));
    return answers;
  }

  private static boolean isWhole(List<Offer> form) {
    Instrument instrument = form.getFirst().target().instrument();
    boolean standAlone = instrument.scoring().method() == Instrument.Method.EACH;
    return standAlone || items(form).size() == instrument.items().size();
  }

  private static Set<Integer> items(List<Offer> form) {
    Set<Integer> items = new HashSet<>();
    for (Offer offer : form) {
      if (offer.target().slot() instanceof Slot.Item item) {
        items.add(item.number());
      }
    }
    return items;
  }

  private void fill(List<Offer> form) {
    Instrument instrument = form.getFirst().target().instrument();
    ScoreEntry entry = new ScoreEntry(instrument, date, arriving.origin(), arriving.record());
    for (Offer offer : form) {
      String about = offer.target().slot().code(instrument.id());
      if (offer.target().slot() instanceof Slot.Band) {
        band(offer.value(), entry, about);
      } else {
        number(offer, entry, about);
      }
    }
    entry.done();
  }

  private void number(Offer offer, ScoreEntry entry, String about) {
    switch (ItemAnswers.number(offer.value(), offer.target())) {
      case ItemAnswers.Outcome.Counts counts -> {
        enter(offer.target().slot(), counts.number(), entry);
        arriving.taken("score", about);
      }
      case ItemAnswers.Outcome.Refused refused ->
          arriving.trouble(refused.kind(), about, refused.message());
      case ItemAnswers.Outcome.NotAnswered none -> {
        if (!isHeading(offer)) {
          arriving.left(about + ": " + none.why());
        }
      }
    }
  }

  private static void enter(Slot slot, BigDecimal number, ScoreEntry entry) {
    switch (slot) {
      case Slot.Total total -> entry.total(number);
      case Slot.Panel panel -> entry.total(number);
      case Slot.Item item -> entry.item(item.number(), number);
      case Slot.Part part -> entry.part(part.id(), number);
      case Slot.Band band -> throw new IllegalStateException("(" + band + ") takes no number");
    }
  }

  /** Whether the resource as a whole has no value because its parts have. */
  private static boolean isHeading(Offer offer) {
    return switch (offer.target().slot()) {
      case Slot.Panel panel -> true;
      case Slot.Total total -> offer.value() instanceof Value.None;
      case Slot.Item item -> false;
      case Slot.Part part -> false;
      case Slot.Band band -> false;
    };
  }

  private void band(Value value, ScoreEntry entry, String about) {
    label(value)
        .ifPresentOrElse(
            label -> {
              entry.band(label);
              arriving.taken("score", about);
            },
            () -> arriving.left(about + ": no value"));
  }

  /** The name of the range: what the code stands for, else the words as they came. */
  private Optional<String> label(Value value) {
    return switch (value) {
      case Value.Coded coded ->
          coded.concept().codings().stream()
              .flatMap(coding -> index.band(coding).stream())
              .findFirst()
              .or(() -> Optional.of(coded.concept().text()));
      case Value.Words words -> Optional.of(words.text());
      case Value.Quantity quantity -> Optional.of(quantity.written());
      case Value.Plain plain -> Optional.of(plain.amount().toPlainString());
      case Value.YesNo yesNo -> Optional.of(String.valueOf(yesNo.yes()));
      case Value.Missing missing -> Optional.empty();
      case Value.None none -> Optional.empty();
    };
  }
}
