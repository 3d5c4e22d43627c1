package org.ambulo.web.pages.plan;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;

/** The versions of a plan, the newest first. */
public record PlanVersionsPage(Frame frame, PatientTop top, List<Version> versions)
    implements Page {
  public PlanVersionsPage {
    versions = List.copyOf(versions);
  }

  /**
   * One version.
   *
   * @param changes what it says otherwise than the one before it
   * @param items all of it
   */
  public record Version(String title, List<Line> changes, List<Line> items) {
    public Version {
      changes = List.copyOf(changes);
      items = List.copyOf(items);
    }
  }

  /**
   * One thing in a version.
   *
   * @param before what was decided before; empty: nothing, or all of it is shown
   */
  public record Line(String text, String before, String after, String why, String who) {}
}
