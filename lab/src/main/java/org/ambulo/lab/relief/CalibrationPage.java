package org.ambulo.lab.relief;

final class CalibrationPage {
  private final CalibrationReport report;

  CalibrationPage(CalibrationReport report) {
    this.report = report;
  }

  String render() {
    return report.text();
  }
}
