package org.ambulo.words.figure;

/** A place beside the figure; x to the right, y up from the ground. */
record Point(double x, double y) {

  Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  /** The end of a limb that begins here; 0 degrees is to the right, 90 is up. */
  Point towards(double degrees, double length) {
    double angle = Math.toRadians(degrees);
    return plus(length * Math.cos(angle), length * Math.sin(angle));
  }
}
