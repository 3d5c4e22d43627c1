package org.ambulo.core.triage;

import java.util.List;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.logic.Because;

/** A red flag that fires, with the answers that make it fire. */
public record FiredFlag(RedFlag flag, List<Because> because) {
  public FiredFlag {
    because = List.copyOf(because);
  }
}
