package org.ambulo.core.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
  private final Map<Fact.Kind, int[]> byKind = new EnumMap<>(Fact.Kind.class);

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
    int number = facts.size() - 1;
    byKind.merge(fact.kind(), new int[] {number}, FactNumbers::with);
    return number;
  }

  private static int[] with(int[] numbers, int[] one) {
    int[] more = Arrays.copyOf(numbers, numbers.length + 1);
    more[numbers.length] = one[0];
    return more;
  }

  /** Those of each kind, in ascending order. */
  Map<Fact.Kind, int[]> byKind() {
    return byKind;
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
