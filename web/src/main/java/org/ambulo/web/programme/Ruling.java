package org.ambulo.web.programme;

import org.ambulo.core.rehab.NextStep.Action;
import org.ambulo.core.rehab.Zone;

/**
 * What the pain rule says of an exercise today.
 *
 * @param why what it goes by, in words
 * @param text what to do
 */
public record Ruling(Zone zone, Action action, String why, String text) {

  /** Whether it allows a step up. */
  public boolean allowsMore() {
    return action == Action.PROGRESS;
  }

  /** Whether nobody may step up, whatever the reason. */
  public boolean stops() {
    return action == Action.STOP;
  }

  /** Whether it asks for a step down. */
  public boolean asksLess() {
    return action == Action.REDUCE || action == Action.REVIEW;
  }

  /** The rule in one sentence or two. */
  public String words() {
    return why + " " + text;
  }
}
