package org.ambulo.core.knowledge;

import java.util.Optional;
import java.util.Set;
import org.ambulo.core.logic.Criterion;

/**
 * What makes a medicine, or what goes through a needle, dangerous beside another one or in this
 * patient. Unknown when a fact that could decide it is missing: then it is neither an alert nor
 * cleared.
 *
 * @param askIf for whom it makes sense to ask what is missing; empty for everyone
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
    Optional<Criterion> askIf,
    String mechanism,
    String effect,
    String action,
    Set<String> replaces,
    Citation citation) {
  public Interaction {
    replaces = Set.copyOf(replaces);
  }

  /** The same, asked only of those for whom the criterion is not known to fail. */
  public Interaction askedIf(Criterion criterion) {
    return new Interaction(
        id,
        title,
        severity,
        when,
        Optional.of(criterion),
        mechanism,
        effect,
        action,
        replaces,
        citation);
  }

  /** Mechanism and effect, one after the other. */
  public String why() {
    return (mechanism + " " + effect).strip();
  }
}
