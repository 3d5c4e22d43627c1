package org.ambulo.words.figure;

import java.util.Comparator;
import java.util.List;

/** The props. What stands is placed once for all poses; what is held follows the hand or leg. */
final class Things {

  private static final double TOP = 178;

  private final Brush brush;
  private final Body first;
  private final Body lowest;

  Things(Brush brush, List<Body> bodies) {
    this.brush = brush;
    this.first = bodies.getFirst();
    Comparator<Body> byHip = Comparator.comparingDouble(b -> b.trunk().getFirst().y());
    this.lowest = bodies.stream().min(byHip).orElseThrow();
  }

  void draw(Prop prop, Body body) {
    Point hand = body.arm().getLast();
    Point fixed = first.arm().getLast();
    switch (prop) {
      case CHAIR -> chair(lowest.trunk().getFirst());
      case BALL -> ball(lowest.trunk().getFirst(), Body.TRUNK);
      case ELBOWBALL -> ball(first.arm().get(1).plus(8, 0), Body.ARM);
      case KNEEBALL -> brush.ring(body.leg().get(1).plus(0, 2), 11);
      case BENCH -> bench();
      case STEP -> step(first.leg().get(2));
      case WALL -> brush.thing(5, new Point(fixed.x() + 6, 2), new Point(fixed.x() + 6, TOP));
      case BACKWALL -> backWall(first.trunk().getLast());
      case PULLEY -> brush.thing(2, hand, new Point(fixed.x(), TOP + 8));
      case BAND -> brush.thing(2, hand, fixed.plus(26, 0));
      case ANKLEBAND -> brush.thing(3, body.leg().get(2), body.farLeg().get(2));
      case STRAP -> brush.thing(2, hand, body.leg().get(3));
      case POLE -> brush.thing(2, hand.plus(2, 6), new Point(hand.x() - 22, 1));
      case DOWEL -> dowel(body);
      case WEIGHT -> brush.thing(12, hand.plus(-3, -5), hand.plus(3, -5));
      case BOX -> box(hand);
    }
  }

  private void chair(Point hip) {
    double seat = hip.y() - Body.TRUNK / 2 - 2;
    double x = hip.x() - 16;
    brush.thing(4, new Point(x, seat + 44), new Point(x, 2));
    brush.thing(4, new Point(x, seat), new Point(x + 32, seat), new Point(x + 32, 2));
  }

  private void ball(Point on, double thick) {
    double radius = (on.y() - thick / 2 - 2) / 2;
    brush.ring(new Point(on.x(), radius), radius);
  }

  private void bench() {
    Point hip = first.trunk().getFirst();
    double y = hip.y() - Body.TRUNK / 2 - 2;
    double end = first.head().x() - Body.HEAD;
    brush.thing(4, new Point(end, y), new Point(hip.x() + 6, y));
    brush.thing(4, new Point(end + 6, y), new Point(end + 6, 2));
    brush.thing(4, new Point(hip.x(), y), new Point(hip.x(), 2));
  }

  private void step(Point ankle) {
    double y = ankle.y() - Body.LEG / 2 - 2;
    double x = ankle.x() - 8;
    brush.thing(4, new Point(x, 2), new Point(x, y), new Point(x + 34, y), new Point(x + 34, 2));
  }

  private void backWall(Point shoulder) {
    double x = shoulder.x() - Body.TRUNK / 2 - 5;
    brush.thing(5, new Point(x, 2), new Point(x, TOP));
  }

  private void dowel(Body body) {
    Point hip = body.trunk().getFirst();
    Point head = body.head();
    double length = Math.hypot(head.x() - hip.x(), head.y() - hip.y());
    double x = (head.x() - hip.x()) / length;
    double y = (head.y() - hip.y()) / length;
    Point low = hip.plus(-13 * y - 14 * x, 13 * x - 14 * y);
    brush.thing(3, low, low.plus((length + 32) * x, (length + 32) * y));
  }

  private void box(Point hand) {
    Point low = hand.plus(-3, -10);
    brush.thing(4, low, low.plus(20, 0), low.plus(20, 20), low.plus(0, 20), low);
  }
}
