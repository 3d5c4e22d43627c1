package org.ambulo.lab.mechanism;

import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Renders what a study found as plain text, the same text for the same figures. */
final class MechanismReport {

  private final List<String> mechanisms;

  /**
   * @param mechanisms their ids, in the order of the coding
   */
  MechanismReport(List<String> mechanisms) {
    this.mechanisms = List.copyOf(mechanisms);
  }

  String patients(MechanismData data) {
    int[] counts = data.counts();
    String each =
        IntStream.range(0, counts.length)
            .mapToObj(m -> mechanisms.get(m) + " " + counts[m])
            .collect(Collectors.joining(", "));
    return "%d patients, %d criteria: %s%n"
        .formatted(data.patients().size(), data.criteria(), each);
  }

  String method(MechanismStudy study) {
    return """
    %d-fold cross-validation, stratified, %d fold assignments, seed %d.
    Every figure is of patients the model was not fitted to; +- is the standard deviation over the
    fold assignments, it says nothing of other patients. Brier: squared error summed over the
    mechanisms, 0 to 2. Calibration: expected error of the greatest probability.
    """
        .formatted(study.folds(), study.repeats(), study.seed());
  }

  /** One line per learner. */
  String comparison(MechanismStudy study, SequencedMap<String, MechanismResult> results) {
    String hidden =
        study.hidden() == 0
            ? "All answers given"
            : String.format(
                Locale.ROOT, "%.0f %% of the answers hidden by chance", 100 * study.hidden());
    return String.format(
            "%-42s%-17s%-17s%-17s%s%n", hidden, "accuracy", "Brier", "log loss", "calibration")
        + results.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining())
        + unforecast(results.firstEntry().getValue().unforecast());
  }

  private static String unforecast(long forecasts) {
    return forecasts == 0
        ? ""
        : "  %d forecasts with no answer left to go by are in no figure%n".formatted(forecasts);
  }

  private static String line(String name, MechanismResult result) {
    return String.format(
        Locale.ROOT,
        "  %-40s%-17s%-17s%-17s%.3f%n",
        name,
        result.accuracy().words(),
        result.brier().words(),
        result.logLoss().words(),
        result.top().error());
  }

  /** Figures of a model that is not fitted here, with their standard error over the patients. */
  String figures(MechanismResult result, Spread accuracy, Spread brier) {
    return String.format(
        Locale.ROOT,
        "accuracy %.3f (se %.3f), Brier %.3f (se %.3f), log loss %.3f, calibration %.3f%n",
        accuracy.mean(),
        accuracy.standardError(),
        brier.mean(),
        brier.standardError(),
        result.logLoss().mean(),
        result.top().error());
  }

  /** Who was taken for whom. */
  String confusion(MechanismResult result) {
    StringBuilder text = new StringBuilder(String.format("%-28s", "Expert \\ forecast"));
    mechanisms.forEach(mechanism -> text.append(String.format("%-24s", mechanism)));
    text.append(System.lineSeparator());
    for (int row = 0; row < mechanisms.size(); row++) {
      text.append(String.format("  %-26s", mechanisms.get(row)));
      result.confusion().get(row).stream()
          .map(count -> String.format(Locale.ROOT, "%-24.1f", count))
          .forEach(text::append);
      text.append(System.lineSeparator());
    }
    return text.toString().replaceAll(" +(\\R)", "$1");
  }

  /** Reliability of the greatest probability and of each mechanism's. */
  String reliability(MechanismResult result) {
    return "%-24s%12s%12s%12s%n".formatted("Reliability", "forecasts", "stated", "came true")
        + table("greatest probability", result.top())
        + IntStream.range(0, mechanisms.size())
            .mapToObj(m -> table(mechanisms.get(m), result.byMechanism().get(m)))
            .collect(Collectors.joining());
  }

  private static String table(String name, Reliability reliability) {
    return String.format(
            Locale.ROOT, "  %s: expected calibration error %.3f%n", name, reliability.error())
        + reliability.bins().stream().map(MechanismReport::row).collect(Collectors.joining());
  }

  private static String row(Reliability.Bin bin) {
    return String.format(
        Locale.ROOT,
        "    %.1f to %.1f          %12d%12.3f%12.3f%n",
        bin.from(),
        bin.to(),
        bin.forecasts(),
        bin.stated(),
        bin.cameTrue());
  }
}
