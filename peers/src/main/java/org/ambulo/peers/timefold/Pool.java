package org.ambulo.peers.timefold;

import java.util.ArrayList;
import java.util.List;

/** All places of a kind, as quarters with so many left; made once and shared. */
final class Pool {

  private final Slot[][] slots;

  Pool(String name, int[][] left) {
    slots = new Slot[left.length][];
    for (int day = 0; day < left.length; day++) {
      slots[day] = new Slot[left[day].length];
      for (int quarter = 0; quarter < left[day].length; quarter++) {
        slots[day][quarter] = new Slot(name, day, quarter, left[day][quarter]);
      }
    }
  }

  List<Slot> of(int day, int from, int length) {
    List<Slot> taken = new ArrayList<>(length);
    for (int quarter = from; quarter < from + length && quarter < Long.SIZE; quarter++) {
      taken.add(slots[day][quarter]);
    }
    return taken;
  }
}
