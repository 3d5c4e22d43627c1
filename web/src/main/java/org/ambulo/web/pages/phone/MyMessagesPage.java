package org.ambulo.web.pages.phone;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * A patient's messages.
 *
 * @param typed what is in the field
 * @param fault what is wrong with it; empty: nothing
 */
public record MyMessagesPage(Frame frame, List<Letter> letters, String typed, String fault)
    implements Page {
  public MyMessagesPage {
    letters = List.copyOf(letters);
  }
}
