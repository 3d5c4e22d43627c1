package org.ambulo.words.chart;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Sessions of therapy by day: done, missed, booked. Shapes say it, not colours. */
final class VisitLane {

  static final double HEIGHT = 48;

  private static final double ROW = 16;
  private static final double HALF = 6;

  private final Markup svg;
  private final Ground ground;
  private final double top;

  VisitLane(Markup svg, Ground ground, double top) {
    this.svg = svg;
    this.ground = ground;
    this.top = top;
  }

  void draw(List<Journey.Visit> visits) {
    double line = top + ROW;
    svg.text(
        "text",
        "therapy",
        "x y font-size fill text-anchor",
        ground.left() - 8,
        line + 4,
        Style.SMALL,
        Style.QUIET,
        "end");
    svg.leaf(
        "line",
        "x1 y1 x2 y2 stroke stroke-width",
        ground.left(),
        line,
        ground.right(),
        line,
        Style.GRID,
        1);
    Set<Journey.State> states = EnumSet.noneOf(Journey.State.class);
    for (Journey.Visit visit : visits) {
      if (ground.holds(visit.date())) {
        mark(visit.state(), ground.x(visit.date()), line);
        states.add(visit.state());
      }
    }
    legend(states, line + 2 * ROW - 4);
  }

  private void legend(Set<Journey.State> states, double line) {
    double x = ground.left() + HALF;
    for (Journey.State state : states) {
      mark(state, x, line - 4);
      String words = words(state);
      svg.text("text", words, "x y font-size fill", x + 12, line, Style.SMALL, Style.QUIET);
      x += 40 + Style.width(words, Style.SMALL);
    }
  }

  static String words(Journey.State state) {
    return switch (state) {
      case ATTENDED -> "session attended";
      case MISSED -> "missed";
      case BOOKED -> "booked";
    };
  }

  private void mark(Journey.State state, double x, double y) {
    switch (state) {
      case ATTENDED ->
          svg.leaf(
              "line", "x1 y1 x2 y2 stroke stroke-width", x, y - HALF, x, y + HALF, Style.INK, 3);
      case MISSED ->
          svg.leaf(
              "path",
              "d stroke stroke-width fill",
              "M%s %sl8 8m0 -8l-8 8".formatted(Markup.number(x - 4), Markup.number(y - 4)),
              Style.TOLERANCE,
              2,
              "none");
      case BOOKED ->
          svg.leaf(
              "rect",
              "x y width height fill stroke stroke-width",
              x - 3,
              y - HALF,
              6,
              2 * HALF,
              Style.PAPER,
              Style.INK,
              1.2);
    }
  }
}
