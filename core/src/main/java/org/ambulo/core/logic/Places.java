package org.ambulo.core.logic;

import java.util.Arrays;

/** Places in an array, in the order in which they are added. */
final class Places {

  private static final int FEW = 8;

  private int[] places = new int[FEW];
  private int size;

  void add(int place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    places[size++] = place;
  }

  /** Adds a place that is not there yet. */
  void addOnce(int place) {
    for (int i = 0; i < size; i++) {
      if (places[i] == place) {
        return;
      }
    }
    add(place);
  }

  int size() {
    return size;
  }

  int at(int index) {
    return places[index];
  }
}
