package org.ambulo.web.pages.medicines;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;

/**
 * How one medicine comes down or goes up, with dates. A proposal.
 *
 * @param refusal why there is no calendar; empty where there is one
 * @param warnings what to decide or ask first
 * @param facts what holds for all rows
 * @param rows each dose and the earliest day for it
 * @param after what follows
 */
public record CalendarPage(
    Frame frame,
    PatientTop top,
    String title,
    String refusal,
    List<String> warnings,
    List<String> facts,
    List<Row> rows,
    List<String> after)
    implements Page {
  public CalendarPage {
    warnings = List.copyOf(warnings);
    facts = List.copyOf(facts);
    rows = List.copyOf(rows);
    after = List.copyOf(after);
  }

  /**
   * A dose and the day from which it holds.
   *
   * @param mme morphine equivalents a day; empty where it is no opioid
   */
  public record Row(String from, String perDay, String mme, String taken) {}
}
