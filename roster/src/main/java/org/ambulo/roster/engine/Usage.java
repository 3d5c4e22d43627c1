package org.ambulo.roster.engine;

import java.util.Arrays;

/** How much of each person and place the plans of all patients would take. */
final class Usage {

  final int[] staff;
  final int[] pool;

  Usage(Prices prices) {
    staff = new int[prices.staff.length];
    pool = new int[prices.pool.length];
  }

  void clear() {
    Arrays.fill(staff, 0);
    Arrays.fill(pool, 0);
  }

  static void count(int[] use, int from, int length) {
    for (int i = from; i < from + length; i++) {
      use[i]++;
    }
  }

  void add(Usage other) {
    for (int i = 0; i < staff.length; i++) {
      staff[i] += other.staff[i];
    }
    for (int i = 0; i < pool.length; i++) {
      pool[i] += other.pool[i];
    }
  }
}
