package org.ambulo.lab.relief;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Shares and means over outcomes, in their order. */
final class Shares {

  private Shares() {}

  static <T> double of(List<T> outcomes, Predicate<T> that) {
    return (double) outcomes.stream().filter(that).count() / outcomes.size();
  }

  static <T> double mean(List<T> outcomes, ToDoubleFunction<T> of) {
    double sum = 0;
    for (T outcome : outcomes) {
      sum += of.applyAsDouble(outcome);
    }
    return sum / outcomes.size();
  }
}
