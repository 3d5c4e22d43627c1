package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.CaseFile;
import org.ambulo.knowledge.kit.Visit;

/** Forecasts of case files, and pieces to write them from. */
final class CaseForecast {

  static final Forecaster FORECASTER = new Forecaster(Visit.SHIPPED, Someone.LIBRARIES);

  /** An injection four weeks before the as-of day. */
  static final String ESI = "interventions: [{id: tfesi_lumbar, date: 2026-10-25}]\n";

  /** 7 before the injection, then down to 2, up to the as-of day. */
  static final String RELIEVED =
      diary(
          "2026-10-20",
          7,
          7,
          8,
          7,
          7,
          7,
          7,
          6,
          5,
          4,
          3,
          3,
          2,
          2,
          2,
          2,
          3,
          2,
          2,
          2,
          1,
          2,
          2,
          2,
          2,
          3,
          2,
          2,
          2,
          2,
          2,
          2,
          2,
          2);

  /** 7 all along. */
  static final String STILL_BAD =
      diary(
          "2026-10-20",
          7,
          7,
          8,
          7,
          7,
          7,
          7,
          7,
          8,
          7,
          7,
          6,
          7,
          7,
          8,
          7,
          7,
          7,
          7,
          6,
          7,
          7,
          7,
          8,
          7,
          7,
          7,
          7,
          7,
          7,
          6,
          7,
          7,
          7);

  private CaseForecast() {}

  static Forecast forecast(PatientRecord record, Map<Fact, Answer> known) {
    Forecast forecast =
        FORECASTER.forecast(
            record,
            fact -> known.getOrDefault(fact, record.answer(fact)),
            Forecaster.RedFlags.NONE_OPEN);
    return FORECASTER.valued(forecast, "p3_motor_control", Forecaster.RedFlags.NONE_OPEN);
  }

  static Forecast forecast(PatientRecord record) {
    return forecast(record, Map.of());
  }

  static Forecast forecast(String yaml) {
    return forecast(CaseFile.record(yaml));
  }

  /** The only one. */
  static Window window(String yaml) {
    Forecast forecast = forecast(yaml);
    assertThat(forecast.windows()).hasSize(1);
    return forecast.windows().getFirst();
  }

  static List<String> strata(Forecast forecast) {
    return forecast.windows().stream().map(w -> w.intervention().stratum().id()).toList();
  }

  /** Lines of a diary of average pain, day by day from the day given on. */
  static List<String> lines(String from, int... points) {
    List<String> lines = new ArrayList<>();
    LocalDate date = LocalDate.parse(from);
    for (int one : points) {
      lines.add("  - {date: " + date + ", nrs: " + one + ", kind: average}\n");
      date = date.plusDays(1);
    }
    return lines;
  }

  static String diary(String from, int... points) {
    return "diary:\n" + String.join("", lines(from, points));
  }
}
