package org.ambulo.words.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ambulo.core.outcome.ScoreSeries;

/** Function and sessions of a {@link JourneyChart} as a table of HTML, the newest first. */
public final class JourneyTable {

  private record Row(LocalDate day, String what, String figure) {}

  private JourneyTable() {}

  /** The table; empty where there is neither. */
  public static String of(String patient, Journey journey) {
    List<Row> rows =
        Stream.concat(
                journey.function().stream().flatMap(JourneyTable::scores),
                journey.visits().stream()
                    .map(visit -> new Row(visit.date(), "Therapy", VisitLane.words(visit.state()))))
            .sorted(Comparator.comparing(Row::day).reversed().thenComparing(Row::what))
            .toList();
    if (rows.isEmpty()) {
      return "";
    }
    Markup html = new Markup();
    html.open("table");
    html.text("caption", "Function and sessions of therapy: " + patient);
    html.open("thead").open("tr");
    for (String column : List.of("Date", "What", "Figure")) {
      html.text("th", column, "scope", "col");
    }
    html.close().close().open("tbody");
    for (Row row : rows) {
      html.open("tr");
      html.text("th", Paper.day(row.day()), "scope", "row");
      html.text("td", row.what());
      html.text("td", row.figure());
      html.close();
    }
    return html.close().close().toString();
  }

  private static Stream<Row> scores(ScoreSeries series) {
    return FunctionPanel.dated(series).stream()
        .map(
            score ->
                new Row(
                    FunctionPanel.day(score).orElseThrow(),
                    series.instrument().name(),
                    figure(score.total().orElseThrow())
                        + " of "
                        + figure(series.instrument().range().greatest())));
  }

  private static String figure(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
