package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What guidelines say about one thing in one situation, side by side and never averaged.
 *
 * @param about ids of medicines, classes of medicines, procedures, passive means or aids
 * @param situation in words
 * @param indication id of the medicine indication in which it matters; always when empty
 * @param causes leading diagnoses with which it matters; all when empty
 */
public record GuidelineTopic(
    String id,
    Set<String> about,
    String situation,
    Optional<String> indication,
    Set<String> causes,
    List<Position> positions) {
  public GuidelineTopic {
    about = Set.copyOf(about);
    causes = Set.copyOf(causes);
    positions = List.copyOf(positions);
  }

  /** A body that gives guidance. */
  public record Guideline(String id, String name, String brief, int year, Citation citation) {}

  /**
   * What one guideline says.
   *
   * @param text in words of our own
   */
  public record Position(Guideline by, Stance stance, String text, Citation citation) {}

  /** How a guideline stands to a thing, from for to against. */
  public enum Stance {
    FOR("for"),
    CONDITIONAL_FOR("conditionally for"),
    NO_RECOMMENDATION("no recommendation"),
    CONDITIONAL_AGAINST("conditionally against"),
    AGAINST("against");

    private final String words;

    Stance(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    private boolean isFor() {
      return this == FOR || this == CONDITIONAL_FOR;
    }

    private boolean isAgainst() {
      return this == AGAINST || this == CONDITIONAL_AGAINST;
    }
  }

  /** Whether some are for it and some are against it. */
  public boolean isDisputed() {
    return positions.stream().anyMatch(p -> p.stance().isFor())
        && positions.stream().anyMatch(p -> p.stance().isAgainst());
  }
}
