package org.ambulo.lab.relief;

import org.ambulo.core.relief.Chance;

/** Chance of their own for many patients of one seed. The mixer is that of Stafford, variant 13. */
public final class Seeds {

  private static final long ODD = 0x9E3779B97F4A7C15L;
  private static final int PRIME = 31;

  private Seeds() {}

  /** Of one patient of a group, such as a stratum. */
  public static Chance chance(long seed, String group, long number) {
    return new Chance(mixed(mixed(PRIME * seed + group.hashCode()) + ODD * number));
  }

  private static long mixed(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
