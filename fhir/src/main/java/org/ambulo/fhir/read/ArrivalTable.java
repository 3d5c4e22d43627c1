package org.ambulo.fhir.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;

/**
 * What of an input arrived in the record as what, and what did not and why. Resources of one kind
 * with one fate share a row.
 *
 * @param rows how many resources each row stands for, in the order of the input
 */
public record ArrivalTable(SequencedMap<Row, Integer> rows) {
  public ArrivalTable {
    rows = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rows));
  }

  /**
   * Resources of one type and code that fared alike.
   *
   * @param arrived the scores, measures, findings and entries that they feed
   * @param not why they, or parts of them, did not arrive
   */
  public record Row(
      String type, String code, String display, List<String> arrived, List<String> not) {
    public Row {
      arrived = List.copyOf(arrived);
      not = List.copyOf(not);
    }
  }

  /** The table of a patient whose record was built of the input. */
  public static ArrivalTable of(PatientInput input, PatientRecord record) {
    Map<String, List<String>> refused = new LinkedHashMap<>();
    for (DataProblem problem : record.dataProblems()) {
      refused
          .computeIfAbsent(problem.where(), where -> new ArrayList<>())
          .add(problem.about() + ": " + problem.message());
    }
    SequencedMap<Row, Integer> rows = new LinkedHashMap<>();
    for (Arrival arrival : input.arrivals()) {
      rows.merge(row(arrival, refused.getOrDefault(arrival.where(), List.of())), 1, Integer::sum);
    }
    return new ArrivalTable(rows);
  }

  /** A refusal of the record stands in place of the fate that led to it. */
  private static Row row(Arrival arrival, List<String> refusals) {
    Set<String> arrived = new LinkedHashSet<>();
    Set<String> not = new LinkedHashSet<>(refusals);
    for (Fate fate : arrival.fates()) {
      switch (fate) {
        case Fate.Taken taken -> arrived.add(taken.kind() + " " + taken.id());
        case Fate.Left left when refusals.stream().noneMatch(why -> why.endsWith(left.why())) ->
            not.add(left.why());
        case Fate.Left left -> {}
      }
    }
    return new Row(
        arrival.type(),
        arrival.code(),
        arrival.display(),
        List.copyOf(arrived),
        List.copyOf(not));
  }

  /** As a table in Markdown. */
  public String markdown() {
    StringBuilder table = new StringBuilder();
    table.append("| type | code | display | n | arrived as | not, because |\n");
    table.append("|---|---|---|---|---|---|\n");
    rows.forEach(
        (row, count) ->
            table.append(
                "| %s | %s | %s | %d | %s | %s |\n"
                    .formatted(
                        row.type(),
                        row.code(),
                        cell(row.display()),
                        count,
                        cell(String.join(", ", row.arrived())),
                        cell(String.join("; ", row.not())))));
    return table.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }
}
