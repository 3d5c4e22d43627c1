package org.ambulo.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.BodyChart;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.record.DataProblem.Kind;

/**
 * Reads the part of a case with the body charts. What cannot be read is left out and reported, and
 * its chart is not complete then, whatever it says.
 */
final class ChartSections {

  private static final String ABOUT = DrawnChart.SECTION;

  private final BodyChart knowledge;
  private final LocalDate asOf;
  private final Complaint complaint;

  ChartSections(BodyChart knowledge, LocalDate asOf, Complaint complaint) {
    this.knowledge = knowledge;
    this.asOf = asOf;
    this.complaint = complaint;
  }

  /** The charts up to the as-of day, the latest last; of one day in the order of the list. */
  List<DrawnChart> read(Map<String, Node> sections) {
    DatedEntries entries = new DatedEntries(asOf, complaint);
    List<DrawnChart> charts = new ArrayList<>();
    Node section = sections.getOrDefault(ABOUT, DatedEntries.NOTHING);
    for (Node node : entries.of(ABOUT, section)) {
      entries.day(ABOUT, node).ifPresent(day -> charts.add(chart(day, node)));
    }
    charts.sort(Comparator.comparing(DrawnChart::day));
    return charts;
  }

  private DrawnChart chart(LocalDate day, Node node) {
    SequencedMap<String, SequencedSet<String>> marks = new LinkedHashMap<>();
    boolean whole = true;
    for (Map.Entry<String, Node> felt : marked(node).fields().entrySet()) {
      SequencedSet<String> regions = new LinkedHashSet<>();
      whole &= isKnown(felt.getKey(), felt.getValue(), knowledge.sensations());
      for (Node region : DatedEntries.list(felt.getValue())) {
        boolean known = isKnown(region.words(), region, knowledge.regions());
        whole &= known;
        if (known && knowledge.sensations().has(felt.getKey())) {
          regions.add(region.words());
        }
      }
      marks.put(felt.getKey(), regions);
    }
    boolean complete = DatedEntries.field(node, "complete") instanceof Node.Flag f && f.value();
    List<String> strokes =
        DatedEntries.list(DatedEntries.field(node, "strokes")).stream().map(Node::words).toList();
    return new DrawnChart(day, complete && whole, marks, strokes);
  }

  private static Node.Group marked(Node chart) {
    return DatedEntries.field(chart, "marks") instanceof Node.Group marks
        ? marks
        : Node.group(Map.of());
  }

  private boolean isKnown(String id, Node node, Catalogue<?> catalogue) {
    if (!catalogue.has(id)) {
      String nearest = Nearest.to(id, catalogue.ids());
      complaint.about(
          Kind.UNKNOWN_ID, ABOUT, node, "(" + id + ") is not known; the nearest is " + nearest);
    }
    return catalogue.has(id);
  }
}
