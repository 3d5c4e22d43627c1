package org.ambulo.core.knowledge;

import java.util.Set;

/**
 * What a patient is taught and says back.
 *
 * @param phases ids of the phases it belongs to; all when empty
 * @param when for whom it is beyond those who are rehabilitated
 * @param text for the patient, in plain words
 * @param teachBack the question the patient answers in own words
 */
public record EducationTopic(
    String id,
    String name,
    Indication indication,
    Set<String> phases,
    When when,
    String text,
    String teachBack,
    Citation citation) {
  public EducationTopic {
    phases = Set.copyOf(phases);
  }

  /** Whether it waits until the patient is cleared for rehabilitation. */
  public enum When {
    IN_REHABILITATION,
    /** The safety net. */
    ALWAYS
  }
}
