package org.ambulo.words.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.relief.Window;
import org.ambulo.words.ForecastWords;

/** What charts over time have in common: the sheet, its heading, the axis, and what was done. */
final class Paper {

  static final double LEFT = 58;
  static final double RIGHT = 22;

  /** Where the heading ends. */
  static final double HEAD = 54;

  /** Of a line of text. */
  static final double ROW = 18;

  private static final double TICKS = 70;
  private static final DateTimeFormatter TICK =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final Markup svg;
  private final int width;

  Paper(Markup svg, int width) {
    this.svg = svg;
    this.width = width;
  }

  /** Opens the drawing, with what is read aloud of it. */
  void open(String id, double height, String title, String description) {
    svg.open(
        "svg",
        "xmlns viewBox width height role aria-labelledby font-family",
        "http://www.w3.org/2000/svg",
        "0 0 " + width + " " + Markup.number(height),
        width,
        height,
        "img",
        id + "-title " + id + "-desc",
        Style.FONT);
    svg.text("title", title, "id", id + "-title");
    svg.text("desc", description, "id", id + "-desc");
    sheet(height);
  }

  /** A name that can stand in a document. */
  static String id(String chart, String patient) {
    return chart + "-" + patient.replaceAll("[^A-Za-z0-9]+", "-");
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private void sheet(double height) {
    svg.leaf(
        "rect",
        "x y width height rx fill stroke",
        0.5,
        0.5,
        width - 1.0,
        height - 1,
        8,
        Style.PAPER,
        Style.EDGE);
  }

  void head(String title, String under) {
    svg.text(
        "text",
        Style.fit(title, Style.TITLE, width - LEFT - RIGHT),
        "x y font-size font-weight fill",
        LEFT,
        28,
        Style.TITLE,
        "bold",
        Style.INK);
    svg.text(
        "text",
        Style.fit(under, Style.TEXT, width - LEFT - RIGHT),
        "x y font-size fill",
        LEFT,
        46,
        Style.TEXT,
        Style.QUIET);
  }

  /** A line through the panel for each, with its name above, one row each. */
  void interventions(List<Window> windows, Ground ground, double top, double bottom) {
    double y = top + ROW;
    for (Window window : windows) {
      double x = ground.x(window.intervention().date());
      double middle = (ground.left() + ground.right()) / 2;
      boolean right = x <= middle;
      double room = (right ? ground.right() - x : x - ground.left()) - 10;
      svg.leaf("line", "x1 y1 x2 y2 stroke stroke-width", x, y - 8, x, bottom, Style.INK, 1.2);
      svg.leaf("circle", "cx cy r fill", x, y - 8, 3.5, Style.INK);
      svg.text(
          "text",
          Style.fit(ForecastWords.title(window), Style.TEXT, room),
          "x y font-size fill text-anchor",
          right ? x + 8 : x - 8,
          y - 4,
          Style.TEXT,
          Style.INK,
          right ? "start" : "end");
      y += ROW;
    }
  }

  /**
   * Dates.
   *
   * @param origin of the count of days, where there is one
   */
  void axis(Ground ground, Optional<LocalDate> origin, double top) {
    svg.leaf(
        "line",
        "x1 y1 x2 y2 stroke stroke-width",
        ground.left(),
        top,
        ground.right(),
        top,
        Style.INK,
        1.2);
    int year = 0;
    for (LocalDate day : ground.ticks(origin.orElse(ground.first()), TICKS)) {
      double x = ground.x(day);
      String date = (day.getYear() == year ? TICK : DAY).format(day);
      year = day.getYear();
      svg.leaf("line", "x1 y1 x2 y2 stroke stroke-width", x, top, x, top + 5, Style.INK, 1.2);
      svg.open("g", "font-size text-anchor", Style.SMALL, "middle");
      svg.text("text", date, "x y fill", x, top + 18, Style.INK);
      if (origin.isPresent()) {
        String number = "day " + ChronoUnit.DAYS.between(origin.get(), day);
        svg.text("text", number, "x y fill", x, top + 32, Style.QUIET);
      }
      svg.close();
    }
  }

  void today(LocalDate asOf, Ground ground, double top, double bottom) {
    double x = ground.x(asOf);
    svg.leaf(
        "line",
        "x1 y1 x2 y2 stroke stroke-width stroke-dasharray",
        x,
        top,
        x,
        bottom,
        Style.INK,
        1.2,
        "1 3");
    svg.text(
        "text",
        "today",
        "x y font-size font-weight fill",
        x + 5,
        top + 12,
        Style.SMALL,
        "bold",
        Style.INK);
  }

  /** The last lines of the sheet. */
  void foot(List<String> lines, double top) {
    double y = top;
    for (String line : lines) {
      y += ROW;
      svg.text("text", line, "x y font-size fill", LEFT, y - 8, Style.SMALL, Style.QUIET);
    }
  }
}
