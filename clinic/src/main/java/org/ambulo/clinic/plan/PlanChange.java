package org.ambulo.clinic.plan;

import java.util.List;
import java.util.Optional;

/**
 * What one version of a plan says otherwise than the one before it.
 *
 * @param before empty where nobody had decided on it
 */
public record PlanChange(Optional<DecidedItem> before, DecidedItem after) {

  /** In the order of the later one. */
  public static List<PlanChange> between(Optional<ApprovedPlan> before, ApprovedPlan after) {
    return after.items().stream()
        .map(item -> new PlanChange(before.flatMap(plan -> plan.item(item.id())), item))
        .filter(change -> change.before().filter(change.after()::equals).isEmpty())
        .toList();
  }
}
