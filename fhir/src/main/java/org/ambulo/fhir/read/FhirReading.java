package org.ambulo.fhir.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ambulo.core.document.Place;
import org.ambulo.core.record.DataProblem;

/** What became of an input. */
public sealed interface FhirReading {

  /**
   * What it says, patient by patient.
   *
   * @param patients in the order in which the input first names them
   * @param ignored by name of the type, how many resources were skipped because nothing of them is
   *     read
   * @param problems what could not be read and belongs to no patient
   */
  record Read(
      List<PatientInput> patients,
      SequencedMap<String, Integer> ignored,
      List<DataProblem> problems)
      implements FhirReading {
    public Read {
      patients = List.copyOf(patients);
      ignored = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(ignored));
      problems = List.copyOf(problems);
    }
  }

  /**
   * Nothing of it could be used.
   *
   * @param place where in the input
   * @param message what is wrong and what would mend it
   */
  record Unreadable(Place place, String message) implements FhirReading {}
}
