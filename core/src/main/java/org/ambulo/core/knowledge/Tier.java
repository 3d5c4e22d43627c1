package org.ambulo.core.knowledge;

import java.util.Locale;

/** How soon a red flag must be acted on, from none to at once. */
public enum Tier {
  NONE,
  SOON,
  SAME_WEEK,
  URGENT,
  EMERGENCY;

  /** The name in the JSON contract: {@code same_week}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing else may go on before the flag is dealt with. */
  public boolean interrupts() {
    return compareTo(URGENT) >= 0;
  }
}
