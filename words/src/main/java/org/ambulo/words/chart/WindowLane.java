package org.ambulo.words.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambulo.core.relief.Window;

/** One window: the chance that it is open by day, and the ranges in which it opens and closes. */
final class WindowLane {

  static final double HEIGHT = 136;

  private static final double CAPTION = 18;
  private static final double AREA = 54;
  private static final double ROW = 27;
  private static final double UNDER = 8;
  private static final double GAP = 7;
  private static final double SHADE = 0.3;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final Markup svg;
  private final Ground ground;
  private final double top;

  WindowLane(Markup svg, Ground ground, double top) {
    this.svg = svg;
    this.ground = ground;
    this.top = top + CAPTION;
  }

  void draw(Window window, String caption) {
    double room = ground.right() - ground.left();
    svg.text(
        "text",
        Style.fit(caption, Style.TEXT, room),
        "x y font-size fill",
        ground.left(),
        top - GAP,
        Style.TEXT,
        Style.INK);
    scale();
    area(window);
    today(window.asOf());
    range(window.opens(), top + AREA + ROW, words(window.opens(), "opens", "or not at all"));
    range(
        window.closes(),
        top + AREA + 2 * ROW,
        words(window.closes(), "closes", "or not within the forecast"));
  }

  private void scale() {
    for (int percent = 0; percent <= 100; percent += 50) {
      double y = top + AREA * (100 - percent) / 100;
      svg.leaf(
          "line",
          "x1 y1 x2 y2 stroke stroke-width",
          ground.left(),
          y,
          ground.right(),
          y,
          Style.GRID,
          1);
      svg.text(
          "text",
          percent + " %",
          "x y font-size fill text-anchor",
          ground.left() - 8,
          y + 4,
          Style.SMALL,
          Style.QUIET,
          "end");
    }
  }

  private void area(Window window) {
    List<String> points = new ArrayList<>();
    for (Window.Day day : window.days()) {
      if (ground.holds(day.date())) {
        double y = top + AREA * (1 - day.open());
        points.add(Markup.number(ground.x(day.date())) + "," + Markup.number(y));
      }
    }
    if (points.isEmpty()) {
      return;
    }
    String line = String.join(" ", points);
    LocalDate first = window.days().getFirst().date();
    LocalDate last = window.days().getLast().date();
    String floor =
        " %s,%s %s,%s"
            .formatted(
                Markup.number(ground.x(last)),
                Markup.number(top + AREA),
                Markup.number(ground.x(first)),
                Markup.number(top + AREA));
    svg.leaf("polygon", "points fill", line + floor, Style.tint(Style.WINDOW, SHADE));
    svg.leaf(
        "polyline",
        "points fill stroke stroke-width stroke-linejoin",
        line,
        "none",
        Style.WINDOW,
        2,
        "round");
  }

  private void today(LocalDate day) {
    double x = ground.x(day);
    svg.leaf(
        "line",
        "x1 y1 x2 y2 stroke stroke-width stroke-dasharray",
        x,
        top,
        x,
        top + AREA,
        Style.INK,
        1.2,
        "1 3");
  }

  /**
   * In words, and under them from the day of 10 % to that of 90 % with a ring at the half, as far
   * as the drawing reaches.
   */
  private void range(Window.Quantiles days, double y, String words) {
    double start = days.p10().filter(ground::holds).map(ground::x).orElse(ground.right());
    double farthest = ground.right() - Style.width(words, Style.SMALL);
    svg.text(
        "text",
        words,
        "x y font-size fill",
        Math.max(ground.left(), Math.min(start, farthest)),
        y - UNDER,
        Style.SMALL,
        Style.INK);
    if (start < ground.right()) {
      double end = days.p90().filter(ground::holds).map(ground::x).orElse(ground.right());
      svg.leaf(
          "line",
          "x1 y1 x2 y2 stroke stroke-width stroke-linecap",
          start,
          y,
          Math.max(end, start + 1),
          y,
          Style.WINDOW,
          3,
          "round");
      days.p50().filter(ground::holds).ifPresent(half -> ring(ground.x(half), y));
    }
  }

  private void ring(double x, double y) {
    svg.leaf("circle", "cx cy r fill stroke stroke-width", x, y, 4, Style.PAPER, Style.WINDOW, 2);
  }

  private static String words(Window.Quantiles days, String verb, String beyond) {
    if (days.p10().isEmpty()) {
      return verb + ": not foreseen";
    }
    String from = DAY.format(days.p10().get());
    return days.p90()
        .map(last -> verb + " between " + from + " and " + DAY.format(last))
        .orElse(verb + " from " + from + " on, " + beyond);
  }
}
