package org.ambulo.core.knowledge;

/** How much harm a bleed at the needle could do, the least first. */
public enum BleedingRisk {
  LOW,
  INTERMEDIATE,
  HIGH;

  /** Its place in the order, counted from 1, as the gates compare it. */
  public int level() {
    return ordinal() + 1;
  }
}
