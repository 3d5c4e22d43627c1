package org.ambulo.core.rehab;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.logic.Truth;

/**
 * What the patient reports of one session of an exercise.
 *
 * @param painDuring greatest pain during it, 0 to 10
 * @param usualPain the usual pain of those days, 0 to 10
 * @param backToUsual whether the pain was back to usual within 24 hours
 * @param furtherDown whether leg pain or numbness came or went further down for over ten minutes
 * @param worseNight whether the night was worse
 * @param rise rise of the usual pain since the week before, 0 to 10
 * @param reached whether the sets and repetitions were reached
 */
public record SessionReport(
    Optional<BigDecimal> painDuring,
    Optional<BigDecimal> usualPain,
    Truth backToUsual,
    Truth furtherDown,
    Truth worseNight,
    Optional<BigDecimal> rise,
    Truth reached,
    Set<StopSign> stopSigns) {
  public SessionReport {
    stopSigns = Set.copyOf(stopSigns);
  }

  /** A sign at which exercise stops and red flags are screened. */
  public enum StopSign {
    NEW_WEAKNESS,
    SADDLE_NUMBNESS,
    BLADDER_OR_BOWEL_CHANGE,
    FEVER,
    CHEST_PAIN_OR_FAINTING,
    SUDDEN_SEVERE_PAIN_AFTER_FALL
  }
}
