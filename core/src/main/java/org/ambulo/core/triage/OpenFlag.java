package org.ambulo.core.triage;

import java.util.List;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.logic.Fact;

/**
 * A red flag that can neither be said to fire nor not to.
 *
 * @param ask the unanswered facts that can settle it
 * @param halfLit whether some part of it already holds
 */
public record OpenFlag(RedFlag flag, List<Fact> ask, boolean halfLit) {
  public OpenFlag {
    ask = List.copyOf(ask);
  }
}
