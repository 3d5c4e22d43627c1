package org.ambulo.web.pages.admin;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * One account and what can be done with it.
 *
 * @param roles that it can be given
 * @param keys of a program
 * @param does what can be done with it at all
 * @param fault why something was not done; empty: nothing
 */
public record AccountSheetPage(
    Frame frame,
    AccountsPage.Line account,
    String person,
    String generator,
    List<Choice> roles,
    List<KeyLine> keys,
    Does does,
    String fault)
    implements Page {
  public AccountSheetPage {
    roles = List.copyOf(roles);
    keys = List.copyOf(keys);
  }

  /** What is left of a key after it was shown. */
  public record KeyLine(String id, String label, String scopes, String until) {}

  /** What can be done with an account. */
  public enum Does {
    /** The one who asks: another administrator does it. */
    NOTHING,
    PERSON,
    PROGRAM
  }
}
