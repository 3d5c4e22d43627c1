package org.ambulo.core.record;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.logic.Answer;

/** Reads the value written for a finding as an answer to it, or says why it is none. */
final class Answers {

  private static final Set<String> NOT_KNOWN =
      Set.of("unknown", "not asked", "not_asked", "cannot say", "cannot_say");

  sealed interface Outcome {}

  record Fits(Answer answer) implements Outcome {}

  record Refused(DataProblem.Kind kind, String message) implements Outcome {}

  private Answers() {}

  static Outcome read(Finding finding, Node value) {
    if (value instanceof Node.Empty
        || (value instanceof Node.Text text
            && NOT_KNOWN.contains(text.value().toLowerCase(Locale.ROOT)))) {
      return new Fits(Answer.Plain.UNKNOWN);
    }
    return switch (finding.kind()) {
      case Finding.Kind.YesNo yesNo -> yesNo(value);
      case Finding.Kind.Choice choice -> choice(choice, value);
      case Finding.Kind.Quantity quantity -> quantity(quantity, value);
    };
  }

  /** Whether an answer from elsewhere in the record can stand for the finding. */
  static boolean fits(Finding finding, Answer answer) {
    return switch (finding.kind()) {
      case Finding.Kind.YesNo yesNo -> answer instanceof Answer.Plain;
      case Finding.Kind.Choice choice ->
          answer instanceof Answer.Option option && choice.options().contains(option.value());
      case Finding.Kind.Quantity quantity ->
          answer instanceof Answer.Amount amount && within(quantity, amount.value());
    };
  }

  /** Whether two answers say the same; amounts by value, not by decimals written. */
  static boolean same(Answer one, Answer other) {
    return (one instanceof Answer.Amount a && other instanceof Answer.Amount b)
        ? a.value().compareTo(b.value()) == 0
        : one.equals(other);
  }

  private static Outcome yesNo(Node value) {
    return switch (value) {
      case Node.Flag flag -> new Fits(Answer.of(flag.value()));
      case Node.Text text when text.value().equalsIgnoreCase("yes") -> new Fits(Answer.Plain.YES);
      case Node.Text text when text.value().equalsIgnoreCase("no") -> new Fits(Answer.Plain.NO);
      default -> wrong(value, "true, false or unknown");
    };
  }

  private static Outcome choice(Finding.Kind.Choice choice, Node value) {
    return value instanceof Node.Text text && choice.options().contains(text.value())
        ? new Fits(Answer.of(text.value()))
        : wrong(value, "one of " + String.join(", ", choice.options()));
  }

  private static Outcome quantity(Finding.Kind.Quantity quantity, Node value) {
    if (!(value instanceof Node.Figure number)) {
      return wrong(value, unit(quantity).isEmpty() ? "a number" : "a number in" + unit(quantity));
    }
    return within(quantity, number.value())
        ? new Fits(Answer.of(number.value()))
        : new Refused(
            DataProblem.Kind.OUT_OF_RANGE,
            "("
                + number.words()
                + ") is outside the plausible range "
                + quantity.least().toPlainString()
                + " to "
                + quantity.greatest().toPlainString()
                + unit(quantity));
  }

  /** The unit with a space before it; nothing for a plain count. */
  private static String unit(Finding.Kind.Quantity quantity) {
    return quantity.unit().equals("1") ? "" : " " + quantity.unit();
  }

  private static boolean within(Finding.Kind.Quantity quantity, BigDecimal value) {
    return value.compareTo(quantity.least()) >= 0 && value.compareTo(quantity.greatest()) <= 0;
  }

  private static Outcome wrong(Node value, String wanted) {
    return new Refused(DataProblem.Kind.WRONG_TYPE, "is " + value.kind() + "; it takes " + wanted);
  }
}
