package org.ambulo.words.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Forecast.Kind;
import org.ambulo.core.relief.Forecast.Rating;
import org.ambulo.words.ForecastWords;

/** What the marks mean, of those that are drawn, in as many rows as it takes. */
final class Legend {

  private static final double ROW = 18;
  private static final double MARK = 22;
  private static final double GAP = 16;
  private static final double COLUMN = 2;
  private static final double BAR_SHIFT = 6;

  /** Draws a mark about a place. */
  private interface Mark {
    void draw(Markup svg, double x, double y);
  }

  private record Entry(Mark mark, String words) {
    double width() {
      return MARK + Style.width(words, Style.SMALL) + GAP;
    }
  }

  private final List<List<Entry>> rows = new ArrayList<>();
  private final double left;

  Legend(Forecast forecast, double left, double right) {
    this.left = left;
    double x = right;
    for (Entry entry : entries(forecast)) {
      if (x + entry.width() - GAP > right) {
        rows.add(new ArrayList<>());
        x = left;
      }
      rows.getLast().add(entry);
      x += entry.width();
    }
  }

  double height() {
    return ROW * rows.size();
  }

  /**
   * Draws it.
   *
   * @param y the line on which the words of the first row stand
   */
  void draw(Markup svg, double y) {
    double line = y;
    for (List<Entry> row : rows) {
      double x = left;
      for (Entry entry : row) {
        entry.mark().draw(svg, x + MARK / 2 - 3, line - 4);
        svg.text(
            "text", entry.words(), "x y font-size fill", x + MARK, line, Style.SMALL, Style.QUIET);
        x += entry.width();
      }
      line += ROW;
    }
  }

  private static List<Entry> entries(Forecast forecast) {
    Set<Kind> kinds = new LinkedHashSet<>();
    for (Kind kind : Kind.values()) {
      if (forecast.ratings().stream().map(Rating::kind).anyMatch(kind::equals)) {
        kinds.add(kind);
      }
    }
    List<Entry> entries = new ArrayList<>();
    for (Kind kind : kinds) {
      RatingMark mark = RatingMark.of(kind);
      double shift = mark == RatingMark.BAR ? BAR_SHIFT : 0;
      entries.add(
          new Entry((svg, x, y) -> mark.draw(svg, x + shift, y, COLUMN), ForecastWords.kind(kind)));
    }
    if (!forecast.windows().isEmpty()) {
      entries.add(new Entry(Legend::forecast, "pain with activity foreseen, 8 in 10 and the half"));
      entries.add(new Entry(Legend::tolerance, "tolerable"));
      entries.add(new Entry(Legend::window, "window, darker as it is likelier open"));
    }
    if (!forecast.sessions().isEmpty()) {
      entries.add(new Entry(Legend::session, "session attended"));
    }
    return entries;
  }

  private static void forecast(Markup svg, double x, double y) {
    box(svg, x, y, Style.tint(Style.FORECAST, 0.2));
    svg.leaf("line", "x1 y1 x2 y2 stroke stroke-width", x - 8, y, x + 8, y, Style.FORECAST, 2);
  }

  private static void tolerance(Markup svg, double x, double y) {
    svg.leaf(
        "line",
        "x1 y1 x2 y2 stroke stroke-width stroke-dasharray",
        x - 8,
        y,
        x + 8,
        y,
        Style.TOLERANCE,
        1.6,
        "2 4");
  }

  private static void window(Markup svg, double x, double y) {
    box(svg, x, y, Style.tint(Style.WINDOW, 0.3));
  }

  private static void session(Markup svg, double x, double y) {
    svg.leaf("line", "x1 y1 x2 y2 stroke stroke-width", x, y - 6, x, y + 6, Style.INK, 3);
  }

  private static void box(Markup svg, double x, double y, String colour) {
    svg.leaf("rect", "x y width height fill", x - 8, y - 6, 16, 12, colour);
  }
}
