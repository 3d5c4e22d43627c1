package org.ambulo.core.medication;

import java.util.List;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.logic.Because;

/**
 * A danger of the regimen.
 *
 * @param medicines the medicines of the regimen that make it one, by name; empty where none does by
 *     itself
 * @param because the facts that make it one
 */
public record Alert(Interaction rule, List<Medicine> medicines, List<Because> because) {
  public Alert {
    medicines = List.copyOf(medicines);
    because = List.copyOf(because);
  }
}
