package org.ambulo.web.pages.phone;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * How far a patient has come.
 *
 * @param chart SVG; empty where nothing was reported yet
 * @param table the same as a table of HTML
 */
public record ProgressPage(
    Frame frame, List<String> far, List<String> goals, String chart, String table) implements Page {
  public ProgressPage {
    far = List.copyOf(far);
    goals = List.copyOf(goals);
  }
}
