package org.ambulo.words.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.words.chart.Markup;

/** The drawing of one exercise: its key poses side by side, seen from the side. */
public final class Figure {

  static final double CELL = 190;
  static final double HEIGHT = 200;
  static final double GROUND = 190;

  private static final String NEAR = "#1f2933";
  private static final String FAR = "#7b8794";
  private static final String THING = "#b08d57";

  private final Set<Prop> props;
  private final List<Pose> poses;

  Figure(Set<Prop> props, List<Pose> poses) {
    this.props = Set.copyOf(props);
    this.poses = List.copyOf(poses);
  }

  /** The key poses, from first to last. */
  List<Pose> poses() {
    return poses;
  }

  /** The SVG; the prefix makes its ids unique in the page. */
  public String svg(String idPrefix, String title, String description) {
    double width = CELL * poses.size();
    Markup out = new Markup();
    out.open(
        "svg",
        "xmlns viewBox width height role aria-labelledby class",
        "http://www.w3.org/2000/svg",
        "0 0 " + Markup.number(width) + " " + Markup.number(HEIGHT),
        width,
        HEIGHT,
        "img",
        idPrefix + "-title " + idPrefix + "-desc",
        "figure");
    out.text("title", title, "id", idPrefix + "-title");
    out.text("desc", description, "id", idPrefix + "-desc");
    line(out, "figure-ground", FAR, 2, List.of(new Point(4, 0), new Point(width - 4, 0)));
    for (int i = 0; i < poses.size(); i++) {
      draw(out, Body.of(poses.get(i)), CELL * (i + 0.5));
      if (i > 0) {
        arrow(out, CELL * i);
      }
    }
    return out.close().toString();
  }

  private void draw(Markup out, Body body, double middle) {
    out.open("g", "transform", "translate(" + Markup.number(middle) + " 0)");
    line(out, "figure-far", FAR, Body.LEG, body.farLeg());
    line(out, "figure-far", FAR, Body.ARM, body.farArm());
    props.stream().sorted().forEach(prop -> thing(out, prop, body));
    line(out, "figure-near", NEAR, Body.TRUNK, body.trunk());
    line(out, "figure-near", NEAR, Body.LEG, body.leg());
    out.leaf(
        "circle",
        "class cx cy r fill",
        "figure-head",
        body.head().x(),
        GROUND - body.head().y(),
        Body.HEAD,
        NEAR);
    line(out, "figure-halo", "#ffffff", Body.ARM + 3, body.arm());
    line(out, "figure-near", NEAR, Body.ARM, body.arm());
    out.close();
  }

  private static void thing(Markup out, Prop prop, Body body) {
    Point hip = body.trunk().getFirst();
    Point hand = body.arm().getLast();
    double seat = hip.y() - Body.TRUNK / 2 - 2;
    switch (prop) {
      case CHAIR -> {
        double x = hip.x();
        List<Point> back = List.of(new Point(x - 16, seat + 44), new Point(x - 16, 2));
        line(out, "figure-prop", THING, 4, back);
        List<Point> front =
            List.of(new Point(x - 16, seat), new Point(x + 16, seat), new Point(x + 16, 2));
        line(out, "figure-prop", THING, 4, front);
      }
      case BALL ->
          out.leaf(
              "circle",
              "class cx cy r fill stroke stroke-width",
              "figure-prop",
              hip.x(),
              GROUND - seat / 2,
              seat / 2,
              "none",
              THING,
              4);
      case WALL -> {
        double x = hand.x() + 6;
        line(out, "figure-prop", THING, 5, List.of(new Point(x, 2), new Point(x, 175)));
      }
      case BOX ->
          out.leaf(
              "rect",
              "class x y width height fill stroke stroke-width",
              "figure-prop",
              hand.x() - 3,
              GROUND - hand.y() - 10,
              20,
              20,
              "none",
              THING,
              4);
    }
  }

  private static void arrow(Markup out, double x) {
    List<Point> shaft = List.of(new Point(x - 12, 165), new Point(x + 12, 165));
    line(out, "figure-arrow", "#0072b2", 3, shaft);
    List<Point> tip = List.of(new Point(x + 5, 172), new Point(x + 12, 165), new Point(x + 5, 158));
    line(out, "figure-arrow", "#0072b2", 3, tip);
  }

  private static void line(Markup out, String kind, String colour, double thick, List<Point> at) {
    String points =
        at.stream()
            .map(p -> Markup.number(p.x()) + "," + Markup.number(GROUND - p.y()))
            .collect(Collectors.joining(" "));
    out.leaf(
        "polyline",
        "class points fill stroke stroke-width stroke-linecap stroke-linejoin",
        kind,
        points,
        "none",
        colour,
        thick,
        "round",
        "round");
  }
}
