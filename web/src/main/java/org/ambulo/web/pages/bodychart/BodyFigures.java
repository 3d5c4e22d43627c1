package org.ambulo.web.pages.bodychart;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.ambulo.core.knowledge.BodyChart.View;

/**
 * The figures of the body chart as paths of SVG, made of one outline and the cuts through it.
 * Immutable.
 */
public final class BodyFigures {

  private static final double MIDDLE = 120;

  /**
   * A figure.
   *
   * @param regions the path of each region that is marked in it, by id
   * @param echoes the same of regions that are marked in another figure and shown in this
   * @param lines help to find the way
   */
  public record Figure(
      View view,
      Box box,
      String outline,
      SequencedMap<String, String> regions,
      SequencedMap<String, String> echoes,
      List<String> lines) {}

  /** What a figure shows of the plane. */
  public record Box(int x, int y, int width, int height) {
    /** As SVG writes it. */
    public String text() {
      return x + " " + y + " " + width + " " + height;
    }
  }

  private static final class Sketch {
    private final Map<View, Box> boxes = new EnumMap<>(View.class);
    private final Map<View, SequencedMap<String, String>> regions = new EnumMap<>(View.class);
    private final Map<View, List<String>> lines = new EnumMap<>(View.class);
    private final Area front = new Area();
    private final Area back = new Area();
    private Area body = new Area();

    /** What regions have of the side of the body that the figure shows. */
    Area taken(View view) {
      return view == View.FRONT ? front : back;
    }
  }

  private final Map<View, Figure> figures = new EnumMap<>(View.class);

  private BodyFigures(Sketch sketch) {
    String outline = PathText.text(sketch.body.getPathIterator(null));
    for (View view : View.values()) {
      SequencedMap<String, String> echoes = new LinkedHashMap<>();
      List<String> lines = new ArrayList<>(sketch.lines.getOrDefault(view, List.of()));
      if (view == View.BACK) {
        echoes.putAll(regions(sketch, View.LOW_BACK));
      }
      figures.put(
          view,
          new Figure(
              view,
              Objects.requireNonNull(sketch.boxes.get(view)),
              outline,
              regions(sketch, view),
              echoes,
              List.copyOf(lines)));
    }
  }

  private static SequencedMap<String, String> regions(Sketch sketch, View view) {
    return sketch.regions.getOrDefault(view, new LinkedHashMap<>());
  }

  /** Reads them from the class path. */
  public static BodyFigures read() {
    try (InputStream stream = BodyFigures.class.getResourceAsStream("figures.txt")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      Sketch sketch = new Sketch();
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> draw(sketch, line));
      return new BodyFigures(sketch);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void draw(Sketch sketch, String line) {
    String[] words = line.split(" ", 3);
    switch (words[0]) {
      case "outline" -> sketch.body = bothHalves(line.substring(words[0].length()));
      case "view" -> sketch.boxes.put(view(words[1]), box(words[2]));
      case "cut" -> {
        String[] named = words[2].split(" ", 2);
        cut(sketch, view(words[1]), named[0], PathText.area(named[1]));
      }
      case "pair" -> pair(sketch, view(words[1]), words[2].split(" ", 2));
      case "line" -> line(sketch, view(words[1]), PathText.shape(words[2]));
      case "lines" -> {
        Path2D right = PathText.shape(words[2]);
        line(sketch, view(words[1]), right);
        Path2D left = new Path2D.Double(right, PathText.mirror(MIDDLE));
        line(sketch, view(words[1]), left);
      }
      default -> throw new IllegalArgumentException("(" + words[0] + ") draws nothing");
    }
  }

  private static Area bothHalves(String path) {
    Area right = PathText.area(path);
    Area both = new Area(right);
    both.add(right.createTransformedArea(PathText.mirror(MIDDLE)));
    return both;
  }

  /** Whoever faces us has the left side on our right; seen from the back it is on our left. */
  private static void pair(Sketch sketch, View view, String[] named) {
    Area onRight = PathText.area(named[1]);
    Area onLeft = onRight.createTransformedArea(PathText.mirror(MIDDLE));
    cut(sketch, view, named[0] + "_left", view == View.FRONT ? onRight : onLeft);
    cut(sketch, view, named[0] + "_right", view == View.FRONT ? onLeft : onRight);
  }

  /** Takes a region out of what is left of the body. */
  private static void cut(Sketch sketch, View view, String region, Area cut) {
    Area part = new Area(sketch.body);
    part.intersect(cut);
    part.subtract(sketch.taken(view));
    sketch.taken(view).add(part);
    sketch
        .regions
        .computeIfAbsent(view, one -> new LinkedHashMap<>())
        .put(region, PathText.text(part.getPathIterator(null)));
  }

  private static void line(Sketch sketch, View view, Path2D line) {
    sketch
        .lines
        .computeIfAbsent(view, one -> new ArrayList<>())
        .add(PathText.text(line.getPathIterator(null)));
  }

  private static View view(String name) {
    return View.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Box box(String words) {
    String[] numbers = words.split(" ", -1);
    return new Box(
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        Integer.parseInt(numbers[2]),
        Integer.parseInt(numbers[3]));
  }

  public Figure figure(View view) {
    return Objects.requireNonNull(figures.get(view));
  }
}
