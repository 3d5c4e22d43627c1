package org.ambulo.app.cli;

import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.record.PatientRecord;

/** Where a patient gets the calendar of a medicine. */
interface CalendarDesk {

  /** Whether there was an answer; if not, standard error has said why. */
  boolean serve(PatientRecord patient, Medicine medicine);
}
