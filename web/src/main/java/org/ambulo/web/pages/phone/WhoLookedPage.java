package org.ambulo.web.pages.phone;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * Who looked at a patient's record, for that patient.
 *
 * @param older where the ones before are; empty: there are none
 */
public record WhoLookedPage(Frame frame, List<Day> days, String older) implements Page {
  public WhoLookedPage {
    days = List.copyOf(days);
  }

  /** All of one day. */
  public record Day(String day, List<Look> looks) {
    public Day {
      looks = List.copyOf(looks);
    }
  }

  /**
   * What one person did on a day.
   *
   * @param what they did, in a few words
   * @param last time of day of the last of it
   */
  public record Look(String who, String role, String what, String last) {}
}
