package org.ambulo.clinic.board;

import java.util.List;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Refusal;
import org.ambulo.roster.engine.Replan;

/**
 * A schedule that the engine suggests after changes, to be accepted or not.
 *
 * @param version of the calendar that it was made for
 * @param clinic with the changes made
 * @param replan what would be otherwise, with reasons
 * @param refusals changes that could not be made
 */
public record Suggestion(
    long version, Clinic clinic, Replan replan, List<Refusal> refusals, String what) {
  public Suggestion {
    refusals = List.copyOf(refusals);
  }
}
