package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When things start and are looked at again, and how often therapy sees the patient.
 *
 * @param byTier how soon what a red flag demands is done
 * @param own by order, for those that say their own time
 * @param rules for everything else; the first that fits, and the last fits always
 */
public record CourseOfCare(
    Map<Tier, Timing> byTier, Map<String, Timing> own, List<Rule> rules, List<Visits> visits) {
  public CourseOfCare {
    byTier = Map.copyOf(byTier);
    own = Map.copyOf(own);
    rules = List.copyOf(rules);
    visits = List.copyOf(visits);
  }

  /**
   * A time, counted from the day of the plan.
   *
   * @param startDays day by which it starts
   * @param reviewDays day on which it is looked at again
   */
  public record Timing(int startDays, int reviewDays, Citation citation) {}

  /**
   * The time of the items of a modality.
   *
   * @param modality every modality when empty
   * @param stages of the lead in which it holds; all when empty
   */
  public record Rule(
      String id, Optional<PlanModality> modality, Set<String> stages, Timing timing) {
    public Rule {
      stages = Set.copyOf(stages);
    }

    /** Whether it speaks about items of the modality in this stage. */
    public boolean fits(PlanModality one, String stage) {
      return modality.filter(m -> m != one).isEmpty()
          && (stages.isEmpty() || stages.contains(stage));
    }
  }

  /**
   * How often therapy sees a patient in a stage.
   *
   * @param perWeek visits a week; empty where the phase of rehabilitation says it
   * @param firstWithinDays day by which the first visit is
   */
  public record Visits(
      String stage, Optional<BigDecimal> perWeek, int firstWithinDays, Citation citation) {}
}
