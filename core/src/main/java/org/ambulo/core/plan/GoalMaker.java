package org.ambulo.core.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.GoalRules;
import org.ambulo.core.knowledge.GoalTemplate;
import org.ambulo.core.knowledge.GoalTemplate.Direction;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.record.PartialDate;

/**
 * Makes one goal of one activity: a target between the least and the greatest gain, the least
 * unless the patient is sure to reach more, and a date. What has no start has no target.
 */
final class GoalMaker {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 6;

  private final GoalRules.Limits limits;
  private final GoalRules.Questions questions;
  private final Instrument instrument;
  private final LocalDate today;

  GoalMaker(GoalRules rules, Instrument instrument, LocalDate today) {
    limits = rules.limits();
    questions = rules.questions();
    this.instrument = instrument;
    this.today = today;
  }

  /**
   * The goal; empty where the activity has no room for a gain that matters.
   *
   * @param used how many goals have each template so far; counted on
   */
  Optional<Goal> make(NamedActivity said, ActivityWords.Activity meant, Map<String, Integer> used) {
    GoalTemplate template = meant.template();
    LocalDate by = by(said);
    long days = ChronoUnit.DAYS.between(today, by);
    Optional<Goal.Span> rating = said.rating().flatMap(this::rating);
    Optional<Goal.Span> amount = said.start().flatMap(start -> amount(said, template, start, days));
    boolean full = said.rating().isPresent() && rating.isEmpty() && amount.isEmpty();
    if (full || isReached(said, template)) {
      return Optional.empty();
    }
    int number = used.merge(template.id(), 1, Integer::sum);
    return Optional.of(
        new Goal(
            number == 1 ? template.id() : template.id() + "-" + number,
            said.words(),
            template,
            meant.participation(),
            amount,
            rating,
            by,
            review(by),
            said.confidence(),
            wish(said, template, amount, by),
            ask(said, template, amount)));
  }

  private Optional<Goal.Span> rating(BigDecimal start) {
    BigDecimal matters = instrument.change().flatMap(Instrument.Change::singleItem).orElseThrow();
    BigDecimal target = start.add(matters.multiply(limits.gainFrom()));
    return target.compareTo(instrument.range().greatest()) > 0
        ? Optional.empty()
        : Optional.of(new Goal.Span(start, target));
  }

  private static boolean isReached(NamedActivity said, GoalTemplate template) {
    if (said.start().isEmpty() || said.wish().isEmpty()) {
      return false;
    }
    int wanted = said.wish().get().compareTo(said.start().get());
    return template.direction() == Direction.MORE ? wanted <= 0 : wanted >= 0;
  }

  /** Empty where nothing is done yet and its steps are a share of what is done. */
  private Optional<Goal.Span> amount(
      NamedActivity said, GoalTemplate template, BigDecimal start, long days) {
    BigDecimal matters = start.multiply(limits.amountPercent()).divide(HUNDRED);
    BigDecimal steps = steps(template.step(), start, days);
    BigDecimal gain = steps;
    if (start.signum() > 0) {
      BigDecimal least = matters.multiply(limits.gainFrom());
      BigDecimal most = matters.multiply(limits.gainTo());
      BigDecimal wanted = said.wish().map(wish -> wish.subtract(start).abs()).orElse(steps);
      gain = isSure(said) ? wanted.max(least).min(most) : least;
    }
    boolean more = template.direction() == Direction.MORE;
    BigDecimal target =
        more
            ? start.add(gain).setScale(0, RoundingMode.CEILING)
            : start.subtract(gain).setScale(0, RoundingMode.FLOOR).max(BigDecimal.ZERO);
    return target.compareTo(start) == 0
        ? Optional.empty()
        : Optional.of(new Goal.Span(start, target));
  }

  /** What the steps of the template add up to in so many days. */
  private static BigDecimal steps(GoalTemplate.Step step, BigDecimal start, long days) {
    BigDecimal one =
        switch (step.kind()) {
          case AMOUNT -> step.size();
          case PERCENT -> start.multiply(step.size()).divide(HUNDRED);
        };
    return one.multiply(BigDecimal.valueOf(days))
        .divide(BigDecimal.valueOf(7L * step.weeks()), DIGITS, RoundingMode.HALF_UP);
  }

  private boolean isSure(NamedActivity said) {
    return said.confidence().filter(c -> c.compareTo(limits.confidenceEnough()) >= 0).isPresent();
  }

  private LocalDate by(NamedActivity said) {
    LocalDate latest = today.plusWeeks(limits.weeks());
    return said.by()
        .map(PartialDate::last)
        .filter(day -> day.isAfter(today) && day.isBefore(latest))
        .orElse(latest);
  }

  private LocalDate review(LocalDate by) {
    LocalDate first = today.plusWeeks(limits.review().first());
    LocalDate usual = today.plusWeeks(limits.review().usual());
    LocalDate review = by.isBefore(usual) ? by : usual;
    return review.isBefore(first) ? first : review;
  }

  private static Optional<String> wish(
      NamedActivity said, GoalTemplate template, Optional<Goal.Span> amount, LocalDate by) {
    boolean beyond =
        said.wish().isPresent()
            && amount.filter(span -> span.target().compareTo(said.wish().get()) == 0).isEmpty();
    boolean after = said.by().filter(date -> date.last().isAfter(by)).isPresent();
    if (!beyond && !after) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    said.wish().ifPresent(wish -> words.add(template.unit().words(wish)));
    said.by()
        .filter(date -> !date.last().isBefore(by))
        .ifPresent(d -> words.add("by " + Goal.words(d)));
    return Optional.of(String.join(" ", words));
  }

  private List<String> ask(NamedActivity said, GoalTemplate template, Optional<Goal.Span> amount) {
    List<String> ask = new ArrayList<>();
    if (amount.isEmpty()) {
      ask.add(questions.amount().replace("{unit}", template.unit().many()));
    }
    if (said.rating().isEmpty()) {
      ask.add(questions.score());
    }
    if (said.confidence().isEmpty()) {
      ask.add(questions.confidence());
    }
    if (said.by().filter(date -> !date.last().isAfter(today)).isPresent()) {
      ask.add(questions.date());
    }
    return ask;
  }
}
