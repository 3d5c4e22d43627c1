package org.ambulo.web.pages.phone;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;

/**
 * The team's side of a patient's messages.
 *
 * @param unread how many nobody of the team has read
 */
public record TeamMessagesPage(
    Frame frame, PatientTop top, List<Letter> letters, long unread, String typed, String fault)
    implements Page {
  public TeamMessagesPage {
    letters = List.copyOf(letters);
  }
}
