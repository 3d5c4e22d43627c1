package org.ambulo.roster.document;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Clinic;

/**
 * What became of a clinic's document.
 *
 * @param clinic all of it that can be read; empty only where its days are not known
 * @param leftOut ids of patients that cannot be read; without an id, the way to them
 * @param problems what is wrong, in the order found
 * @param notes what is only worth knowing, such as fields that nobody reads; each said once
 */
public record ClinicReading(
    Optional<Clinic> clinic,
    WeightChanges weights,
    List<String> leftOut,
    List<DocumentProblem> problems,
    List<DocumentProblem> notes) {
  public ClinicReading {
    leftOut = List.copyOf(leftOut);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
