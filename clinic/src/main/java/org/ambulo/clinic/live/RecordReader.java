package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.List;
import org.ambulo.clinic.outcome.CareDays;
import org.ambulo.core.archive.Document;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.record.PatientRecord;

/** A port: makes a patient's record of the documents that are kept of them. */
public interface RecordReader {

  /** The record as of a day; what cannot be read is a data problem in it. */
  PatientRecord read(String patient, List<Document> documents, LocalDate asOf);

  /**
   * When what was done for the patient, in the episode that is under way on the day of the
   * assessment.
   *
   * @param assessment made of the same documents
   */
  CareDays careDays(String patient, List<Document> documents, Assessment assessment);

  /** The orders whose hold is not decided, the earliest first, those of no known day last. */
  List<UndecidedHold> undecidedHolds(List<Document> documents);
}
