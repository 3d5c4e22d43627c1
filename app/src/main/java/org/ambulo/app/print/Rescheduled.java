package org.ambulo.app.print;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Change;
import org.ambulo.roster.engine.Proposal;
import org.ambulo.roster.engine.Replan;

/**
 * A schedule made anew after changes.
 *
 * @param changes those that were made
 * @param computed the schedule that stands for what was promised, where none was given
 */
public record Rescheduled(
    LocalDateTime asOf, List<Change> changes, Replan replan, Optional<Proposal> computed) {

  public Rescheduled {
    changes = List.copyOf(changes);
  }
}
