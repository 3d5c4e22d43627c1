package org.ambulo.web.pages.phone;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * A patient's exercises, one after the other.
 *
 * @param first what comes before they start; empty: nothing
 * @param pain which pain is all right
 * @param ask exercises to ask about before they are done again
 * @param paper where they are to be had on paper; empty while there is none
 */
public record ExercisesPage(
    Frame frame, String first, List<Move> moves, List<String> pain, List<String> ask, String paper)
    implements Page {
  public ExercisesPage {
    moves = List.copyOf(moves);
    pain = List.copyOf(pain);
    ask = List.copyOf(ask);
  }

  /**
   * An exercise.
   *
   * @param title such as {@code Move 1 of 4}
   * @param figure as SVG, made by this program; empty where none is drawn
   */
  public record Move(String title, String figure, List<String> steps, String dose) {
    public Move {
      steps = List.copyOf(steps);
    }
  }
}
