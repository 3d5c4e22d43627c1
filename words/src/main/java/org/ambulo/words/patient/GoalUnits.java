package org.ambulo.words.patient;

import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.GoalTemplate;
import org.ambulo.core.outcome.GoalProgress;
import org.ambulo.core.plan.Goals;

/** What the amounts of goals are counted in, as the goals of the plan have it. */
public final class GoalUnits {

  private GoalUnits() {}

  /** Empty where the plan has no such goal. */
  public static Optional<GoalTemplate.Unit> of(GoalProgress progress, Goals goals) {
    return Stream.concat(goals.active().stream(), goals.later().stream())
        .filter(goal -> goal.activity().equals(progress.activity()))
        .findFirst()
        .map(goal -> goal.template().unit());
  }
}
