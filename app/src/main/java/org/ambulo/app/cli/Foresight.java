package org.ambulo.app.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.ambulo.app.print.Foreseen;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.record.RecordBuilder;

/**
 * Foresees the relief of patients. Safe for several threads.
 *
 * @param asOf the day for all of them, where one was asked for
 * @param today the day of those whose input names none
 */
record Foresight(Assessor assessor, Optional<LocalDate> asOf, LocalDate today) {

  Foreseen of(RecordBuilder patient) {
    LocalDate day = asOf.or(patient::statedAsOf).orElse(today);
    Assessment assessment = assessor.assess(patient.build(day));
    return Foreseen.of(assessment.patient(), assessment.forecast());
  }
}
