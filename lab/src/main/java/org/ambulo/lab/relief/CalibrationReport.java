package org.ambulo.lab.relief;

import java.util.List;

/** What a study of calibration found. */
public final class CalibrationReport {

  private final String priors;
  private final CalibrationOptions options;
  private final Recipe.Targets targets;
  private final List<Calibration> found;

  /**
   * @param priors version of the priors that the forecast used
   */
  CalibrationReport(
      String priors, CalibrationOptions options, Recipe.Targets targets, List<Calibration> found) {
    this.priors = priors;
    this.options = options;
    this.targets = targets;
    this.found = List.copyOf(found);
  }

  String priors() {
    return priors;
  }

  CalibrationOptions options() {
    return options;
  }

  List<Calibration> found() {
    return found;
  }

  /** As plain text: the same but for the times, whatever the number of cores. */
  public String text() {
    return new CalibrationText(this).render();
  }

  /**
   * As one page with charts, for a browser; without scripts and without anything from elsewhere.
   */
  public String page() {
    return new CalibrationPage(this).render();
  }

  /** How many of the calibrations miss something that was asked for. */
  public long missing() {
    return found.stream().filter(calibration -> !misses(calibration).isEmpty()).count();
  }

  List<String> misses(Calibration calibration) {
    return Misses.of(calibration, options.truth(), targets);
  }
}
