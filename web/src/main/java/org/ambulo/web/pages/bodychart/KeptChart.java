package org.ambulo.web.pages.bodychart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.ambulo.core.archive.Document;
import org.ambulo.core.knowledge.BodyChart;
import org.ambulo.core.record.DrawnChart;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.chart.Fields;
import org.ambulo.words.Days;

/**
 * A body chart as the record keeps it.
 *
 * @param id of its Observation
 * @param by who filled it in; empty where nobody is named
 */
public record KeptChart(String id, String time, String by, DrawnChart chart) {

  private static final Set<String> TAKEN_BACK = Set.of("entered-in-error", "cancelled");
  private static final int CLOCK = 11;
  private static final int CLOCK_END = 16;

  /** All of a record, the latest last. */
  static List<KeptChart> of(List<Document> documents, BodyChart knowledge) {
    List<KeptChart> all = new ArrayList<>();
    for (Document document : documents) {
      if (document.key().type().equals("Observation") && !document.removed()) {
        Fields fields = Fields.of(document);
        boolean chart =
            fields
                .inside("code")
                .code(Systems.BODY_CHART)
                .equals(Optional.of(Systems.BODY_CHART_DRAWN));
        if (chart && !TAKEN_BACK.contains(fields.text("status"))) {
          all.add(read(document.key().id(), fields, knowledge));
        }
      }
    }
    all.sort(Comparator.comparing(KeptChart::time));
    return all;
  }

  /** The one that counts. */
  public static Optional<KeptChart> latest(List<Document> documents, BodyChart knowledge) {
    List<KeptChart> all = of(documents, knowledge);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** The chart of a document, whatever it is. */
  static KeptChart read(Document document, BodyChart knowledge) {
    return read(document.key().id(), Fields.of(document), knowledge);
  }

  private static KeptChart read(String id, Fields fields, BodyChart knowledge) {
    SequencedMap<String, SequencedSet<String>> marks = new LinkedHashMap<>();
    knowledge.sensations().ids().forEach(felt -> marks.put(felt, new LinkedHashSet<>()));
    List<String> strokes = new ArrayList<>();
    boolean complete = false;
    for (Fields component : fields.each("component")) {
      String code = component.inside("code").code(Systems.BODY_CHART).orElse("");
      String felt = component.inside("valueCodeableConcept").code(Systems.BODY_CHART).orElse("");
      switch (code) {
        case Systems.BODY_CHART_COMPLETE ->
            complete = component.text("valueBoolean").equals("true");
        case Systems.BODY_CHART_STROKE -> strokes.add(component.text("valueString"));
        default -> {
          if (knowledge.regions().has(code) && knowledge.sensations().has(felt)) {
            marks.computeIfAbsent(felt, one -> new LinkedHashSet<>()).add(code);
          }
        }
      }
    }
    String by =
        fields.each("performer").stream().map(one -> one.text("display")).findFirst().orElse("");
    LocalDate day = fields.day("effectiveDateTime").orElse(LocalDate.EPOCH);
    return new KeptChart(
        id, fields.text("effectiveDateTime"), by, new DrawnChart(day, complete, marks, strokes));
  }

  /** When and by whom, in words. */
  String words() {
    String clock = time.length() < CLOCK_END ? "" : ", " + time.substring(CLOCK, CLOCK_END);
    String when = chart.day().equals(LocalDate.EPOCH) ? "" : Days.DAY.format(chart.day()) + clock;
    return by.isEmpty() ? when : by + ", " + when;
  }
}
