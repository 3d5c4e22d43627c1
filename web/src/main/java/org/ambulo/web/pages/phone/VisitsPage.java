package org.ambulo.web.pages.phone;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * A patient's visits.
 *
 * @param faultAt id of the visit with whose form something is wrong; empty: none
 */
public record VisitsPage(
    Frame frame, List<Visit> coming, List<Visit> past, String faultAt, String typed)
    implements Page {
  public VisitsPage {
    coming = List.copyOf(coming);
    past = List.copyOf(past);
  }

  /**
   * One visit.
   *
   * @param with who is there; empty: not said
   * @param where room or house; empty: not said
   * @param asked that another time was asked for; empty: it was not
   */
  public record Visit(
      String id, String what, String when, String with, String where, String state, String asked) {}
}
