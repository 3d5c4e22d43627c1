package org.ambulo.app.print;

import java.util.List;
import java.util.stream.Stream;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.relief.Forecast;

/**
 * What is foreseen of a patient.
 *
 * @param problems what could not be used of the record, its interventions and ratings included
 */
public record Foreseen(PatientRecord patient, Forecast forecast, List<DataProblem> problems) {
  public Foreseen {
    problems = List.copyOf(problems);
  }

  public static Foreseen of(PatientRecord patient, Forecast forecast) {
    return new Foreseen(
        patient,
        forecast,
        Stream.concat(patient.dataProblems().stream(), forecast.problems().stream()).toList());
  }
}
