package org.ambulo.words.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.ambulo.words.chart.Markup;

/** Draws lines and circles above the ground, in the colour of the text around or in its own. */
record Brush(Markup out) {

  static final String INK = "currentColor";
  private static final String THING = "#b08d57";

  void line(String kind, String colour, double strength, double thick, List<Point> at) {
    String points =
        at.stream()
            .map(p -> Markup.number(p.x()) + "," + Markup.number(Figure.GROUND - p.y()))
            .collect(Collectors.joining(" "));
    out.leaf(
        "polyline",
        "class points fill stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin",
        kind,
        points,
        "none",
        colour,
        strength,
        thick,
        "round",
        "round");
  }

  void thing(double thick, Point... at) {
    line("figure-prop", THING, 1, thick, List.of(at));
  }

  void ring(Point middle, double radius) {
    out.leaf(
        "circle",
        "class cx cy r fill stroke stroke-width",
        "figure-prop",
        middle.x(),
        Figure.GROUND - middle.y(),
        radius,
        "none",
        THING,
        4);
  }

  void head(Point middle) {
    out.leaf(
        "circle",
        "class cx cy r fill",
        "figure-head",
        middle.x(),
        Figure.GROUND - middle.y(),
        Body.HEAD,
        INK);
  }
}
