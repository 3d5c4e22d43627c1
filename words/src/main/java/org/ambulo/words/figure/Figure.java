package org.ambulo.words.figure;

import java.util.List;
import org.ambulo.words.chart.Markup;

/** The drawing of one exercise: its key poses side by side. */
public final class Figure {

  static final double CELL = 210;
  static final double HEIGHT = 200;
  static final double GROUND = 190;

  private static final double FAR = 0.35;
  private static final double TRUNK = 0.65;
  private static final String ARROW = "#2b8ac6";

  private final Setting setting;
  private final List<Pose> poses;

  Figure(Setting setting, List<Pose> poses) {
    this.setting = setting;
    this.poses = List.copyOf(poses);
  }

  /** What the key poses are called, from first to last. */
  public List<String> poses() {
    return poses.stream().map(Pose::name).toList();
  }

  /** The SVG, in the colour of the text around it; the prefix makes its ids unique in the page. */
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
    Brush brush = new Brush(out);
    List<Point> ground = List.of(new Point(4, -1), new Point(width - 4, -1));
    brush.line("figure-ground", Brush.INK, FAR, 2, ground);
    List<Body> bodies = bodies();
    for (int i = 0; i < bodies.size(); i++) {
      out.open("g", "transform", "translate(" + Markup.number(CELL * (i + 0.5)) + " 0)");
      draw(brush, bodies.get(i), new Things(brush, bodies));
      out.close();
      if (i > 0) {
        arrow(brush, CELL * i);
      }
    }
    return out.close().toString();
  }

  /** The poses with what is still at one place, and all of them together in the middle. */
  List<Body> bodies() {
    List<Body> loose = poses.stream().map(Body::of).toList();
    double at = loose.getFirst().still(setting.lying()).x();
    List<Body> held =
        loose.stream().map(b -> b.moved(at - b.still(setting.lying()).x(), 0)).toList();
    double left = held.stream().mapToDouble(Body::left).min().orElseThrow();
    double right = held.stream().mapToDouble(Body::right).max().orElseThrow();
    return held.stream().map(b -> b.moved(-(left + right) / 2, 0)).toList();
  }

  private void draw(Brush brush, Body body, Things things) {
    double far = setting.front() ? 1 : FAR;
    brush.line("figure-far", Brush.INK, far, Body.LEG, body.farLeg());
    brush.line("figure-far", Brush.INK, far, Body.ARM, body.farArm());
    things(false).forEach(prop -> things.draw(prop, body));
    brush.line("figure-trunk", Brush.INK, TRUNK, Body.TRUNK, body.trunk());
    brush.line("figure-near", Brush.INK, 1, Body.LEG, body.leg());
    brush.head(body.head());
    things(true).forEach(prop -> things.draw(prop, body));
    brush.line("figure-near", Brush.INK, 1, Body.ARM, body.arm());
  }

  private List<Prop> things(boolean before) {
    return setting.props().stream().filter(prop -> prop.before() == before).sorted().toList();
  }

  private static void arrow(Brush brush, double x) {
    List<Point> shaft = List.of(new Point(x - 12, 165), new Point(x + 12, 165));
    brush.line("figure-arrow", ARROW, 1, 3, shaft);
    List<Point> tip = List.of(new Point(x + 5, 172), new Point(x + 12, 165), new Point(x + 5, 158));
    brush.line("figure-arrow", ARROW, 1, 3, tip);
  }
}
