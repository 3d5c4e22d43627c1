package org.ambulo.clinic.archive;

import java.util.List;

/**
 * A search among the current resources of one type.
 *
 * @param all each must hold
 * @param order by the first, then the next; what is equal to the end comes in the order written
 */
public record Query(String type, List<AnyOf> all, Sight sight, List<Order> order, Slice slice) {

  public Query {
    all = List.copyOf(all);
    order = List.copyOf(order);
  }

  /** At least one must hold. */
  public record AnyOf(List<Match> matches) {
    public AnyOf {
      matches = List.copyOf(matches);
    }
  }

  /** What to sort by. */
  public sealed interface Order {
    Direction direction();
  }

  public enum Direction {
    UP,
    DOWN
  }

  public record ByUpdate(Direction direction) implements Order {}

  public record ById(Direction direction) implements Order {}

  /** By an indexed date, text or code; those without it come last. */
  public record ByParameter(String parameter, Kind kind, Direction direction) implements Order {}

  /** What kind of entries a parameter has. */
  public enum Kind {
    TOKEN,
    WORDS,
    SPAN,
    LINK,
    ADDRESS,
    AMOUNT
  }
}
