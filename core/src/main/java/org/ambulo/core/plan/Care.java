package org.ambulo.core.plan;

import java.util.List;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.rehab.Programme;

/**
 * What the disciplines have to offer a patient, of which the plan is made.
 *
 * @param payer by whose limits the procedures are judged
 */
public record Care(
    Programme programme,
    List<JudgedProcedure> procedures,
    MedicineChoices medicines,
    PayerProfile payer) {
  public Care {
    procedures = List.copyOf(procedures);
  }
}
