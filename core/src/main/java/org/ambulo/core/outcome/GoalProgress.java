package org.ambulo.core.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Score;

/**
 * How far a goal of the patient has come, as the patient rates the activity.
 *
 * @param from rating at the start, 0 to 10: the first of several on record, else what the goal
 *     names
 * @param target rating aimed at
 * @param latest latest rating; empty where the activity was not rated since
 */
public record GoalProgress(
    String activity, BigDecimal from, BigDecimal target, Optional<BigDecimal> latest) {

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
   * activity, and so on. It has a {@code psfs} to start from and a {@code psfs_target}; a goal that
   * is an amount, of minutes or kilograms, has a {@code baseline} and a {@code target} instead.
   *
   * @param instrument id of the scale
   */
  static List<GoalProgress> of(PatientRecord patient, String instrument) {
    List<GoalProgress> goals = new ArrayList<>();
    if (patient.sections().get("goals") instanceof Node.Many many) {
      List<Score> ratings = patient.scores().getOrDefault(instrument, List.of());
      for (int i = 0; i < many.items().size(); i++) {
        goal(many.items().get(i), i + 1, ratings).ifPresent(goals::add);
      }
    }
    return goals;
  }

  private static Optional<GoalProgress> goal(Node node, int number, List<Score> ratings) {
    if (node instanceof Node.Group goal
        && goal.fields().get("psfs") instanceof Node.Figure named
        && goal.fields().get("psfs_target") instanceof Node.Figure target) {
      String activity = goal.get("activity").map(Node::verbatim).orElse("activity " + number);
      List<BigDecimal> rated = rated(number, ratings);
      BigDecimal from = rated.size() > 1 ? rated.getFirst() : named.value();
      return isAimedAt(from, target.value())
          ? Optional.of(new GoalProgress(activity, from, target.value(), newest(rated)))
          : Optional.empty();
    }
    return Optional.empty();
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
