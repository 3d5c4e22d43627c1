package org.ambulo.web.pages.bodychart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambulo.core.knowledge.BodyChart;
import org.ambulo.core.knowledge.BodyChart.View;

/**
 * A line drawn on a figure for something felt. As text: the sensation, the figure and the points,
 * {@code burning front 500,420 510,433}.
 *
 * @param points in thousandths of the figure's width and height
 */
record Stroke(String sensation, View view, List<Point> points) {

  /** Lines of one chart. */
  static final int MOST = 60;

  static final int MOST_POINTS = 120;

  /** The longest text of a line: its points and what stands before them. */
  static final int LONGEST = 60 + MOST_POINTS * 10;

  private static final int WHOLE = 1000;
  private static final int FIRST_POINT = 2;
  private static final Pattern POINT = Pattern.compile("(\\d{1,4}),(\\d{1,4})");

  Stroke {
    points = List.copyOf(points);
  }

  /** A point of a figure. */
  record Point(int x, int y) {}

  /** The line of a text; nothing where the text is of another form or too long. */
  static Optional<Stroke> read(String text, BodyChart knowledge) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String[] words = text.strip().split(" +", -1);
    if (words.length <= FIRST_POINT + 1
        || words.length > FIRST_POINT + MOST_POINTS
        || !knowledge.sensations().has(words[0])) {
      return Optional.empty();
    }
    List<Point> points = new ArrayList<>();
    for (int i = FIRST_POINT; i < words.length; i++) {
      point(words[i]).ifPresent(points::add);
    }
    return points.size() == words.length - FIRST_POINT
        ? view(words[1]).map(view -> new Stroke(words[0], view, points))
        : Optional.empty();
  }

  private static Optional<Point> point(String word) {
    Matcher matcher = POINT.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Point point = new Point(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    return point.x() <= WHOLE && point.y() <= WHOLE ? Optional.of(point) : Optional.empty();
  }

  private static Optional<View> view(String word) {
    for (View view : View.values()) {
      if (name(view).equals(word)) {
        return Optional.of(view);
      }
    }
    return Optional.empty();
  }

  /** As forms and lines name a figure. */
  static String name(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  String text() {
    StringBuilder text = new StringBuilder(sensation).append(' ').append(name(view));
    points.forEach(point -> text.append(' ').append(point.x()).append(',').append(point.y()));
    return text.toString();
  }

  /** As the points of a line in its figure. */
  String path(BodyFigures.Box box) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? "" : " ")
          .append(tenths(box.x(), box.width(), point.x()))
          .append(',')
          .append(tenths(box.y(), box.height(), point.y()));
    }
    return path.toString();
  }

  private static String tenths(int from, int length, int part) {
    long tenths = from * 10L + Math.round(length * 10.0 * part / WHOLE);
    return tenths / 10 + "." + tenths % 10;
  }
}
