package org.ambulo.lab.relief;

import java.util.Locale;

/**
 * The frame of a small chart in SVG, both axes from 0 up: what is drawn in it is given as points of
 * the axes.
 */
final class Plot {

  private static final int WIDTH = 250;
  private static final int HEIGHT = 220;
  private static final int LEFT = 42;
  private static final int RIGHT = 238;
  private static final int TOP = 24;
  private static final int BOTTOM = 182;
  private static final int TICKS = 5;

  private final double most;
  private final StringBuilder drawn = new StringBuilder();

  /**
   * @param most end of the upright axis; the level one ends at 1
   */
  Plot(double most) {
    this.most = most;
  }

  private static double x(double value) {
    return LEFT + value * (RIGHT - LEFT);
  }

  private double y(double value) {
    return BOTTOM - value / most * (BOTTOM - TOP);
  }

  void line(String style, double fromX, double fromY, double toX, double toY) {
    drawn.append(
        String.format(
            Locale.ROOT,
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
            style,
            x(fromX),
            y(fromY),
            x(toX),
            y(toY)));
  }

  void dot(double atX, double atY, double radius) {
    drawn.append(
        String.format(
            Locale.ROOT,
            "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>%n",
            x(atX),
            y(atY),
            radius));
  }

  void box(String style, double fromX, double toX, double fromY, double toY) {
    drawn.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>%n",
            style,
            x(fromX),
            y(toY),
            x(toX) - x(fromX),
            y(fromY) - y(toY)));
  }

  /**
   * The chart.
   *
   * @param description what there is to see, for who does not see it
   */
  String render(String title, String description, String level, String upright) {
    return String.format(
            Locale.ROOT,
            "<svg role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                + "<title>%s</title><desc>%s</desc>%n",
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT,
            Markup.escaped(title),
            Markup.escaped(description))
        + text("title", (LEFT + RIGHT) / 2.0, TOP - 10, title)
        + axes()
        + drawn
        + text("axis", (LEFT + RIGHT) / 2.0, HEIGHT - 4, level)
        + String.format(
            Locale.ROOT,
            "<text class=\"axis\" transform=\"translate(11 %d) rotate(-90)\">%s</text>%n",
            (TOP + BOTTOM) / 2,
            Markup.escaped(upright))
        + "</svg>\n";
  }

  private String axes() {
    StringBuilder axes = new StringBuilder();
    for (int tick = 0; tick <= TICKS; tick++) {
      double part = (double) tick / TICKS;
      axes.append(
          String.format(
              Locale.ROOT,
              "<line class=\"grid\" x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\"/>%n",
              LEFT,
              y(part * most),
              RIGHT,
              y(part * most)));
      axes.append(
          String.format(
              Locale.ROOT,
              "<text class=\"tick left\" x=\"%d\" y=\"%.1f\">%s</text>%n",
              LEFT - 5,
              y(part * most) + 3.5,
              label(part * most, most)));
      axes.append(text("tick", x(part), BOTTOM + 14, label(part, 1)));
    }
    return axes.toString();
  }

  private static String label(double value, double end) {
    return end > 1
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static String text(String style, double atX, double atY, String words) {
    return String.format(
        Locale.ROOT,
        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
        style,
        atX,
        atY,
        Markup.escaped(words));
  }
}
