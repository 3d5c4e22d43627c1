package org.ambulo.lab.bench.load;

import java.util.List;
import org.ambulo.lab.bench.http.Credentials;

/** How the users get in; where there are fewer accounts or sessions than users, they take turns. */
public sealed interface Entry {

  /** By the log-in form of a page; each account is a name and a password. */
  record ByForm(String page, List<Account> accounts) implements Entry {
    public ByForm {
      accounts = List.copyOf(accounts);
    }
  }

  /** With cookies of sessions that exist. */
  record ByCookies(List<String> sessions) implements Entry {
    public ByCookies {
      sessions = List.copyOf(sessions);
    }
  }

  /** With credentials in every request, or none. */
  record ByHeader(Credentials credentials) implements Entry {}

  /** Somebody who may log in. */
  record Account(String name, String password) {}
}
