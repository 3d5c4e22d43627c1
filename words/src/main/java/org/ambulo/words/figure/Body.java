package org.ambulo.words.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The joints of a pose. Its lowest limb rests on the ground, its middle is at 0. */
record Body(
    List<Point> trunk,
    Point head,
    List<Point> leg,
    List<Point> farLeg,
    List<Point> arm,
    List<Point> farArm) {

  static final double HEAD = 10;
  static final double TRUNK = 14;
  static final double LEG = 9;
  static final double ARM = 7;

  private static final List<Double> TRUNK_LENGTHS = List.of(22.0, 24.0);
  private static final List<Double> LEG_LENGTHS = List.of(36.0, 34.0, 11.0);
  private static final List<Double> ARM_LENGTHS = List.of(25.0, 24.0);
  private static final double NECK = 17;

  static Body of(Pose pose) {
    Point hip = new Point(0, 0);
    List<Point> trunk = chain(hip, pose.trunk(), TRUNK_LENGTHS);
    Point shoulder = trunk.getLast();
    Body loose =
        new Body(
            trunk,
            shoulder.towards(pose.trunk().getLast(), NECK),
            chain(hip, pose.leg(), LEG_LENGTHS),
            chain(hip, pose.farLeg(), LEG_LENGTHS),
            chain(shoulder, pose.arm(), ARM_LENGTHS),
            chain(shoulder, pose.farArm(), ARM_LENGTHS));
    return loose.moved(-(loose.left() + loose.right()) / 2, -loose.lowest());
  }

  double lowest() {
    double limbs = Math.min(low(leg, LEG), Math.min(low(farLeg, LEG), low(arm, ARM)));
    double rest = Math.min(low(farArm, ARM), Math.min(low(trunk, TRUNK), head.y() - HEAD));
    return Math.min(limbs, rest);
  }

  double highest() {
    return points().mapToDouble(Point::y).max().orElseThrow() + HEAD;
  }

  double left() {
    return points().mapToDouble(Point::x).min().orElseThrow() - HEAD;
  }

  double right() {
    return points().mapToDouble(Point::x).max().orElseThrow() + HEAD;
  }

  /** What stays in its place from pose to pose: the shoulders of who lies, else the far ankle. */
  Point still(boolean lying) {
    return lying ? trunk.getLast() : farLeg.get(2);
  }

  private Stream<Point> points() {
    return Stream.of(trunk, List.of(head), leg, farLeg, arm, farArm).flatMap(List::stream);
  }

  Body moved(double dx, double dy) {
    return new Body(
        moved(trunk, dx, dy),
        head.plus(dx, dy),
        moved(leg, dx, dy),
        moved(farLeg, dx, dy),
        moved(arm, dx, dy),
        moved(farArm, dx, dy));
  }

  private static List<Point> moved(List<Point> points, double dx, double dy) {
    return points.stream().map(p -> p.plus(dx, dy)).toList();
  }

  private static double low(List<Point> limb, double thick) {
    return limb.stream().mapToDouble(Point::y).min().orElseThrow() - thick / 2;
  }

  private static List<Point> chain(Point start, List<Double> degrees, List<Double> lengths) {
    List<Point> chain = new ArrayList<>(List.of(start));
    for (int i = 0; i < lengths.size(); i++) {
      chain.add(chain.getLast().towards(degrees.get(i), lengths.get(i)));
    }
    return List.copyOf(chain);
  }
}
