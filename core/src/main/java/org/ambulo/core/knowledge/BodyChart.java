package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Set;

/**
 * The body chart: what can be marked on it and felt there, and what the marks say of findings.
 *
 * @param answers what the marks of a chart answer
 * @param said findings whose yes is kept as an answer as soon as a chart says it, since somebody
 *     must act on it at once
 */
public record BodyChart(
    Catalogue<Region> regions,
    Catalogue<Sensation> sensations,
    List<Derivation> answers,
    Set<String> said) {
  public BodyChart {
    answers = List.copyOf(answers);
    said = Set.copyOf(said);
  }

  /** One of the pictures of the body. */
  public enum View {
    FRONT("Front"),
    BACK("Back"),
    LOW_BACK("Low back, enlarged");

    private final String words;

    View(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * A part of the body that is marked as a whole.
   *
   * @param areas larger parts that it belongs to, by which rules count
   */
  public record Region(String id, String words, View view, Set<String> areas) {
    public Region {
      areas = Set.copyOf(areas);
    }
  }

  /**
   * Something that is felt.
   *
   * @param kinds what it counts as in rules, such as {@code pain}
   */
  public record Sensation(String id, String words, Set<String> kinds) {
    public Sensation {
      kinds = Set.copyOf(kinds);
    }
  }

  /** Whether any region belongs to the area. */
  public boolean hasArea(String area) {
    return regions.stream().anyMatch(region -> region.areas().contains(area));
  }

  /** Whether any sensation counts as this. */
  public boolean hasKind(String kind) {
    return sensations.stream().anyMatch(sensation -> sensation.kinds().contains(kind));
  }
}
