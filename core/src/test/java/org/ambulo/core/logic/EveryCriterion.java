package org.ambulo.core.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every criterion of up to two levels, and every pair or at-least-two of those, over the facts of
 * the {@link SmallClinic}. Facts repeat within a criterion, and two leaves ask for the same amount.
 */
final class EveryCriterion {

  static final List<Criterion> ALL = all();

  private EveryCriterion() {}

  private static List<Criterion> all() {
    List<Criterion> simple = new ArrayList<>(SmallClinic.LEAVES);
    List<Criterion> signed = withNot(simple);
    List<Criterion> joined = new ArrayList<>();
    pairs(simple, pair -> joined.addAll(eachWay(pair)));
    triples(simple, three -> joined.add(new Criterion.AtLeast(2, three)));
    List<Criterion> all = new ArrayList<>(degenerate());
    all.addAll(signed);
    pairs(signed, pair -> all.addAll(eachWay(pair)));
    for (int count = 0; count <= 4; count++) {
      int least = count;
      triples(signed, three -> all.add(new Criterion.AtLeast(least, three)));
    }
    pairs(withNot(joined), pair -> all.addAll(eachWay(pair)));
    pairs(joined, pair -> all.add(twoOf(pair, simple.get(all.size() % simple.size()))));
    return List.copyOf(all);
  }

  /** Criteria without parts, or asking for more parts than there are. */
  private static List<Criterion> degenerate() {
    return List.of(
        new Criterion.All(List.of()),
        new Criterion.Any(List.of()),
        new Criterion.AtLeast(0, List.of()),
        new Criterion.AtLeast(1, List.of()),
        new Criterion.Not(new Criterion.Not(SmallClinic.FEBRILE)));
  }

  private static Criterion twoOf(List<Criterion> pair, Criterion third) {
    return new Criterion.AtLeast(2, List.of(pair.getFirst(), third, pair.getLast()));
  }

  private static List<Criterion> eachWay(List<Criterion> parts) {
    return List.of(new Criterion.All(parts), new Criterion.Any(parts));
  }

  private static List<Criterion> withNot(List<Criterion> criteria) {
    List<Criterion> both = new ArrayList<>(criteria);
    criteria.forEach(criterion -> both.add(new Criterion.Not(criterion)));
    return both;
  }

  private static void pairs(List<Criterion> of, Consumer<List<Criterion>> action) {
    for (int i = 0; i < of.size(); i++) {
      for (int j = i + 1; j < of.size(); j++) {
        action.accept(List.of(of.get(i), of.get(j)));
      }
    }
  }

  private static void triples(List<Criterion> of, Consumer<List<Criterion>> action) {
    for (int i = 0; i < of.size(); i++) {
      for (int j = i + 1; j < of.size(); j++) {
        for (int k = j + 1; k < of.size(); k++) {
          action.accept(List.of(of.get(i), of.get(j), of.get(k)));
        }
      }
    }
  }
}
