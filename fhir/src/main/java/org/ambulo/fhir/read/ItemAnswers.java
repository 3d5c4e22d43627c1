package org.ambulo.fhir.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.record.DataProblem;
import org.ambulo.fhir.json.JsonSyntax;
import org.ambulo.fhir.terms.Coding;
import org.ambulo.fhir.terms.Slot;
import org.ambulo.fhir.terms.Target;

/** What number of a questionnaire a value stands for. */
final class ItemAnswers {

  private ItemAnswers() {}

  /** A number, why the value is none, or that there is no value. */
  sealed interface Outcome {
    record Counts(BigDecimal number) implements Outcome {}

    record Refused(DataProblem.Kind kind, String message) implements Outcome {}

    record NotAnswered(String why) implements Outcome {}
  }

  static Outcome number(Value value, Target.ScoreOf target) {
    return switch (value) {
      case Value.Plain plain -> new Outcome.Counts(plain.amount());
      case Value.Quantity quantity -> quantity(quantity);
      case Value.Coded coded -> coded(coded, target.instrument());
      case Value.Words words -> words(words.text(), target.instrument());
      case Value.YesNo yesNo -> ticked(yesNo, target);
      case Value.Missing missing -> new Outcome.NotAnswered("no value: " + missing.reason());
      case Value.None none -> new Outcome.NotAnswered("no value");
    };
  }

  private static Outcome quantity(Value.Quantity quantity) {
    if (quantity.comparator().isPresent()) {
      return new Outcome.Refused(
          DataProblem.Kind.WRONG_TYPE, quantity.written() + " is no exact number");
    }
    boolean plain =
        quantity.unit().map(ItemAnswers::isPlain).orElse(true)
            || quantity.words().map(ItemAnswers::isPlain).orElse(false);
    return plain
        ? new Outcome.Counts(quantity.amount())
        : new Outcome.Refused(
            DataProblem.Kind.UNKNOWN_UNIT, "a score has no unit but came as " + quantity.written());
  }

  /**
   * Whether the unit only says that the number is one: {@code 1}, {@code {score}}, a percentage.
   */
  private static boolean isPlain(String unit) {
    return unit.startsWith("{")
        || switch (unit.toLowerCase(Locale.ROOT)) {
          case "1", "%", "score", "points", "point", "/10", "number" -> true;
          default -> false;
        };
  }

  private static Outcome coded(Value.Coded coded, Instrument instrument) {
    if (coded.ordinal().isPresent()) {
      return new Outcome.Counts(coded.ordinal().get());
    }
    List<Coding> codings = coded.concept().codings();
    Optional<BigDecimal> byCode =
        instrument.options().stream()
            .filter(option -> codings.stream().anyMatch(coding -> isCode(option, coding)))
            .findFirst()
            .map(Instrument.Option::value);
    return byCode
        .<Outcome>map(Outcome.Counts::new)
        .orElseGet(() -> words(coded.concept().text(), instrument));
  }

  private static boolean isCode(Instrument.Option option, Coding coding) {
    return option.loinc().equals(Optional.of(coding.code()));
  }

  private static Outcome words(String text, Instrument instrument) {
    return JsonSyntax.number(text)
        .or(
            () ->
                instrument.options().stream()
                    .filter(option -> option.text().equalsIgnoreCase(text))
                    .findFirst()
                    .map(Instrument.Option::value))
        .<Outcome>map(Outcome.Counts::new)
        .orElseGet(
            () ->
                new Outcome.Refused(
                    DataProblem.Kind.UNKNOWN_CODE,
                    "answer ("
                        + text
                        + ") is none that the questionnaire counts; give its number"));
  }

  /** A tick counts one where the item counts nothing or one. */
  private static Outcome ticked(Value.YesNo yesNo, Target.ScoreOf target) {
    boolean countsOne =
        target.slot() instanceof Slot.Item item
            && target
                .instrument()
                .item(item.number())
                .filter(known -> known.range().greatest().compareTo(BigDecimal.ONE) == 0)
                .isPresent();
    return countsOne
        ? new Outcome.Counts(yesNo.yes() ? BigDecimal.ONE : BigDecimal.ZERO)
        : new Outcome.Refused(
            DataProblem.Kind.WRONG_TYPE, "is " + yesNo.yes() + "; it takes a number");
  }
}
