package org.ambulo.web.pages;

import java.util.List;

/**
 * Asks for login and password.
 *
 * @param faults what was wrong last time
 * @param login what was typed last time
 * @param next where to go afterwards, within this server
 * @param provider whether the clinic's identity provider can be used instead
 */
public record LoginPage(
    Frame frame, List<String> faults, String login, String next, Provider provider)
    implements Page {

  /** Another way in. */
  public enum Provider {
    NONE,
    OFFERED
  }

  public LoginPage {
    faults = List.copyOf(faults);
  }
}
