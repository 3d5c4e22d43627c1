package org.ambulo.core.knowledge;

import java.util.List;

/**
 * The imaging rules.
 *
 * @param rules in order of precedence
 * @param otherTests electrodiagnosis and the like, judged beside imaging
 * @param otherwise what holds when no rule does
 * @param notes what every report about imaging must say beside it
 */
public record Imaging(
    List<ImagingRule> rules, List<ImagingRule> otherTests, Default otherwise, List<Note> notes) {
  public Imaging {
    rules = List.copyOf(rules);
    otherTests = List.copyOf(otherTests);
    notes = List.copyOf(notes);
  }

  /** The verdict "not indicated" with its reason. */
  public record Default(String id, String text, Citation citation) {}

  /** A sentence with its source. */
  public record Note(String id, String text, Citation citation) {}
}
