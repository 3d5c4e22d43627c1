package org.ambulo.web.pages.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.outcome.GoalProgress;
import org.ambulo.core.plan.Goal;
import org.ambulo.core.plan.Goals;
import org.ambulo.core.record.Score;
import org.ambulo.web.chart.KeptGoal;
import org.ambulo.web.pages.plan.PlanPage.Choice;
import org.ambulo.words.Days;
import org.ambulo.words.patient.GoalUnits;

/** Goals in words: from where, to where, how far. */
final class GoalWords {

  private GoalWords() {}

  static PlanPage.GoalPart part(
      Assessment assessment, List<KeptGoal> chosen, PlanPage.Form form, PlanPage.OwnGoal own) {
    Goals goals = assessment.plan().goals();
    List<GoalProgress> progress = assessment.outcome().goals();
    return new PlanPage.GoalPart(
        form,
        Stream.concat(goals.active().stream(), goals.later().stream())
            .map(goal -> goal(goal, goals, progress, chosen))
            .toList(),
        chosen.stream().map(GoalWords::chosen).toList(),
        Stream.concat(
                goals.turnedRound().stream()
                    .map(one -> "\"" + one.wish() + "\" is no goal. " + one.ask()),
                goals.ask().stream())
            .toList(),
        own);
  }

  private static PlanPage.Goal goal(
      Goal goal, Goals goals, List<GoalProgress> all, List<KeptGoal> chosen) {
    Optional<GoalProgress> progress =
        all.stream().filter(one -> one.activity().equals(goal.activity())).findFirst();
    boolean isChosen =
        chosen.stream().anyMatch(one -> one.isActive() && one.proposal().equals(goal.id()));
    List<String> details = new ArrayList<>();
    goal.rating()
        .ifPresent(
            span ->
                details.add(
                    "rating of the activity "
                        + span.start().toPlainString()
                        + ", to reach "
                        + span.target().toPlainString()));
    details.add("looked at again " + Days.DAY.format(goal.review()));
    goal.wish().ifPresent(wish -> details.add("on the way to " + wish));
    details.addAll(goal.ask());
    return new PlanPage.Goal(
        goal.id(),
        goal.text(),
        String.join("; ", details),
        progress.flatMap(one -> words(one, goals)).orElse(""),
        progress
            .flatMap(GoalProgress::percent)
            .map(percent -> percent.max(BigDecimal.ZERO).toPlainString())
            .orElse(""),
        isChosen ? Choice.CHOSEN : Choice.NOT);
  }

  private static Optional<String> words(GoalProgress progress, Goals goals) {
    return progress
        .latest()
        .map(
            now ->
                amount(progress.from(), progress, goals)
                    + " at first, "
                    + amount(now, progress, goals)
                    + " now, to reach "
                    + amount(progress.target(), progress, goals));
  }

  private static String amount(BigDecimal amount, GoalProgress progress, Goals goals) {
    return switch (progress.kind()) {
      case RATING -> amount.toPlainString() + " of 10";
      case AMOUNT ->
          GoalUnits.of(progress, goals)
              .map(unit -> unit.words(amount))
              .orElse(amount.toPlainString());
    };
  }

  private static PlanPage.ChosenGoal chosen(KeptGoal goal) {
    List<String> details = new ArrayList<>();
    goal.start().ifPresent(day -> details.add("since " + Days.DAY.format(day)));
    goal.due().ifPresent(day -> details.add("by " + Days.DAY.format(day)));
    if (!goal.by().isEmpty()) {
      details.add("written down by " + goal.by());
    }
    if (!goal.reason().isEmpty()) {
      details.add(goal.reason());
    }
    String status =
        switch (goal.status()) {
          case "completed" -> "reached";
          case "cancelled" -> "given up";
          default -> goal.status();
        };
    return new PlanPage.ChosenGoal(
        goal.key().id(),
        String.valueOf(goal.version()),
        goal.text(),
        String.join("; ", details),
        status,
        goal.isActive() ? Choice.CHOSEN : Choice.NOT);
  }

  /** {@code 8 (3 Nov 2026)}. */
  static String dated(Score score) {
    return score.total().map(BigDecimal::toPlainString).orElse("?")
        + score.date().map(day -> " (" + Days.DAY.format(day.first()) + ")").orElse("");
  }
}
