package org.ambulo.web.programme;

import org.ambulo.core.knowledge.Exercise;
import org.ambulo.words.figure.ExerciseFigures;

/** The drawn figures of exercises. */
public final class Drawings {

  private static final String TITLE = "How to do this move";

  private Drawings() {}

  /**
   * The figure as SVG, told in the words of the exercise.
   *
   * @param prefix of the ids in it, once on a page
   * @return empty where none is drawn
   */
  public static String svg(Exercise exercise, String prefix) {
    return ExerciseFigures.shipped()
        .of(exercise.id())
        .map(figure -> figure.svg(prefix, TITLE, exercise.how()))
        .orElse("");
  }
}
