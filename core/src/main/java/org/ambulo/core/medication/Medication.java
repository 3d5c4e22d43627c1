package org.ambulo.core.medication;

import java.util.List;

/**
 * What there is to say of a patient's medicines.
 *
 * @param alerts the most severe first
 * @param open dangers that cannot be judged, the most severe first
 */
public record Medication(Regimen regimen, Mme mme, List<Alert> alerts, List<OpenAlert> open) {
  public Medication {
    alerts = List.copyOf(alerts);
    open = List.copyOf(open);
  }
}
