package org.ambulo.web.pages.bodychart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Scanner;

/** Paths of SVG with the commands M, L, C, Q and Z, and absolute numbers, as areas and back. */
final class PathText {

  private static final int MOST = 6;

  private PathText() {}

  /** What the path encloses. */
  static Area area(String path) {
    return new Area(shape(path));
  }

  static Path2D shape(String path) {
    Path2D shape = new Path2D.Double();
    String spaced = path.replaceAll("([MLCQZ])", " $1 ").replace(',', ' ').strip();
    try (Scanner words = new Scanner(spaced)) {
      String command = "";
      while (words.hasNext()) {
        if (!words.hasNextBigDecimal()) {
          command = words.next();
        }
        add(shape, command, words);
      }
    }
    return shape;
  }

  private static void add(Path2D shape, String command, Scanner words) {
    switch (command) {
      case "M" -> shape.moveTo(next(words), next(words));
      case "L" -> shape.lineTo(next(words), next(words));
      case "Q" -> shape.quadTo(next(words), next(words), next(words), next(words));
      case "C" ->
          shape.curveTo(
              next(words), next(words), next(words), next(words), next(words), next(words));
      case "Z" -> shape.closePath();
      default -> throw new IllegalArgumentException("(" + command + ") is no command of a path");
    }
  }

  private static double next(Scanner words) {
    return words.nextBigDecimal().doubleValue();
  }

  /** The same on the other side of a vertical line. */
  static AffineTransform mirror(double x) {
    return new AffineTransform(-1, 0, 0, 1, 2 * x, 0);
  }

  /** As text, to a tenth. */
  static String text(PathIterator path) {
    StringBuilder text = new StringBuilder();
    double[] at = new double[MOST];
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> append(text, 'M', at, 2);
        case PathIterator.SEG_LINETO -> append(text, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> append(text, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> append(text, 'C', at, MOST);
        default -> text.append('Z');
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, char command, double[] at, int count) {
    text.append(command);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : i % 2 == 0 ? " " : ",");
      BigDecimal tenth = BigDecimal.valueOf(at[i]).setScale(1, RoundingMode.HALF_EVEN);
      text.append(tenth.signum() == 0 ? "0" : tenth.stripTrailingZeros().toPlainString());
    }
  }
}
