package org.ambulo.roster.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Quarters as bits, against counting them one by one. */
class SlotsTest {

  private final SplittableRandom random = new SplittableRandom(1);

  /** With long runs of free quarters, and whole and empty days. */
  @SuppressWarnings("IdentityBinaryExpression") // three draws, each another
  private long day(int i) {
    return switch (i % 5) {
      case 0 -> random.nextLong();
      case 1 -> random.nextLong() | random.nextLong() | random.nextLong();
      case 2 -> ~(1L << random.nextInt(64));
      case 3 -> -1;
      default -> -1L << random.nextInt(64);
    };
  }

  private static boolean isFree(long day, int slot) {
    return slot >= 0 && slot < Slots.MOST && (day >>> slot & 1) != 0;
  }

  private static boolean areFree(long day, int from, int length) {
    for (int slot = from; slot < from + length; slot++) {
      if (!isFree(day, slot)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void betweenHoldsExactlyTheQuartersFromOneUpToAnother() {
    for (int from = -3; from <= 67; from++) {
      for (int to = -3; to <= 67; to++) {
        long between = Slots.between(from, to);
        for (int slot = 0; slot < Slots.MOST; slot++) {
          assertThat(isFree(between, slot))
              .as("%d in %d to %d", slot, from, to)
              .isEqualTo(from <= slot && slot < to);
        }
      }
    }
  }

  @Test
  void startsAreWhereAllThatFollowsIsFree() {
    for (int i = 0; i < 300; i++) {
      long day = day(i);
      int length = i % 7 == 0 ? 60 + random.nextInt(7) : 1 + random.nextInt(12);
      long starts = Slots.starts(day, length);
      for (int slot = 0; slot < Slots.MOST; slot++) {
        assertThat(isFree(starts, slot)).isEqualTo(areFree(day, slot, length));
      }
    }
  }

  @Test
  void whatIsFreeBeforeAndFromAQuarterOn() {
    for (int i = 0; i < 300; i++) {
      long day = day(i);
      for (int slot = 0; slot <= Slots.MOST; slot++) {
        int before = 0;
        while (isFree(day, slot - 1 - before)) {
          before++;
        }
        int from = 0;
        while (isFree(day, slot + from)) {
          from++;
        }
        assertThat(Slots.freeBefore(day, slot)).isEqualTo(before);
        assertThat(Slots.freeFrom(day, slot)).isEqualTo(from);
      }
    }
  }

  @Test
  void packingFillsARunAsFullAsSessionsCan() {
    for (Set<Integer> lengths : Set.of(Set.of(3), Set.of(2, 3), Set.of(4, 3), Set.of(5, 7))) {
      Packing packing = new Packing(lengths);
      for (int run = 0; run <= 24; run++) {
        assertThat(packing.most(run)).isEqualTo(fill(run, lengths));
      }
      assertThat(packing.most(Slots.MOST)).isBetween(Slots.MOST - 4, Slots.MOST);
    }
    assertThat(new Packing(Set.of()).most(Slots.MOST)).isZero();
  }

  private static int fill(int run, Set<Integer> lengths) {
    int most = 0;
    for (int length : lengths) {
      if (length <= run) {
        most = Math.max(most, length + fill(run - length, lengths));
      }
    }
    return most;
  }

  @Test
  void wasteIsWhatCanBeFilledNoLonger() {
    Packing packing = new Packing(Set.of(3));
    long free = Slots.between(4, 13);
    assertThat(packing.waste(free, 4, 3)).isZero();
    assertThat(packing.waste(free, 7, 3)).isZero();
    assertThat(packing.waste(free, 5, 3)).isEqualTo(3);
    assertThat(packing.waste(-1, 61, 3)).isZero();
  }
}
