package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.BodyChart.Region;
import org.ambulo.core.knowledge.BodyChart.Sensation;
import org.ambulo.core.knowledge.BodyChart.View;
import org.ambulo.core.knowledge.Derivation;

/** Reads body-chart.yaml. */
final class BodyChartReader {

  private static final List<String> SIDES = List.of("left", "right");

  private BodyChartReader() {}

  /** A region with two sides is two, each in its areas and in those of its side. */
  static List<Region> regions(Fields file) {
    List<Region> regions = new ArrayList<>();
    for (Fields fields : file.each("regions")) {
      String id = fields.text("id");
      String words = fields.text("words");
      View view = fields.oneOf("view", View.class);
      Set<String> areas = new LinkedHashSet<>(fields.texts("areas"));
      if (fields.flag("paired")) {
        SIDES.forEach(
            side ->
                regions.add(
                    new Region(id + "_" + side, side + " " + words, view, sided(areas, side))));
      } else {
        regions.add(new Region(id, words, view, areas));
      }
      fields.done();
    }
    return regions;
  }

  private static Set<String> sided(Set<String> areas, String side) {
    Set<String> all = new LinkedHashSet<>();
    areas.forEach(area -> Stream.of(area, side + "_" + area).forEach(all::add));
    return all;
  }

  static List<Sensation> sensations(Fields file) {
    return file.each("sensations").stream().map(BodyChartReader::sensation).toList();
  }

  private static Sensation sensation(Fields fields) {
    Sensation sensation =
        new Sensation(
            fields.text("id"), fields.text("words"), new LinkedHashSet<>(fields.texts("kinds")));
    fields.done();
    return sensation;
  }

  static List<Derivation> answers(Fields file) {
    return file.each("answers").stream().map(ProblemReader::derivation).toList();
  }

  static Set<String> said(Fields file) {
    Set<String> said = new LinkedHashSet<>(file.texts("kept_as_answers"));
    file.done();
    return said;
  }
}
