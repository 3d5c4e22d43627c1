package org.ambulo.lab.trial;

import java.time.LocalDate;
import org.ambulo.lab.relief.Seeds;

/**
 * What happens to patients on days, whatever is booked: each patient and day has chance of its own,
 * so that every way of booking meets the same.
 */
record Luck(TrialRecipe recipe, long seed) {

  private static final String FALLS_THROUGH = " cannot come";
  private static final String NO_SHOW = " does not come";

  /** Whether the patient calls the day off; said on the Monday of its week. */
  boolean fallsThrough(TrialPatient patient, LocalDate day) {
    return happens(patient.id() + FALLS_THROUGH, day, recipe.fallsThrough());
  }

  /** Whether it is known on a Monday that a day falls through: only of that week. */
  boolean isCalledOff(TrialPatient patient, LocalDate day, LocalDate monday) {
    return day.isBefore(monday.plusWeeks(1)) && fallsThrough(patient, day);
  }

  /** Whether the patient does not come to therapy on the day, without a word. */
  boolean noShow(TrialPatient patient, LocalDate day) {
    return happens(patient.id() + NO_SHOW, day, recipe.noShow());
  }

  private boolean happens(String what, LocalDate day, double probability) {
    return Seeds.chance(seed, what, day.toEpochDay()).happens(probability);
  }
}
