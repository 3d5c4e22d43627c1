package org.ambulo.web.programme;

import org.ambulo.core.knowledge.Exercise;

/** The drawn figures of exercises. */
public final class Drawings {

  private Drawings() {}

  /**
   * The figure as SVG.
   *
   * @param prefix of the ids in it, once on a page
   * @return empty where none is drawn
   */
  public static String svg(Exercise exercise, String prefix) {
    return "";
  }
}
