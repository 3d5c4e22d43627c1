package org.ambulo.words.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Forecast.Rating;
import org.ambulo.core.relief.Window;

/** Pain as reported and as foreseen, 0 to 10, before the shade of the window. */
final class PainPanel {

  private static final int MOST = 10;
  private static final int EVERY = 2;
  private static final double SHADE = 0.36;
  private static final double BAND = 0.18;
  private static final double EDGE = 0.45;

  private final Markup svg;
  private final Outlook outlook;
  private final Ground ground;
  private final double top;
  private final double height;

  PainPanel(Markup svg, Outlook outlook, Ground ground, double top, double height) {
    this.svg = svg;
    this.outlook = outlook;
    this.ground = ground;
    this.top = top;
    this.height = height;
  }

  void draw() {
    shade();
    grid();
    forecast();
    tolerances();
    ratings();
  }

  private double y(double points) {
    return top + height * (MOST - points) / MOST;
  }

  /**
   * As dark as the window is likely to be open. Each area goes on to the right under the next, so
   * that no seam shows.
   */
  private void shade() {
    String before = Style.PAPER;
    double edge = ground.column() / 2;
    for (LocalDate day = ground.first(); !day.isAfter(ground.last()); day = day.plusDays(1)) {
      double chance = outlook.chance().getOrDefault(day, 0.0);
      String tint = Style.tint(Style.WINDOW, SHADE * chance);
      if (!tint.equals(before)) {
        double x = ground.x(day) - edge;
        svg.leaf("rect", "x y width height fill", x, top, ground.right() - x, height, tint);
        before = tint;
      }
    }
  }

  private void grid() {
    svg.open("g", "stroke stroke-width", Style.GRID, 1);
    for (int points = 0; points <= MOST; points += EVERY) {
      svg.leaf("line", "x1 y1 x2 y2", ground.left(), y(points), ground.right(), y(points));
    }
    svg.close();
    svg.open("g", "fill font-size text-anchor", Style.QUIET, Style.SMALL, "end");
    for (int points = 0; points <= MOST; points += EVERY) {
      svg.text("text", String.valueOf(points), "x y", ground.left() - 8, y(points) + 4);
    }
    svg.text("text", "pain", "x y", ground.left() - 8, top - 10);
    svg.close();
  }

  private void forecast() {
    List<String> up = new ArrayList<>();
    List<String> down = new ArrayList<>();
    List<String> past = new ArrayList<>();
    List<String> future = new ArrayList<>();
    LocalDate today = outlook.forecast().asOf();
    for (Map.Entry<LocalDate, Window.Band> day : outlook.pain().entrySet()) {
      double x = ground.x(day.getKey());
      Window.Band band = day.getValue();
      up.add(point(x, y(band.p90())));
      down.addFirst(point(x, y(band.p10())));
      if (!day.getKey().isAfter(today)) {
        past.add(point(x, y(band.p50())));
      }
      if (!day.getKey().isBefore(today)) {
        future.add(point(x, y(band.p50())));
      }
    }
    up.addAll(down);
    String band = String.join(" ", up);
    svg.leaf(
        "polygon",
        "points fill fill-opacity stroke stroke-opacity stroke-width",
        band,
        Style.FORECAST,
        BAND,
        Style.FORECAST,
        EDGE,
        1);
    median(past, "none");
    median(future, "7 4");
  }

  private void median(List<String> points, String dashes) {
    if (!points.isEmpty()) {
      svg.leaf(
          "polyline",
          "points fill stroke stroke-width stroke-linejoin stroke-dasharray",
          String.join(" ", points),
          "none",
          Style.FORECAST,
          2,
          "round",
          dashes);
    }
  }

  private static String point(double x, double y) {
    return Markup.number(x) + "," + Markup.number(y);
  }

  /** A line for each tolerance, from its intervention on; the same one is drawn once. */
  private void tolerances() {
    Map<Double, LocalDate> from =
        outlook.windows().stream()
            .collect(
                Collectors.toMap(
                    window -> window.tolerance().points(),
                    window -> window.intervention().date(),
                    (a, b) -> a.isBefore(b) ? a : b));
    from.forEach(
        (points, day) ->
            svg.leaf(
                "line",
                "x1 y1 x2 y2 stroke stroke-width stroke-dasharray",
                ground.x(day),
                y(points),
                ground.right(),
                y(points),
                Style.TOLERANCE,
                1.6,
                "2 4"));
  }

  /** A mark for each rating; a line joins days that follow each other, none crosses a gap. */
  private void ratings() {
    Map<Forecast.Kind, List<Rating>> kinds = new EnumMap<>(Forecast.Kind.class);
    for (Rating rating : outlook.forecast().ratings()) {
      kinds.computeIfAbsent(rating.kind(), kind -> new ArrayList<>()).add(rating);
    }
    svg.open("g", "stroke stroke-width fill", Style.QUIET, 1, "none");
    kinds.forEach(
        (kind, ratings) -> {
          if (kind != Forecast.Kind.WEEK) {
            runs(ratings).forEach(this::join);
          }
        });
    svg.close();
    kinds.forEach(
        (kind, ratings) ->
            ratings.forEach(
                rating ->
                    RatingMark.of(kind)
                        .draw(svg, ground.x(rating.date()), y(rating.points()), ground.column())));
  }

  private static List<List<Rating>> runs(List<Rating> ratings) {
    List<List<Rating>> runs = new ArrayList<>();
    for (Rating rating : ratings) {
      boolean follows =
          !runs.isEmpty() && !rating.date().isAfter(runs.getLast().getLast().date().plusDays(1));
      if (!follows) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(rating);
    }
    return runs;
  }

  private void join(List<Rating> run) {
    if (run.size() > 1) {
      String points =
          run.stream()
              .map(rating -> point(ground.x(rating.date()), y(rating.points())))
              .collect(Collectors.joining(" "));
      svg.leaf("polyline", "points", points);
    }
  }
}
