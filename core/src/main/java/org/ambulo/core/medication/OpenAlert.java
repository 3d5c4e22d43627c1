package org.ambulo.core.medication;

import java.util.List;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.logic.Fact;

/**
 * A danger that the medicines would make one, were a missing fact so or so.
 *
 * @param ask the facts that are missing
 */
public record OpenAlert(Interaction rule, List<Fact> ask) {
  public OpenAlert {
    ask = List.copyOf(ask);
  }
}
