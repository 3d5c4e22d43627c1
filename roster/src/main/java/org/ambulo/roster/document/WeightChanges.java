package org.ambulo.roster.document;

import java.util.List;
import java.util.Map;
import org.ambulo.core.roster.ScheduleWeights;

/**
 * Weights that a document sets otherwise, by the names of {@link ScheduleWeights}.
 *
 * @param byName only those that are set
 */
public record WeightChanges(Map<String, Double> byName) {

  /** Nothing is set otherwise. */
  public static final WeightChanges NONE = new WeightChanges(Map.of());

  static final List<String> NAMES =
      List.of(
          "procedure",
          "delayPerDay",
          "mainTherapist",
          "preferredTime",
          "belowFloor",
          "move",
          "nearFactor",
          "nearWorkingDays",
          "noticeHours");

  public WeightChanges {
    byName = Map.copyOf(byName);
  }

  /** The usual weights with these instead. */
  public ScheduleWeights over(ScheduleWeights usual) {
    return new ScheduleWeights(
        of("procedure", usual.procedure()),
        of("delayPerDay", usual.delayPerDay()),
        of("mainTherapist", usual.mainTherapist()),
        of("preferredTime", usual.preferredTime()),
        of("belowFloor", usual.belowFloor()),
        of("move", usual.move()),
        of("nearFactor", usual.nearFactor()),
        (int) of("nearWorkingDays", usual.nearWorkingDays()),
        (int) of("noticeHours", usual.noticeHours()));
  }

  private double of(String name, double usual) {
    return byName.getOrDefault(name, usual);
  }
}
