package org.ambulo.core.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.AmountsDone;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Score;

/**
 * How far a goal of the patient has come, as the patient rates the activity or as much of it as was
 * done.
 *
 * @param from at the start: the first of several ratings on record, else what the goal names
 * @param target what is aimed at
 * @param latest latest rating or amount; empty where nothing was said since
 */
public record GoalProgress(
    String activity, Kind kind, BigDecimal from, BigDecimal target, Optional<BigDecimal> latest) {

  /** What a goal is counted in. */
  public enum Kind {
    /** The patient's rating of the activity, 0 to 10. */
    RATING,
    /** How much of it is done, in minutes, kilograms or times a day. */
    AMOUNT
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Share of the way, in percent; below 0 when it went backwards, at most 100. */
  public Optional<BigDecimal> percent() {
    return latest.map(
        rating ->
            rating
                .subtract(from)
                .multiply(HUNDRED)
                .divide(target.subtract(from), 0, RoundingMode.FLOOR)
                .min(HUNDRED));
  }

  /**
   * The goals of a case that are rated by the scale of activities: the first goal is its first
   * activity, and so on. It has a {@code psfs} to start from and a {@code psfs_target}.
   *
   * @param instrument id of the scale
   */
  static List<GoalProgress> rated(PatientRecord patient, String instrument) {
    List<GoalProgress> goals = new ArrayList<>();
    List<Node> named = named(patient);
    List<Score> ratings = patient.scores().getOrDefault(instrument, List.of());
    for (int i = 0; i < named.size(); i++) {
      rated(named.get(i), i + 1, ratings).ifPresent(goals::add);
    }
    return goals;
  }

  /**
   * The goals of a case that are amounts: they have a {@code baseline} to start from, a {@code
   * target}, and in {@code done} what was done since.
   */
  static List<GoalProgress> amounts(PatientRecord patient) {
    List<GoalProgress> goals = new ArrayList<>();
    List<Node> named = named(patient);
    for (int i = 0; i < named.size(); i++) {
      amount(named.get(i), i + 1, patient.asOf()).ifPresent(goals::add);
    }
    return goals;
  }

  private static List<Node> named(PatientRecord patient) {
    return patient.sections().get("goals") instanceof Node.Many many ? many.items() : List.of();
  }

  private static Optional<GoalProgress> rated(Node node, int number, List<Score> ratings) {
    if (node instanceof Node.Group goal
        && goal.fields().get("psfs") instanceof Node.Figure named
        && goal.fields().get("psfs_target") instanceof Node.Figure target) {
      List<BigDecimal> rated = rated(number, ratings);
      BigDecimal from = rated.size() > 1 ? rated.getFirst() : named.value();
      return isAimedAt(from, target.value())
          ? Optional.of(
              new GoalProgress(
                  activity(goal, number), Kind.RATING, from, target.value(), newest(rated)))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<GoalProgress> amount(Node node, int number, LocalDate asOf) {
    if (node instanceof Node.Group goal
        && goal.fields().get("baseline") instanceof Node.Figure from
        && goal.fields().get("target") instanceof Node.Figure target
        && isAmount(from.value(), target.value())) {
      return Optional.of(
          new GoalProgress(
              activity(goal, number),
              Kind.AMOUNT,
              from.value(),
              target.value(),
              AmountsDone.latest(goal, asOf)));
    }
    return Optional.empty();
  }

  private static String activity(Node.Group goal, int number) {
    return goal.get("activity").map(Node::verbatim).orElse("activity " + number);
  }

  private static boolean isAmount(BigDecimal from, BigDecimal target) {
    return from.signum() >= 0 && target.signum() >= 0 && from.compareTo(target) != 0;
  }

  private static boolean isAimedAt(BigDecimal from, BigDecimal target) {
    return from.signum() >= 0
        && from.compareTo(target) < 0
        && target.compareTo(BigDecimal.TEN) <= 0;
  }

  private static Optional<BigDecimal> newest(List<BigDecimal> rated) {
    return rated.isEmpty() ? Optional.empty() : Optional.of(rated.getLast());
  }

  /** Its ratings on record, oldest first. */
  private static List<BigDecimal> rated(int number, List<Score> ratings) {
    return ratings.stream()
        .flatMap(score -> Optional.ofNullable(score.items().get(number)).stream())
        .toList();
  }
}
