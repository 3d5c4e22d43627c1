package org.ambulo.app.server;

import java.util.List;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Archive;

/** A clinic of made-up people. */
@FunctionalInterface
public interface DemoData {

  /**
   * An account of somebody made up.
   *
   * @param who for the reader: name and what there is to see
   * @param secret the password; a program's key
   */
  record DemoAccount(String login, String secret, Role role, String who) {}

  /**
   * Fills an empty archive and makes accounts for its people.
   *
   * @return the accounts to try it with
   */
  List<DemoAccount> fill(Archive archive, AccountDesk accounts);
}
