package org.ambulo.web.pages;

import java.util.List;

/**
 * Who needs what today, the most pressing first.
 *
 * @param first what to do first, in one sentence
 * @param counts of each kind on the whole list
 * @param lines the first of the list
 * @param behind patients whose line may be older than their record
 * @param search the words searched for; empty where nobody searches
 * @param found patients whose name holds them
 */
public record WorklistPage(
    Frame frame,
    String first,
    List<Count> counts,
    List<Line> lines,
    long behind,
    String search,
    List<Found> found)
    implements Page {
  public WorklistPage {
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
    found = List.copyOf(found);
  }

  /** Only what changes. */
  public WorklistPartPage part() {
    return new WorklistPartPage(this);
  }

  /** How much of a kind there is. */
  public record Count(String title, long number) {}

  /**
   * A line of the list.
   *
   * @param tone alarm, warning or plain
   */
  public record Line(
      String patient,
      String name,
      String about,
      String kind,
      String tone,
      String words,
      String day,
      String lead) {}

  /** A patient found by name. */
  public record Found(String patient, String name, String about, String cause, String lead) {}
}
