package org.ambulo.core.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.ambulo.core.knowledge.KnowledgeBase;

/**
 * A body chart as somebody filled it in. What is not marked is unknown; it is free only where the
 * chart is said to be complete.
 *
 * @param complete whether somebody said that this is all
 * @param marks the regions marked, by sensation; a sensation that is marked nowhere is not in it
 * @param strokes the lines drawn, each as its text; they are shown and answer nothing
 */
public record DrawnChart(
    LocalDate day,
    boolean complete,
    SequencedMap<String, SequencedSet<String>> marks,
    List<String> strokes) {

  /** The part of a case with all charts. */
  public static final String SECTION = "body_charts";

  public DrawnChart {
    SequencedMap<String, SequencedSet<String>> copy = new LinkedHashMap<>();
    marks.forEach(
        (sensation, regions) -> {
          if (!regions.isEmpty()) {
            copy.put(sensation, Collections.unmodifiableSequencedSet(new LinkedHashSet<>(regions)));
          }
        });
    marks = Collections.unmodifiableSequencedMap(copy);
    strokes = List.copyOf(strokes);
  }

  /** The latest of a record: what was said before it counts no more. */
  public static Optional<DrawnChart> latest(PatientRecord patient, KnowledgeBase knowledge) {
    if (!patient.sections().containsKey(SECTION)) {
      return Optional.empty();
    }
    List<DrawnChart> all =
        new ChartSections(knowledge.bodyChart(), patient.asOf(), Complaint.NONE)
            .read(patient.sections());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }
}
