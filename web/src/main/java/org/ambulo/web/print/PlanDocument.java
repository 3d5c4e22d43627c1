package org.ambulo.web.print;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * A document of a patient's record, on paper.
 *
 * @param who name, birth date and id, on each page
 * @param day as of which it was made
 * @param standing whether a clinician has approved what it says, in words
 */
public record PlanDocument(
    Frame frame, String title, String who, String day, String standing, List<Part> parts)
    implements Page {
  public PlanDocument {
    parts = List.copyOf(parts);
  }

  /**
   * Some of it under a heading.
   *
   * @param words one paragraph each
   * @param drawing an SVG made by this program; empty where there is none
   */
  public record Part(
      Kind kind,
      String title,
      List<String> words,
      List<Item> items,
      List<Pair> pairs,
      String drawing) {
    public Part {
      words = List.copyOf(words);
      items = List.copyOf(items);
      pairs = List.copyOf(pairs);
    }

    static Part words(String title, List<String> words) {
      return new Part(Kind.PLAIN, title, words, List.of(), List.of(), "");
    }

    static Part items(String title, List<Item> items) {
      return new Part(Kind.PLAIN, title, List.of(), items, List.of(), "");
    }

    static Part pairs(String title, List<Pair> pairs) {
      return new Part(Kind.PLAIN, title, List.of(), List.of(), pairs, "");
    }

    static Part drawing(String title, String svg) {
      return new Part(Kind.PLAIN, title, List.of(), List.of(), List.of(), svg);
    }

    boolean saysNothing() {
      return words.isEmpty() && items.isEmpty() && pairs.isEmpty() && drawing.isEmpty();
    }

    public boolean isAlarm() {
      return kind == Kind.ALARM;
    }

    public boolean isSteps() {
      return kind == Kind.STEPS;
    }
  }

  /** How a part is to be read. */
  public enum Kind {
    ALARM,
    PLAIN,
    STEPS
  }

  /**
   * One thing.
   *
   * @param more empty where there is nothing more to say
   */
  public record Item(String words, String more) {}

  /** A thing and what is said of it. */
  public record Pair(String name, String words) {}
}
