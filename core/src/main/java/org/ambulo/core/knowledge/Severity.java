package org.ambulo.core.knowledge;

import java.util.Locale;

/** How much an interaction forbids, the mildest first. */
public enum Severity {
  INFO,
  MODERATE,
  /** Only with a reason. */
  MAJOR,
  /** Only with a reason and a second clinician or pharmacist. */
  CONTRAINDICATED;

  /** The name in the JSON contract: {@code contraindicated}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
