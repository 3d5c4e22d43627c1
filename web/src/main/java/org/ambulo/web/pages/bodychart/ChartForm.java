package org.ambulo.web.pages.bodychart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import org.ambulo.core.knowledge.BodyChart;
import org.ambulo.core.knowledge.BodyChart.Sensation;
import org.ambulo.core.record.DrawnChart;

/**
 * The chart as the form has it.
 *
 * @param fault why it cannot be kept; empty where it can
 */
public record ChartForm(DrawnChart chart, String fault) {

  /** Before the id of a sensation: the field with the regions in which it is felt. */
  static final String MARKS = "m-";

  private static final String FOREIGN =
      "Nothing was kept: the form names a place or a feeling that this chart does not have. Load"
          + " the page again and mark once more.";
  private static final String LINES =
      "The lines were not kept: they are too many, too long, or not from this chart. Take some"
          + " away, or draw them again; the marks are still here.";

  /**
   * Reads it. Marks and lines that do not fit are left out, and the fault says so.
   *
   * @param fields all values of a field
   */
  public static ChartForm read(
      Function<String, List<String>> fields, BodyChart knowledge, LocalDate day) {
    List<String> faults = new ArrayList<>();
    SequencedMap<String, SequencedSet<String>> marks = new LinkedHashMap<>();
    for (Sensation sensation : knowledge.sensations().all()) {
      List<String> regions = fields.apply(MARKS + sensation.id());
      SequencedSet<String> known = new LinkedHashSet<>(regions);
      known.removeIf(region -> !knowledge.regions().has(region));
      if (known.size() < new LinkedHashSet<>(regions).size()) {
        faults.add(FOREIGN);
      }
      marks.put(sensation.id(), known);
    }
    List<String> strokes = List.of();
    if (fields.apply("wipe").isEmpty()) {
      Optional<List<String>> read = strokes(first(fields, "strokes"), knowledge);
      strokes = read.orElse(List.of());
      if (read.isEmpty()) {
        faults.add(LINES);
      }
    }
    boolean complete = !fields.apply("complete").isEmpty();
    return new ChartForm(
        new DrawnChart(day, complete, marks, strokes), faults.stream().findFirst().orElse(""));
  }

  private static String first(Function<String, List<String>> fields, String name) {
    return fields.apply(name).stream().findFirst().orElse("");
  }

  private static Optional<List<String>> strokes(String text, BodyChart knowledge) {
    if (text.length() > Stroke.MOST * (Stroke.LONGEST + 2)) {
      return Optional.empty();
    }
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> read =
        lines.stream()
            .flatMap(line -> Stroke.read(line, knowledge).stream())
            .map(Stroke::text)
            .toList();
    return read.size() == lines.size() && read.size() <= Stroke.MOST
        ? Optional.of(read)
        : Optional.empty();
  }

  /** Whether the two say the same, on whatever day. */
  static boolean same(DrawnChart one, DrawnChart other) {
    return one.complete() == other.complete()
        && one.marks().equals(other.marks())
        && one.strokes().equals(other.strokes());
  }
}
