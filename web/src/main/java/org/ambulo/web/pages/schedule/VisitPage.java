package org.ambulo.web.pages.schedule;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * One appointment, to be moved or cancelled.
 *
 * @param state what became of it; empty while it is booked
 * @param because why the last try was refused; empty: there was none
 * @param back where one came from
 */
public record VisitPage(
    Frame frame,
    String id,
    long version,
    String patient,
    String patientPath,
    String what,
    String when,
    String with,
    String where,
    String state,
    Move move,
    List<String> because,
    String reason,
    SchedulePage.Duty duty,
    String back)
    implements Page {
  public VisitPage {
    because = List.copyOf(because);
  }

  /**
   * Where it could go.
   *
   * @param day as a form has it
   * @param time as a form has it
   */
  public record Move(
      String day, String time, List<SchedulePage.Choice> people, List<SchedulePage.Choice> rooms) {
    public Move {
      people = List.copyOf(people);
      rooms = List.copyOf(rooms);
    }
  }

  /** Whether something can be done with it from here. */
  public boolean open() {
    return duty.books() && state.isEmpty();
  }
}
