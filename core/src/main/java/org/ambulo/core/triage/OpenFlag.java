package org.ambulo.core.triage;

import java.util.List;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.logic.Fact;

/**
 * A red flag that can neither be said to fire nor not to.
 *
 * @param ask the unanswered facts that can settle it; looked for when somebody looks at them
 * @param oneAway those of them that would make it fire on their own; only looked for where a sign
 *     of it is present already
 */
public record OpenFlag(RedFlag flag, List<Fact> ask, List<Fact> oneAway) {
  public OpenFlag {
    oneAway = List.copyOf(oneAway);
  }
}
