package org.ambulo.core.roster;

/** The quarters of an hour that bookings start at, and of which they take up whole ones. */
public final class Grid {

  private Grid() {}

  /** Whether a minute is the start of a quarter. */
  public static boolean holds(int minute) {
    return Math.floorMod(minute, Clinic.GRID_MINUTES) == 0;
  }

  /** The start of the quarter in which a minute lies. */
  public static int down(int minute) {
    return Math.floorDiv(minute, Clinic.GRID_MINUTES) * Clinic.GRID_MINUTES;
  }

  /** The same minute where it starts a quarter, or else the start of the next one. */
  public static int up(int minute) {
    return Math.ceilDiv(minute, Clinic.GRID_MINUTES) * Clinic.GRID_MINUTES;
  }
}
