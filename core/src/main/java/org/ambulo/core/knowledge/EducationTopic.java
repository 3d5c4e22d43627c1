package org.ambulo.core.knowledge;

import java.util.Set;

/**
 * What a patient is taught and says back.
 *
 * @param phases ids of the phases it belongs to; all when empty
 * @param text for the patient, in plain words
 * @param teachBack the question the patient answers in own words
 */
public record EducationTopic(
    String id,
    String name,
    Indication indication,
    Set<String> phases,
    String text,
    String teachBack,
    Citation citation) {
  public EducationTopic {
    phases = Set.copyOf(phases);
  }
}
