package org.ambulo.lab.clinic;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed: the same draws in the same order on every machine. */
final class Draw {

  private final SplittableRandom random;

  Draw(long seed) {
    this(new SplittableRandom(seed));
  }

  private Draw(SplittableRandom random) {
    this.random = random;
  }

  /** Chance of its own, whatever is drawn here later. */
  Draw split() {
    return new Draw(random.split());
  }

  /** Evenly from 0 to below 1. */
  double even() {
    return random.nextDouble();
  }

  /** Whether something of this probability happens. */
  boolean happens(double probability) {
    return even() < probability;
  }

  /** A whole number, both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** A number of two decimals, both ends included. */
  double hundredths(int least, int most) {
    return between(least, most) / 100.0;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Puts a list into an order of chance, in place. */
  <T> void shuffle(List<T> items) {
    for (int i = items.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      T held = items.get(i);
      items.set(i, items.get(other));
      items.set(other, held);
    }
  }
}
