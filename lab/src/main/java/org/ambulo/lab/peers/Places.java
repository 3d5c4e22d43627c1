package org.ambulo.lab.peers;

import org.ambulo.core.roster.Room;

/** The places of one room: how many are taken, and where one is left. */
final class Places {

  private final Room room;
  private final long[] free;
  private final int[][] used;

  Places(Room room, Raster raster) {
    this.room = room;
    free = room.capacity() > 0 ? raster.free(room.hours()) : new long[raster.days()];
    used = new int[raster.days()][Long.SIZE];
  }

  Room room() {
    return room;
  }

  /** Quarters in which a place is left. */
  long free(int day) {
    return free[day];
  }

  /** How many places are left; none when it is closed. */
  int left(int day, int quarter) {
    boolean open = (free[day] >>> quarter & 1) == 1;
    return open ? room.capacity() - used[day][quarter] : 0;
  }

  void take(int day, long quarters) {
    for (long rest = quarters; rest != 0; rest &= rest - 1) {
      int quarter = Long.numberOfTrailingZeros(rest);
      if (++used[day][quarter] >= room.capacity()) {
        free[day] &= ~(1L << quarter);
      }
    }
  }
}
