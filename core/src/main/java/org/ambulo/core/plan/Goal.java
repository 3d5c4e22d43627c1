package org.ambulo.core.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.knowledge.GoalTemplate;
import org.ambulo.core.record.PartialDate;

/**
 * One thing that a patient works towards: the activity in the patient's words, how much of it,
 * under which condition, from where, by when, and what shows it.
 *
 * @param id of the template; numbered where several goals use the same
 * @param participation whether it takes part in life with others
 * @param amount counted in the template's unit; empty while the start is not known
 * @param rating on the scale on which the patient rates the activity; empty while it is not rated
 * @param review when it is looked at again
 * @param wish what the patient wants in the end, where that is more than this step
 * @param ask what is missing, as questions
 */
public record Goal(
    String id,
    String activity,
    GoalTemplate template,
    boolean participation,
    Optional<Span> amount,
    Optional<Span> rating,
    LocalDate by,
    LocalDate review,
    Optional<BigDecimal> confidence,
    Optional<String> wish,
    List<String> ask) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final String AMOUNT = "{amount}";

  public Goal {
    ask = List.copyOf(ask);
  }

  /** From a start to a target. */
  public record Span(BigDecimal start, BigDecimal target) {}

  /** Whether a start is known, so that its target is known too. */
  public boolean isMeasurable() {
    return amount.isPresent() || rating.isPresent();
  }

  /** The whole goal in a sentence. */
  public String text() {
    String said = capital(activity) + ": ";
    if (amount.isPresent()) {
      return said
          + lowerFirst(filled(template.text(), amount.get().target()))
          + " by "
          + DAY.format(by)
          + " (now "
          + template.unit().words(amount.get().start())
          + ")";
    }
    if (rating.isPresent()) {
      return said + rated(rating.get()) + " by " + DAY.format(by);
    }
    return said + "no start value is known yet";
  }

  /** How the rating is to change, {@code rated 6 of 10 (now 3)}. */
  private static String rated(Span rating) {
    return "rated "
        + rating.target().toPlainString()
        + " by the patient (now "
        + rating.start().toPlainString()
        + ")";
  }

  /** What the patient reads; empty while there is no amount to aim at. */
  public Optional<String> patientText() {
    String day = " by " + DAY.format(by) + ".";
    Optional<String> rated =
        rating.map(
            span ->
                "%s: you rated it %s of 10. Aim for %s"
                    .formatted(
                        capital(activity),
                        span.start().toPlainString(),
                        span.target().toPlainString()));
    return amount
        .map(span -> filled(template.patient(), span.target()))
        .or(() -> rated)
        .map(text -> text + day);
  }

  private String filled(String text, BigDecimal target) {
    return text.replace(AMOUNT, template.unit().words(target));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }

  private static String lowerFirst(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ENGLISH) + words.substring(1);
  }

  /** A day in words; a month or a year as it was said. */
  static String words(PartialDate date) {
    return date.first().equals(date.last()) ? DAY.format(date.first()) : date.text();
  }
}
