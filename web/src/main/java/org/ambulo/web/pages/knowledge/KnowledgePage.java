package org.ambulo.web.pages.knowledge;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * The way into the knowledge base: its kinds, or what was searched for, or one kind.
 *
 * @param heading of the lines
 * @param search the words searched for; empty where nobody searches
 * @param rooms kinds that belong together; none where lines are shown
 * @param lines the entries of a kind, or those that were found
 * @param said what is said of the lines; empty where nothing is
 */
public record KnowledgePage(
    Frame frame, String heading, String search, List<Room> rooms, List<Line> lines, String said)
    implements Page {
  public KnowledgePage {
    rooms = List.copyOf(rooms);
    lines = List.copyOf(lines);
  }

  /** Kinds that belong together. */
  public record Room(String title, List<Kind> kinds) {
    public Room {
      kinds = List.copyOf(kinds);
    }
  }

  /** A kind, with how many entries it has. */
  public record Kind(String path, String title, int number) {}

  /**
   * An entry.
   *
   * @param confidence in words; empty where it names none of its own
   */
  public record Line(String path, String id, String words, String kind, String confidence) {}
}
