package org.ambulo.lab.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ambulo.lab.relief.Markup;

/** Bars from 0, one below the other, with the interval of each as a line through its end. */
final class BarChart {

  private static final int WIDTH = 520;
  private static final int LEFT = 150;
  private static final int RIGHT = 380;
  private static final int TOP = 30;
  private static final int ROW = 24;
  private static final int BAR = 14;

  /** A bar and its name. */
  private record Bar(String name, Interval value) {
    double end() {
      return Math.max(value.mean(), value.range().map(Interval.Range::high).orElse(0.0));
    }
  }

  private final String title;
  private final int decimals;
  private final List<Bar> bars = new ArrayList<>();

  BarChart(String title, int decimals) {
    this.title = title;
    this.decimals = decimals;
  }

  BarChart bar(String name, Interval value) {
    bars.add(new Bar(name, value));
    return this;
  }

  String render() {
    double most = scale();
    int height = TOP + bars.size() * ROW + 6;
    StringBuilder chart = new StringBuilder();
    chart.append(
        String.format(
            Locale.ROOT,
            "<svg role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">"
                + "<title>%s</title><desc>%s</desc>%n",
            WIDTH,
            height,
            WIDTH,
            height,
            Markup.escaped(title),
            Markup.escaped(
                bars.stream()
                    .map(bar -> bar.name() + ": " + TrialWords.shown(bar.value(), decimals))
                    .collect(Collectors.joining("; ")))));
    chart.append(text("title", WIDTH / 2.0, 14, title));
    for (int i = 0; i < bars.size(); i++) {
      chart.append(row(bars.get(i), TOP + i * ROW, most));
    }
    return chart.append("</svg>\n").toString();
  }

  /**
   * The value at the right end: of the longest interval, but no more than twice the longest bar.
   */
  private double scale() {
    double end = bars.stream().mapToDouble(Bar::end).max().orElse(0);
    double bar = bars.stream().mapToDouble(one -> one.value().mean()).max().orElse(0);
    double most = Math.min(end, 2 * bar);
    return most > 0 ? most : 1;
  }

  private String row(Bar bar, int top, double most) {
    double middle = top + BAR / 2.0;
    String drawn =
        text("label", LEFT - 6.0, middle + 3.5, bar.name())
            + String.format(
                Locale.ROOT,
                "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                LEFT,
                top,
                x(bar.value().mean(), most) - LEFT,
                BAR);
    String range =
        bar.value()
            .range()
            .map(
                of ->
                    String.format(
                        Locale.ROOT,
                        "<line class=\"range\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
                        x(of.low(), most),
                        middle,
                        x(of.high(), most),
                        middle))
            .orElse("");
    return drawn
        + range
        + text("value", RIGHT + 6.0, middle + 3.5, TrialWords.shown(bar.value(), decimals));
  }

  private static double x(double value, double most) {
    return LEFT + Math.clamp(value / most, 0, 1) * (RIGHT - LEFT);
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
