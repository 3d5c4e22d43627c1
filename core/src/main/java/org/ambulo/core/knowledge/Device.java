package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Set;

/**
 * An aid that is worn or used.
 *
 * @param notFor diagnoses for which it is not
 * @param endsAfterWeeks week in which it ends or is reviewed
 */
public record Device(
    String id,
    String name,
    Indication indication,
    Set<String> notFor,
    List<String> avoidIf,
    String use,
    int endsAfterWeeks,
    String evidence,
    Citation citation) {
  public Device {
    notFor = Set.copyOf(notFor);
    avoidIf = List.copyOf(avoidIf);
  }
}
