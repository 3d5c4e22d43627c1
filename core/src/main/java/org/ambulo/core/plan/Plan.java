package org.ambulo.core.plan;

import java.util.List;
import org.ambulo.core.knowledge.FocusArea;

/**
 * A proposal for a clinician to approve.
 *
 * @param status whether it can be approved as it stands
 * @param first what must happen before anything else; empty when nothing stands in the way
 * @param goals what the patient works towards
 * @param withheld what was considered and is not proposed; put into words when it is looked at
 * @param tokens the words of the closed vocabulary that it satisfies; matched when looked at
 */
public record Plan(
    Status status,
    Lead lead,
    List<String> first,
    Goals goals,
    List<PlanItem> items,
    List<Withheld> withheld,
    List<String> tokens) {
  public Plan {
    first = List.copyOf(first);
    items = List.copyOf(items);
  }

  /** The items that serve a focus area. */
  public List<PlanItem> serving(FocusArea area) {
    return items.stream().filter(item -> item.focus().contains(area)).toList();
  }

  /** Whether it can be approved. */
  public enum Status {
    PROPOSED,
    /** A red flag or unfinished screening comes first. */
    BLOCKED
  }
}
