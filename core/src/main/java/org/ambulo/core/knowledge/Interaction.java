package org.ambulo.core.knowledge;

import java.util.Set;
import org.ambulo.core.logic.Criterion;

/**
 * What makes a medicine, or what goes through a needle, dangerous beside another one or in this
 * patient. Unknown when a fact that could decide it is missing: then it is neither an alert nor
 * cleared.
 *
 * @param mechanism why it happens
 * @param effect what may happen
 * @param action what the prescriber should do
 * @param replaces ids of interactions of the same cause, of which this one says strictly more. They
 *     still hold where they hold; where this one does, they need no alert of their own. None is
 *     more severe, and none replaces another.
 */
public record Interaction(
    String id,
    String title,
    Severity severity,
    Criterion when,
    String mechanism,
    String effect,
    String action,
    Set<String> replaces,
    Citation citation) {
  public Interaction {
    replaces = Set.copyOf(replaces);
  }

  /** Mechanism and effect, one after the other. */
  public String why() {
    return (mechanism + " " + effect).strip();
  }
}
