package org.ambulo.core.logic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A clinical condition, as the knowledge base writes it. Judged by {@link Judge}. */
public sealed interface Criterion {

  /** A condition on one fact. */
  sealed interface Leaf extends Criterion {
    Fact fact();
  }

  /** The yes/no fact is a yes. */
  record Present(Fact fact) implements Leaf {}

  /** The fact's amount stands so to the limit, both in the fact's canonical unit. */
  record Compare(Fact fact, Comparison comparison, BigDecimal limit) implements Leaf {}

  /** The fact's option is one of these. */
  record Chosen(Fact fact, Set<String> options) implements Leaf {
    public Chosen {
      options = Set.copyOf(options);
    }
  }

  /** Every part holds. */
  record All(List<Criterion> parts) implements Criterion {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Some part holds. */
  record Any(List<Criterion> parts) implements Criterion {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold. */
  record Not(Criterion part) implements Criterion {}

  /** At least {@code count} of the parts hold. */
  record AtLeast(int count, List<Criterion> parts) implements Criterion {
    public AtLeast {
      parts = List.copyOf(parts);
    }
  }

  /** The criteria directly inside this one; none for a leaf. */
  default List<Criterion> inside() {
    return switch (this) {
      case Leaf leaf -> List.of();
      case All all -> all.parts();
      case Any any -> any.parts();
      case Not not -> List.of(not.part());
      case AtLeast atLeast -> atLeast.parts();
    };
  }

  /** The same criterion with each leaf replaced. */
  default Criterion mapLeaves(UnaryOperator<Leaf> change) {
    return switch (this) {
      case Leaf leaf -> change.apply(leaf);
      case All all -> new All(mapped(all.parts(), change));
      case Any any -> new Any(mapped(any.parts(), change));
      case Not not -> new Not(not.part().mapLeaves(change));
      case AtLeast atLeast -> new AtLeast(atLeast.count(), mapped(atLeast.parts(), change));
    };
  }

  private static List<Criterion> mapped(List<Criterion> parts, UnaryOperator<Leaf> change) {
    return parts.stream().map(part -> part.mapLeaves(change)).toList();
  }

  /** Every leaf, in the order written. */
  default Stream<Leaf> leaves() {
    return this instanceof Leaf leaf
        ? Stream.of(leaf)
        : inside().stream().flatMap(Criterion::leaves);
  }
}
