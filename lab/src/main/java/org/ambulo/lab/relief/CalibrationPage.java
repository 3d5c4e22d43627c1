package org.ambulo.lab.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ambulo.lab.mechanism.Reliability;

/** Renders a study of calibration as one page for a browser. */
final class CalibrationPage {

  private final CalibrationReport report;

  CalibrationPage(CalibrationReport report) {
    this.report = report;
  }

  String render() {
    CalibrationOptions options = report.options();
    return Page.head("Calibration of the window of opportunity")
        + "<h1>Calibration of the window of opportunity</h1>\n"
        + String.format(
            Locale.ROOT,
            "<p>%d patients a stratum, seed %d, priors %s: %s. The patients are made up: this shows"
                + " that the arithmetic is right, not that the forecast is right of real ones."
                + " %d of %d forecasts miss something that was asked for.</p>%n",
            options.patients(),
            options.seed(),
            Markup.escaped(report.priors()),
            Markup.escaped(options.truth().words()),
            report.missing(),
            report.found().size())
        + "<div class=\"wide\">"
        + overview()
        + "</div>"
        + report.found().stream().map(this::section).collect(Collectors.joining())
        + Page.FOOT;
  }

  private String overview() {
    List<String> heads =
        List.of(
            "Stratum",
            "Day",
            "Opened",
            "Foreseen",
            "Error",
            "Brier",
            "Last report",
            "Week's mean",
            "Prior alone",
            "p opening",
            "p closing",
            "Cover",
            "Width",
            "Drawn anew",
            "ms",
            "Misses");
    return Markup.table(
        "Error: expected calibration error of the chance that the window is open, on the day and"
            + " weekly for 120 days. Brier scores: of the forecast and of three simple ones, smaller"
            + " is better. p: that dates are spread as foreseen. Cover and width in days: of the"
            + " 80 % interval of the opening.",
        heads, report.found().stream().map(this::row).toList());
  }

  private List<String> row(Calibration found) {
    List<String> cells = new ArrayList<>();
    BrierScores brier = found.brier();
    cells.add(found.stratum());
    cells.add(String.valueOf(found.asOf()));
    cells.add(three(found.whole().opened()));
    cells.add(three(found.whole().foreseen()));
    cells.add(three(found.whole().error()));
    cells.add(three(brier.model()));
    cells.add(three(brier.last()));
    cells.add(three(brier.week()));
    cells.add(three(brier.prior()));
    cells.add(three(found.opening().p()));
    cells.add(three(found.closing().p()));
    cells.add(three(found.whole().covered()));
    cells.add(found.medianWidth().isPresent() ? "" + found.medianWidth().getAsInt() : "-");
    cells.add(three(found.refined()));
    cells.add(String.format(Locale.ROOT, "%.1f", found.milliseconds()));
    cells.add(String.join("; ", report.misses(found)));
    return cells;
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private String section(Calibration found) {
    List<String> misses = report.misses(found);
    return String.format(
            Locale.ROOT,
            "<section><h2>%s, day %d</h2>%n",
            Markup.escaped(found.stratum()),
            found.asOf())
        + (misses.isEmpty()
            ? ""
            : "<p class=\"bad\">" + Markup.escaped(String.join("; ", misses)) + "</p>\n")
        + "<div class=\"charts\">"
        + CalibrationCharts.reliability(found.whole().reliability())
        + CalibrationCharts.ranks("Day of opening", found.opening())
        + CalibrationCharts.ranks("Day of closing", found.closing())
        + "</div>\n<details><summary>Tables</summary>"
        + bins(found.whole().reliability())
        + groups(found)
        + "</details></section>\n";
  }

  private static String bins(Reliability reliability) {
    return Markup.table(
        "Reliability of the chance that the window is open",
        List.of("Bin", "Forecasts", "Stated", "Came true"),
        reliability.bins().stream()
            .map(
                bin ->
                    List.of(
                        String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
                        String.valueOf(bin.forecasts()),
                        three(bin.stated()),
                        three(bin.cameTrue())))
            .toList());
  }

  private static String groups(Calibration found) {
    return Markup.table(
        "Groups of patients",
        List.of("Group", "Patients", "Opened", "Foreseen", "Error", "Cover"),
        found.groups().stream()
            .map(
                group ->
                    List.of(
                        group.name(),
                        String.valueOf(group.patients()),
                        three(group.opened()),
                        three(group.foreseen()),
                        three(group.error()),
                        three(group.covered())))
            .toList());
  }
}
