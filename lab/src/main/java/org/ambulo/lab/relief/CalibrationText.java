package org.ambulo.lab.relief;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ambulo.lab.mechanism.Reliability;

/** Renders a study of calibration as plain text. */
final class CalibrationText {

  private static final String HEAD =
      "%-24s%4s%7s%7s%7s%8s%8s%8s%8s%7s%7s%7s%6s%6s%7s%n"
              .formatted(
                  "stratum", "day", "opened", "q", "error", "Brier", "last", "week", "prior", "p",
                  "p", "cover", "width", "anew", "ms")
          + "%-24s%4s%7s%7s%7s%8s%8s%8s%8s%7s%7s%n"
              .formatted("", "", "", "ever", "", "", "report", "mean", "alone", "opens", "closes");

  private final CalibrationReport report;

  CalibrationText(CalibrationReport report) {
    this.report = report;
  }

  String render() {
    return method()
        + System.lineSeparator()
        + HEAD
        + report.found().stream().map(this::row).collect(Collectors.joining())
        + System.lineSeparator()
        + groups()
        + System.lineSeparator()
        + reliability()
        + System.lineSeparator()
        + verdict();
  }

  private String method() {
    CalibrationOptions options = report.options();
    return """
    %d patients a stratum, seed %d, priors %s: %s.
    Made-up patients: this shows that the arithmetic is right, not that the forecast is right of real ones.
    error: expected calibration error of the chance q that the window is open, in ten bins, on the day
    and weekly for 120 days; Brier beside that of three simple forecasts (smaller is better); p: that
    opening and closing dates are spread as foreseen; cover, width: of the 80 %% interval of the opening.
    """
        .formatted(options.patients(), options.seed(), report.priors(), options.truth().words());
  }

  private String row(Calibration found) {
    CalibrationGroup whole = found.whole();
    BrierScores brier = found.brier();
    String width =
        found.medianWidth().isPresent() ? String.valueOf(found.medianWidth().getAsInt()) : "-";
    return String.format(
            Locale.ROOT,
            "%-24s%4d%7.3f%7.3f%7.3f%8.4f%8.4f%8.4f%8.4f%7.2f%7.2f%7.3f%6s%6.2f%7.1f  %s%n",
            found.stratum(),
            found.asOf(),
            whole.opened(),
            whole.foreseen(),
            whole.error(),
            brier.model(),
            brier.last(),
            brier.week(),
            brier.prior(),
            found.opening().p(),
            found.closing().p(),
            whole.covered(),
            width,
            found.refined(),
            found.milliseconds(),
            String.join("; ", report.misses(found)))
        .replaceAll(" +(\\R)", "$1");
  }

  /** Each group over all strata and days. */
  private String groups() {
    List<String> names =
        report.found().stream()
            .flatMap(found -> found.groups().stream())
            .map(CalibrationGroup::name)
            .distinct()
            .toList();
    return "%-28s%10s%8s%8s%n".formatted("All strata and days", "patients", "error", "cover")
        + names.stream().map(this::group).collect(Collectors.joining());
  }

  private String group(String name) {
    List<CalibrationGroup> parts =
        report.found().stream()
            .flatMap(found -> found.groups().stream())
            .filter(group -> group.name().equals(name))
            .toList();
    int patients = parts.stream().mapToInt(CalibrationGroup::patients).sum();
    double covered =
        parts.stream().mapToDouble(part -> part.covered() * part.patients()).sum() / patients;
    double error = Pooled.of(parts.stream().map(CalibrationGroup::reliability).toList()).error();
    return String.format(Locale.ROOT, "  %-26s%10d%8.3f%8.3f%n", name, patients, error, covered);
  }

  private String reliability() {
    return "%-28s%10s%8s%10s%n".formatted("All strata", "forecasts", "stated", "came true")
        + report.options().days().stream().map(this::reliability).collect(Collectors.joining());
  }

  private String reliability(int day) {
    Reliability pooled =
        Pooled.of(
            report.found().stream()
                .filter(found -> found.asOf() == day)
                .map(found -> found.whole().reliability())
                .toList());
    return String.format(
            Locale.ROOT, "  day %d: expected calibration error %.3f%n", day, pooled.error())
        + pooled.bins().stream().map(CalibrationText::bin).collect(Collectors.joining());
  }

  private static String bin(Reliability.Bin bin) {
    return String.format(
        Locale.ROOT,
        "    %.1f to %.1f %23d%8.3f%10.3f%n",
        bin.from(),
        bin.to(),
        bin.forecasts(),
        bin.stated(),
        bin.cameTrue());
  }

  private String verdict() {
    return "%d of %d miss something that was asked for.%n"
        .formatted(report.missing(), report.found().size());
  }
}
