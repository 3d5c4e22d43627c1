package org.ambulo.core.knowledge;

import java.util.List;

/**
 * An aid that is worn or used.
 *
 * @param when whether it may be given while a red flag is open
 * @param endsAfterWeeks week in which it ends or is reviewed
 */
public record Device(
    String id,
    String name,
    Indication indication,
    List<String> avoidIf,
    When when,
    String use,
    int endsAfterWeeks,
    String evidence,
    Citation citation) {
  public Device {
    avoidIf = List.copyOf(avoidIf);
  }

  /** How it stands to an open red flag. */
  public enum When {
    ONCE_CLEARED,
    AT_ONCE
  }
}
