package org.ambulo.web.pages.bodychart;

import java.util.List;

/**
 * The latest chart, small.
 *
 * @param words when and by whom; empty where there is none
 */
public record BodyGlance(
    String address, String words, List<ChartView.Figure> figures, List<String> marks) {
  public BodyGlance {
    figures = List.copyOf(figures);
    marks = List.copyOf(marks);
  }
}
