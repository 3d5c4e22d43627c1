package org.ambulo.lab.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.ambulo.core.relief.Chance;
import org.ambulo.lab.relief.Seeds;

/** Chance of one person or patient, whoever else is made up. Not for several threads. */
final class Draws {

  private final Chance chance;
  private final String name;
  private int ids;

  Draws(long seed, String group, long number) {
    chance = Seeds.chance(seed, group, number);
    name = seed + "|" + group + "|" + number;
  }

  boolean happens(double probability) {
    return chance.happens(probability);
  }

  /** A whole number, both ends included. */
  int between(int least, int most) {
    return most <= least ? least : least + chance.below(most - least + 1);
  }

  double normal(double mean, double sd) {
    return mean + sd * chance.normal();
  }

  <T> T one(List<T> of) {
    return of.get(chance.below(of.size()));
  }

  /** One of many, each as often as its weight says. */
  <T> T weighted(List<T> of, ToDoubleFunction<T> weight) {
    double left = chance.even() * of.stream().mapToDouble(weight).sum();
    for (T one : of) {
      left -= weight.applyAsDouble(one);
      if (left < 0) {
        return one;
      }
    }
    return of.getLast();
  }

  /** The next opaque id: never twice the same, and the same for the same seed. */
  String id() {
    ids++;
    byte[] bytes = (name + "|" + ids).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }
}
