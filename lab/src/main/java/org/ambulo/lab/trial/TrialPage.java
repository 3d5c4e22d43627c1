package org.ambulo.lab.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambulo.lab.relief.Markup;
import org.ambulo.lab.relief.Page;

/** Renders a trial as one page for a browser. */
final class TrialPage {

  private static final String TITLE = "A simulated clinic year: who books how";

  private static final List<Measure> CHARTS =
      List.of(
          Measure.INSIDE,
          Measure.INSIDE_SHARE,
          Measure.COMPLETED,
          Measure.WAIT,
          Measure.MOVES,
          Measure.STAFF_USE);

  private static final Map<Measure, String> WORTHS =
      Map.of(
          Measure.WORTH_NONE, "not at all",
          Measure.WORTH_HALF, "half as much",
          Measure.WORTH_FULL, "as assumed");

  private final TrialReport report;

  TrialPage(TrialReport report) {
    this.report = report;
  }

  String render() {
    return Page.head(TITLE)
        + "<h1>"
        + TITLE
        + "</h1>\n<p class=\"bad\"><strong>"
        + Markup.escaped(TrialWords.SIMULATION)
        + "</strong></p>\n"
        + items(TrialWords.assumptions(report))
        + Markup.table(
            "Ways of booking",
            List.of("Name", "How"),
            List.of(Policy.values()).stream().map(p -> List.of(p.title(), p.words())).toList())
        + sensitivity()
        + report.results().stream().map(this::section).collect(Collectors.joining())
        + Page.FOOT;
  }

  private static String items(List<String> sentences) {
    return sentences.stream()
        .map(one -> "<li>" + Markup.escaped(one) + "</li>")
        .collect(Collectors.joining("", "<ul>", "</ul>\n"));
  }

  /** How much hangs on what is assumed of windows. */
  private String sensitivity() {
    BarChart inside = new BarChart("Simulation: sessions inside, engine against siloed (times)", 2);
    for (int i = 0; i < report.results().size(); i++) {
      String name = "assumptions " + (i + 1);
      report
          .results()
          .get(i)
          .of(Policy.ENGINE)
          .times(Measure.INSIDE)
          .ifPresent(ratio -> inside.bar(name, ratio));
    }
    BarChart worth =
        new BarChart("Simulation: worth of all sessions, engine against siloed (times)", 3);
    PolicyResult engine = report.results().getFirst().of(Policy.ENGINE);
    List.of(Measure.WORTH_NONE, Measure.WORTH_HALF, Measure.WORTH_FULL)
        .forEach(
            measure ->
                engine
                    .times(measure)
                    .ifPresent(ratio -> worth.bar(WORTHS.getOrDefault(measure, ""), ratio)));
    return "<h2>How much hangs on the assumptions</h2>\n"
        + "<p>On the left each set of assumptions below. On the right the same schedules of the first"
        + " set, if windows matter not at all, half as much or as assumed.</p>\n"
        + "<div class=\"charts\">"
        + inside.render()
        + worth.render()
        + "</div>\n";
  }

  private String section(ScenarioResult result) {
    int number = report.results().indexOf(result) + 1;
    String charts =
        CHARTS.stream()
            .map(measure -> chart(result, measure).render())
            .collect(Collectors.joining());
    return "<section><h2>Assumptions "
        + number
        + ": "
        + Markup.escaped(result.scenario().words())
        + "</h2>\n"
        + items(TrialWords.findings(result))
        + "<div class=\"charts\">"
        + losses(result).render()
        + charts
        + "</div>\n<details><summary>All figures, with 95 % intervals over seeds</summary>"
        + "<div class=\"wide\">"
        + table(result)
        + "</div></details></section>\n";
  }

  private static BarChart chart(ScenarioResult result, Measure measure) {
    BarChart chart = new BarChart("Simulation: " + measure.words(), measure.decimals());
    result.policies().forEach(one -> chart.bar(one.policy().title(), one.value(measure)));
    return chart;
  }

  /** From what is ordered down to what is had inside. */
  private static BarChart losses(ScenarioResult result) {
    PolicyResult oracle = result.of(Policy.ORACLE);
    BarChart chart =
        new BarChart("Simulation: where sessions inside are lost", 0)
            .bar("ordered", oracle.value(Measure.ORDERED))
            .bar("window opens", oracle.value(Measure.ORDERED_OPEN))
            .bar("each alone", oracle.value(Measure.POSSIBLE));
    List.of(Policy.values())
        .reversed()
        .forEach(one -> chart.bar(one.title(), result.of(one).value(Measure.INSIDE)));
    return chart;
  }

  private static String table(ScenarioResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (PolicyResult one : result.policies()) {
        rows.add(
            List.of(
                measure.words(),
                one.policy().title(),
                TrialWords.shown(one.value(measure), measure.decimals()),
                TrialWords.shown(one.more(measure), measure.decimals()),
                one.times(measure).map(ratio -> TrialWords.shown(ratio, 2)).orElse("-")));
      }
    }
    return Markup.table(
        "Differences and ratios are taken seed by seed",
        List.of("Figure", "Booking", "Value", "More than siloed", "Times siloed"),
        rows);
  }
}
