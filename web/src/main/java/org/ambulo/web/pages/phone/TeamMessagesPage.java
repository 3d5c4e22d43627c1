package org.ambulo.web.pages.phone;

import java.util.List;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;
import org.ambulo.web.pages.admin.Choice;

/**
 * The team's side of a patient's messages.
 *
 * @param unread how many nobody of the team has read
 * @param ask the form that asks something of a colleague, as it was sent
 * @param colleagues of whom something can be asked
 */
public record TeamMessagesPage(
    Frame frame,
    PatientTop top,
    List<Letter> letters,
    long unread,
    String typed,
    String fault,
    Typed ask,
    List<Choice> colleagues)
    implements Page {
  public TeamMessagesPage {
    letters = List.copyOf(letters);
    colleagues = List.copyOf(colleagues);
  }
}
