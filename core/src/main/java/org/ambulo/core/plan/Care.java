package org.ambulo.core.plan;

import java.util.List;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.rehab.Programme;

/** What the disciplines have to offer a patient, of which the plan is made. */
public record Care(
    Programme programme, List<JudgedProcedure> procedures, MedicineChoices medicines) {
  public Care {
    procedures = List.copyOf(procedures);
  }
}
