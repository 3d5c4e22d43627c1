package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What governs all red flags.
 *
 * @param tiers what each tier asks for
 * @param requiredScreen findings that must be answered before a plan may be approved
 * @param worries what a patient may say of danger at a check-in
 * @param leadPriority red flags in the order in which they give the lead diagnosis
 * @param demands each demanded action as a sentence to a clinician
 */
public record Triage(
    Map<Tier, Deadline> tiers,
    List<String> requiredScreen,
    List<Worry> worries,
    List<String> leadPriority,
    Map<String, String> demands) {
  public Triage {
    tiers = Map.copyOf(tiers);
    requiredScreen = List.copyOf(requiredScreen);
    worries = List.copyOf(worries);
    leadPriority = List.copyOf(leadPriority);
    demands = Map.copyOf(demands);
  }

  /** What a patient is told to do at once; nothing for a tier that does not interrupt. */
  public Optional<SafetyNet> safetyNet(Tier tier) {
    return Optional.ofNullable(tiers.get(tier)).flatMap(Deadline::safetyNet);
  }

  /** By when and by whom a tier is acted on, and what the patient does meanwhile. */
  public record Deadline(
      String actWithin, String who, Stops stops, Optional<SafetyNet> safetyNet) {}

  /**
   * What a patient does at once, in plain words.
   *
   * @param more what not to do meanwhile; empty where nothing is said
   * @param call the number to call; empty where it is the clinic's own
   */
  public record SafetyNet(
      String title, String text, String more, Optional<String> call, Citation citation) {}

  /**
   * A sign of danger in a patient's words.
   *
   * @param finding what is answered with yes by it
   * @param help how soon the patient gets help, before anybody has read it
   */
  public record Worry(String finding, String text, Tier help, Citation citation) {}

  /** How much of a plan an open flag of the tier holds back. */
  public enum Stops {
    ALL,
    PARTIAL,
    NONE
  }
}
