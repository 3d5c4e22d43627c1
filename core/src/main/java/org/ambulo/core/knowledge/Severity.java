package org.ambulo.core.knowledge;

import java.util.Locale;

/**
 * How much an interaction forbids, the mildest first; what it asks is in {@link MedicineAlerts}.
 */
public enum Severity {
  INFO,
  MODERATE,
  MAJOR,
  CONTRAINDICATED;

  /** The name in the JSON contract: {@code contraindicated}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
