package org.ambulo.web.pages.phone;

import java.util.List;
import java.util.Optional;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * A patient's day.
 *
 * @param help what to do at once; empty: nothing
 * @param first what comes before the plan; empty: nothing
 * @param outlook of the pain, never a promise; empty: nothing is said
 */
public record TodayPage(
    Frame frame,
    Optional<Help> help,
    String first,
    String day,
    List<Thing> things,
    List<Move> moves,
    String outlook,
    List<String> after,
    List<Note> call)
    implements Page {
  public TodayPage {
    things = List.copyOf(things);
    moves = List.copyOf(moves);
    after = List.copyOf(after);
    call = List.copyOf(call);
  }

  /** Something to do today, and where. */
  public record Thing(String title, String text, String action, String path) {}

  /**
   * An exercise at home.
   *
   * @param figure as SVG, made by this program; empty where none is drawn
   */
  public record Move(String how, String dose, String figure) {}

  public record Note(String title, String text) {}
}
