package org.ambulo.core.medication;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Medicine;

/**
 * Which medicines make sense for a patient.
 *
 * @param options the best supported first
 * @param withheld considered and not proposed
 */
public record MedicineChoices(List<Option> options, List<Withheld> withheld) {
  public MedicineChoices {
    options = List.copyOf(options);
    withheld = List.copyOf(withheld);
  }

  /**
   * A medicine that makes sense.
   *
   * @param dose to start with
   * @param checks what to know or do before
   */
  public record Option(
      Medicine medicine,
      Medicine.Evidence evidence,
      Optional<String> dose,
      String why,
      List<String> checks,
      Citation citation) {
    public Option {
      checks = List.copyOf(checks);
    }
  }

  /**
   * A medicine that was considered and is not proposed.
   *
   * @param despiteEvidence whether the evidence is for it and something about this patient against
   */
  public record Withheld(
      Medicine medicine, boolean despiteEvidence, String why, Citation citation) {}
}
