package org.ambulo.web.pages.schedule;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * A better plan as a difference to the calendar, to be accepted or left.
 *
 * @param first what it comes to; empty: nothing was proposed yet
 * @param lines what would be otherwise
 * @param changes the same, as a form carries it
 * @param because why accepting it was refused; empty: it was not
 */
public record ReplanPage(
    Frame frame, String first, List<Line> lines, List<String> changes, List<String> because)
    implements Page {
  public ReplanPage {
    lines = List.copyOf(lines);
    changes = List.copyOf(changes);
    because = List.copyOf(because);
  }

  /**
   * One appointment that would be otherwise.
   *
   * @param how moved, added or dropped
   * @param before empty: it is new
   * @param after empty: it falls away
   */
  public record Line(
      String how,
      String patient,
      String name,
      String what,
      String before,
      String after,
      String why) {}
}
