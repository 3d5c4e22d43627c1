package org.ambulo.fhir.read;

import java.util.List;
import org.ambulo.core.record.RecordBuilder;

/**
 * What an input says of one patient.
 *
 * @param record filled, ready to be built as of a day
 * @param arrivals what became of each of the patient's resources
 */
public record PatientInput(RecordBuilder record, List<Arrival> arrivals) {
  public PatientInput {
    arrivals = List.copyOf(arrivals);
  }

  public String id() {
    return record.person().id();
  }
}
