package org.ambulo.web.pages.schedule;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/** Who needs an appointment and has none, or too few. */
public record WaitingPage(Frame frame, String first, List<Line> lines) implements Page {
  public WaitingPage {
    lines = List.copyOf(lines);
  }

  /**
   * Something that is not booked.
   *
   * @param kind as the engine calls it; empty where it cannot be booked yet
   * @param needs how much of what
   * @param why it has no time yet
   * @param window what is said of the patient's window; empty: nothing
   */
  public record Line(
      String patient, String kind, String name, String needs, String why, String window) {}
}
