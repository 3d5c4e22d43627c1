package org.ambulo.core.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that rules ask for, each with a number, so that what is known of a patient can stand in
 * an array. Rule books that are made with the same numbers share the answers of a {@link
 * FactSheet}. Grows while books are made, and must not afterwards.
 */
public final class FactNumbers {

  private final Map<Fact, Integer> numbers = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();

  public FactNumbers() {}

  /** Facts that have the first numbers, whether a rule asks for them or not. */
  public FactNumbers(List<Fact> first) {
    first.forEach(this::number);
  }

  /** The number of a fact; a new one where nobody asked for it yet. */
  int number(Fact fact) {
    Integer known = numbers.putIfAbsent(fact, facts.size());
    if (known != null) {
      return known;
    }
    facts.add(fact);
    return facts.size() - 1;
  }

  /** The number of a fact, or less than 0 where no rule asks for it. */
  int find(Fact fact) {
    return numbers.getOrDefault(fact, -1);
  }

  Fact fact(int number) {
    return facts.get(number);
  }

  int size() {
    return facts.size();
  }
}
