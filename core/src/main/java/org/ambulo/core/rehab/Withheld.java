package org.ambulo.core.rehab;

import java.util.List;
import java.util.SequencedSet;
import org.ambulo.core.knowledge.DirectionRule;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;

/** Something that was considered and is not given. */
public record Withheld(String id, String name, Reason reason) {

  /** Why it is not given. */
  public sealed interface Reason {

    /** The reason as a clause for a clinician. */
    default String text() {
      return switch (this) {
        case Holds holds -> holds.condition().name();
        case Open open -> "not settled: " + open.condition().name();
        case AgainstDirection direction -> direction.rule().because();
        case OtherDirection other -> "no preferred direction asks for it";
        case PositionNotTolerated position ->
            "a position that is not tolerated: " + position.name();
        case NoEquipment equipment -> "the equipment is not at home";
        case TooHard hard -> "too hard in this phase";
        case Declined declined -> "declined";
        case NoPlace place -> place.why();
      };
    }
  }

  /** A contraindication holds. */
  public record Holds(RehabCondition condition, List<Because> because) implements Reason {
    public Holds {
      because = List.copyOf(because);
    }
  }

  /** A danger is not settled; the facts would settle it. */
  public record Open(RehabCondition condition, SequencedSet<Fact> ask) implements Reason {}

  /** The preferred direction takes it out. */
  public record AgainstDirection(DirectionRule rule) implements Reason {}

  /** It belongs to a direction that is not preferred. */
  public record OtherDirection() implements Reason {}

  /**
   * The patient cannot take its position.
   *
   * @param name of the position, in words
   */
  public record PositionNotTolerated(String name) implements Reason {}

  public record NoEquipment() implements Reason {}

  /** Too hard for the phase. */
  public record TooHard() implements Reason {}

  public record Declined() implements Reason {}

  /** It has no place in this patient's care, or in anybody's. */
  public record NoPlace(String why) implements Reason {}
}
