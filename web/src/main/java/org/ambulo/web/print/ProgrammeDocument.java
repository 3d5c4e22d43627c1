package org.ambulo.web.print;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * A patient's exercises for home, on paper.
 *
 * @param who name, birth date and id, on each page
 * @param day as of which it was made
 * @param standing what comes before the exercises, or who agreed on them
 * @param pain which pain is all right
 * @param ask exercises to ask about before they are done again
 * @param help when to call
 */
public record ProgrammeDocument(
    Frame frame,
    String who,
    String day,
    String standing,
    List<Move> moves,
    List<String> pain,
    List<String> ask,
    List<Note> help)
    implements Page {
  public ProgrammeDocument {
    moves = List.copyOf(moves);
    pain = List.copyOf(pain);
    ask = List.copyOf(ask);
    help = List.copyOf(help);
  }

  /**
   * An exercise.
   *
   * @param figure an SVG made by this program; empty where none is drawn
   */
  public record Move(String title, String figure, List<String> steps, String dose) {
    public Move {
      steps = List.copyOf(steps);
    }
  }

  public record Note(String title, String words) {}
}
