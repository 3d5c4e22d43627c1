package org.ambulo.roster.engine;

import java.util.List;

/**
 * A schedule made anew, as a difference to what was promised.
 *
 * @param repaired value as soon as everything broken was mended, before any polish
 * @param moved promised appointments that are moved or given up
 * @param movedOthers of these, such of patients whom the change did not touch
 */
public record Replan(
    Proposal proposal, List<Difference> differences, double repaired, int moved, int movedOthers) {
  public Replan {
    differences = List.copyOf(differences);
  }
}
