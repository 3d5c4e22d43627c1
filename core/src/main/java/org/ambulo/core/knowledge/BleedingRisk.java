package org.ambulo.core.knowledge;

/** How much harm a bleed at the needle could do, the least first. */
public enum BleedingRisk {
  LOW(1),
  INTERMEDIATE(2),
  HIGH(3);

  private final int level;

  BleedingRisk(int level) {
    this.level = level;
  }

  /** Its place in the order, counted from 1, as the gates compare it. */
  public int level() {
    return level;
  }
}
