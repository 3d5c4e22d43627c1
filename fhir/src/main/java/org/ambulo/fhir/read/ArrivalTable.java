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
    Map<String, List<DataProblem>> problems = new LinkedHashMap<>();
    for (DataProblem problem : record.dataProblems()) {
      problems.computeIfAbsent(problem.where(), where -> new ArrayList<>()).add(problem);
    }
    SequencedMap<Row, Integer> rows = new LinkedHashMap<>();
    for (Arrival arrival : input.arrivals()) {
      rows.merge(row(arrival, problems.getOrDefault(arrival.where(), List.of())), 1, Integer::sum);
    }
    return new ArrivalTable(rows);
  }

  private static Row row(Arrival arrival, List<DataProblem> problems) {
    Set<String> arrived = new LinkedHashSet<>();
    Set<String> not = new LinkedHashSet<>();
    problems.forEach(problem -> not.add(problem.about() + ": " + problem.message()));
    for (Fate fate : arrival.fates()) {
      switch (fate) {
        case Fate.Taken taken when problems.stream().anyMatch(p -> refuses(p, taken)) -> {}
        case Fate.Taken taken -> arrived.add(taken.kind() + " " + taken.id());
        case Fate.Left left when not.stream().anyMatch(why -> why.endsWith(left.why())) -> {}
        case Fate.Left left -> not.add(left.why());
      }
    }
    return new Row(
        arrival.type(), arrival.code(), arrival.display(), List.copyOf(arrived), List.copyOf(not));
  }

  /** Whether the record refused what was handed to it; in a contradiction something stands. */
  private static boolean refuses(DataProblem problem, Fate.Taken taken) {
    String id = taken.id();
    int part = id.indexOf('/');
    String whole = part < 0 ? id : id.substring(0, part);
    String words =
        part < 0
            ? id + " total"
            : whole
                + (Character.isDigit(id.charAt(part + 1)) ? " item " : " ")
                + id.substring(part + 1);
    String about = problem.about();
    return problem.kind() != DataProblem.Kind.CONTRADICTION
        && (about.equals(id) || about.equals(whole) || about.equals(words));
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
