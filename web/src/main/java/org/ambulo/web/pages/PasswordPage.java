package org.ambulo.web.pages;

import java.util.List;

/** Asks for a new password. */
public record PasswordPage(Frame frame, List<String> faults, Current current, String next)
    implements Page {

  /** Whether the one so far is asked for. */
  public enum Current {
    ASKED,
    JUST_GIVEN
  }

  public PasswordPage {
    faults = List.copyOf(faults);
  }
}
