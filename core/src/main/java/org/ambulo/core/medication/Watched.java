package org.ambulo.core.medication;

import java.util.List;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.WatchItem;
import org.ambulo.core.logic.Truth;

/**
 * Something to watch or to check in one patient.
 *
 * @param medicines that ask for it
 * @param applies yes, or unknown where it is not known whether the check is for this patient
 */
public record Watched(WatchItem item, List<Medicine> medicines, Truth applies) {
  public Watched {
    medicines = List.copyOf(medicines);
  }
}
