package org.ambulo.lab.relief;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Shares and means over outcomes, in their order. */
final class Shares {

  private Shares() {}

  static double of(List<Outcome> outcomes, Predicate<Outcome> that) {
    return (double) outcomes.stream().filter(that).count() / outcomes.size();
  }

  static double mean(List<Outcome> outcomes, ToDoubleFunction<Outcome> of) {
    double sum = 0;
    for (Outcome outcome : outcomes) {
      sum += of.applyAsDouble(outcome);
    }
    return sum / outcomes.size();
  }
}
