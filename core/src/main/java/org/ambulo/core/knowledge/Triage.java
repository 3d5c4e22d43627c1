package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What governs all red flags.
 *
 * @param tiers what each tier asks for
 * @param requiredScreen findings that must be answered before a plan may be approved
 * @param leadPriority red flags in the order in which they give the lead diagnosis
 * @param demands each demanded action as a sentence to a clinician
 */
public record Triage(
    Map<Tier, Deadline> tiers,
    List<String> requiredScreen,
    List<String> leadPriority,
    Map<String, String> demands) {
  public Triage {
    tiers = Map.copyOf(tiers);
    requiredScreen = List.copyOf(requiredScreen);
    leadPriority = List.copyOf(leadPriority);
    demands = Map.copyOf(demands);
  }

  /** By when and by whom a tier is acted on. */
  public record Deadline(String actWithin, String who, Stops stops) {}

  /** How much of a plan an open flag of the tier holds back. */
  public enum Stops {
    ALL,
    PARTIAL,
    NONE
  }
}
