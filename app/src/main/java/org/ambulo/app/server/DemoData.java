package org.ambulo.app.server;

import java.util.List;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Archive;

/** A clinic of made-up people. */
public interface DemoData {

  /**
   * An account of somebody made up.
   *
   * @param who for the reader: name and what there is to see
   * @param secret the password; a program's key
   */
  record Entrance(String login, String secret, Role role, String who) {}

  /**
   * Fills an empty archive and makes accounts for its people.
   *
   * @return the accounts to try it with
   */
  List<Entrance> fill(Archive archive, AccountDesk accounts);

  /** Those of these accounts that an earlier filling made. */
  List<Entrance> known(List<Account> accounts);
}
