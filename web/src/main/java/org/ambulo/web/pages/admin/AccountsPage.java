package org.ambulo.web.pages.admin;

import java.util.List;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * Who may come in.
 *
 * @param roles ways to the accounts of one role
 * @param said how many there are, in words
 * @param more where the next ones are; empty: there are no more
 * @param typed the form for a new account, as it was sent
 * @param people of the clinic, for whom an account can be made
 * @param newRoles that an account can have
 */
public record AccountsPage(
    Frame frame,
    List<Frame.Way> roles,
    List<Line> lines,
    String said,
    String more,
    Typed typed,
    List<Choice> people,
    List<Choice> newRoles)
    implements Page {
  public AccountsPage {
    roles = List.copyOf(roles);
    lines = List.copyOf(lines);
    people = List.copyOf(people);
    newRoles = List.copyOf(newRoles);
  }

  /** An account; a patient's has no name here. */
  public record Line(String id, String login, String name, String role, Lock lock) {}

  /** Whether it may be used. */
  public enum Lock {
    OPEN,
    LOCKED
  }
}
