package org.ambulo.roster.engine;

/** Days chosen for a course, in order; filled from the last to the first. Reused. */
final class Days {

  private final int[] days;
  private int first;

  Days(int most) {
    days = new int[most];
    first = most;
  }

  void clear() {
    first = days.length;
  }

  void addFirst(int day) {
    days[--first] = day;
  }

  int size() {
    return days.length - first;
  }

  int get(int index) {
    return days[first + index];
  }

  void copyFrom(Days other) {
    first = other.first;
    System.arraycopy(other.days, first, days, first, days.length - first);
  }
}
