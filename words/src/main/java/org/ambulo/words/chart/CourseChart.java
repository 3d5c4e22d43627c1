package org.ambulo.words.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ambulo.words.Days;
import org.ambulo.words.ForecastWords;

/**
 * Ratings from 0 to 10 over time, for the patient: one panel above the other, all on the same days.
 * Where a day has none, the line has a gap. The axis is never cut. The first rating of each panel
 * is drawn on as a dashed line, to compare with.
 */
public final class CourseChart {

  private static final int WIDTH = 360;
  private static final int LEFT = 30;
  private static final int RIGHT = 12;
  private static final int PANEL = 150;
  private static final int TOP = 44;
  private static final int BOTTOM = 26;
  private static final int MOST = 10;
  private static final int STEP = 2;
  private static final double DOT = 3.5;
  private static final int BASELINE_DASH = 4;
  private static final List<String> COLOURS =
      List.of(Style.FORECAST, Style.TOLERANCE, Style.WINDOW);
  private static final List<String> DASHES = List.of("none", "6 3", "2 3");

  /** The rating of a day. */
  public record Point(LocalDate day, double points) {}

  /** Ratings of one kind, one a day, the earliest first. */
  public record Series(String name, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }

    /** Of several of a day the highest. */
    public static Series highest(String name, List<Point> all) {
      Map<LocalDate, Double> days = new TreeMap<>();
      all.forEach(point -> days.merge(point.day(), point.points(), Math::max));
      return new Series(
          name,
          days.entrySet().stream().map(day -> new Point(day.getKey(), day.getValue())).toList());
    }
  }

  /** What belongs together; each of its series has a point. */
  public record Panel(String title, List<Series> series) {
    public Panel {
      series = List.copyOf(series);
    }
  }

  private final LocalDate today;
  private final List<Panel> panels;

  public CourseChart(LocalDate today, List<Panel> panels) {
    this.today = today;
    this.panels = List.copyOf(panels);
  }

  /** The chart; there must be a panel. */
  public String svg() {
    int height = panels.size() * (TOP + PANEL + BOTTOM);
    Markup svg = new Markup();
    svg.open(
        "svg",
        "xmlns viewBox role font-family aria-labelledby",
        "http://www.w3.org/2000/svg",
        "0 0 " + WIDTH + " " + height,
        "img",
        Style.FONT,
        "course-title course-desc");
    svg.text("title", "How your ratings went", "id", "course-title");
    svg.text(
        "desc",
        panels.stream().map(this::told).collect(Collectors.joining(" ")),
        "id",
        "course-desc");
    svg.leaf("rect", "width height fill", WIDTH, height, Style.PAPER);
    for (int i = 0; i < panels.size(); i++) {
      panel(svg, panels.get(i), i * (TOP + PANEL + BOTTOM));
    }
    return svg.close().toString();
  }

  private String told(Panel panel) {
    return panel.series().stream()
        .map(
            series ->
                series.name()
                    + ": "
                    + ForecastWords.points(series.points().getFirst().points())
                    + " on "
                    + Days.DAY.format(series.points().getFirst().day())
                    + ", "
                    + ForecastWords.points(series.points().getLast().points())
                    + " on "
                    + Days.DAY.format(series.points().getLast().day())
                    + ".")
        .collect(Collectors.joining(" "));
  }

  private LocalDate first() {
    return panels.stream()
        .flatMap(panel -> panel.series().stream())
        .map(series -> series.points().getFirst().day())
        .min(LocalDate::compareTo)
        .orElse(today);
  }

  private double x(LocalDate day) {
    double all = Math.max(1, ChronoUnit.DAYS.between(first(), today));
    return LEFT + (WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(first(), day) / all;
  }

  private static double y(double points, int top) {
    return top + TOP + PANEL * (1 - points / MOST);
  }

  private void panel(Markup svg, Panel panel, int top) {
    svg.text(
        "text",
        panel.title(),
        "x y font-size font-weight fill",
        LEFT,
        top + Style.TITLE,
        Style.TITLE - 2,
        "bold",
        Style.INK);
    legend(svg, panel, top);
    for (int n = 0; n <= MOST; n += STEP) {
      double y = y(n, top);
      svg.leaf("line", "x1 x2 y1 y2 stroke", LEFT, WIDTH - RIGHT, y, y, Style.GRID);
      svg.text(
          "text",
          String.valueOf(n),
          "x y font-size text-anchor fill",
          LEFT - 6,
          y + 4,
          Style.TEXT,
          "end",
          Style.QUIET);
    }
    baseline(svg, panel.series().getFirst(), top);
    for (int i = 0; i < panel.series().size(); i++) {
      line(svg, panel.series().get(i), i % COLOURS.size(), top);
    }
    days(svg, top);
  }

  private void legend(Markup svg, Panel panel, int top) {
    double x = LEFT;
    for (int i = 0; i < panel.series().size(); i++) {
      Series series = panel.series().get(i);
      int look = i % COLOURS.size();
      svg.leaf(
          "line",
          "x1 x2 y1 y2 stroke stroke-width stroke-dasharray",
          x,
          x + 18,
          top + 30,
          top + 30,
          COLOURS.get(look),
          2,
          DASHES.get(look));
      svg.text(
          "text", series.name(), "x y font-size fill", x + 22, top + 34, Style.SMALL, Style.INK);
      x += 30 + Style.width(series.name(), Style.SMALL);
    }
  }

  private void baseline(Markup svg, Series series, int top) {
    double y = y(series.points().getFirst().points(), top);
    svg.leaf(
        "line",
        "x1 x2 y1 y2 stroke stroke-dasharray",
        LEFT,
        WIDTH - RIGHT,
        y,
        y,
        Style.QUIET,
        BASELINE_DASH);
  }

  private void line(Markup svg, Series series, int look, int top) {
    List<Point> points = series.points();
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      if (from.day().plusDays(1).equals(to.day())) {
        svg.leaf(
            "line",
            "x1 y1 x2 y2 stroke stroke-width stroke-dasharray",
            x(from.day()),
            y(from.points(), top),
            x(to.day()),
            y(to.points(), top),
            COLOURS.get(look),
            2,
            DASHES.get(look));
      }
    }
    points.forEach(
        point ->
            svg.leaf(
                "circle",
                "cx cy r fill",
                x(point.day()),
                y(point.points(), top),
                DOT,
                COLOURS.get(look)));
  }

  private void days(Markup svg, int top) {
    double y = top + TOP + PANEL + 18.0;
    svg.text(
        "text", Days.DAY.format(first()), "x y font-size fill", LEFT, y, Style.SMALL, Style.QUIET);
    svg.text(
        "text",
        "Today",
        "x y font-size text-anchor fill",
        WIDTH - RIGHT,
        y,
        Style.SMALL,
        "end",
        Style.QUIET);
  }

  /** The same figures, a row for each day with one, the latest first. */
  public String table() {
    List<Series> series = panels.stream().flatMap(panel -> panel.series().stream()).toList();
    TreeSet<LocalDate> days =
        series.stream()
            .flatMap(one -> one.points().stream())
            .map(Point::day)
            .collect(Collectors.toCollection(TreeSet::new));
    Markup html = new Markup();
    html.open("table");
    html.text("caption", "Your ratings by day");
    html.open("thead").open("tr");
    html.text("th", "Day", "scope", "col");
    series.forEach(one -> html.text("th", one.name(), "scope", "col"));
    html.close().close().open("tbody");
    for (LocalDate day : days.descendingSet()) {
      html.open("tr");
      html.text("th", Days.DAY.format(day), "scope", "row");
      for (Series one : series) {
        html.text(
            "td",
            one.points().stream()
                .filter(point -> point.day().equals(day))
                .findFirst()
                .map(point -> ForecastWords.points(point.points()))
                .orElse(""));
      }
      html.close();
    }
    return html.close().close().toString();
  }
}
