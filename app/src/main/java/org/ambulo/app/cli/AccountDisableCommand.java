package org.ambulo.app.cli;

import java.time.Clock;
import java.util.Optional;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.AccountDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ambulo account disable}. */
@Command(
    name = "disable",
    mixinStandardHelpOptions = true,
    header = "Switches an account off: its sessions end and its keys open nothing.")
final class AccountDisableCommand extends ClinicWork {

  @Parameters(paramLabel = "LOGIN", description = "Whose account.")
  private String login = "";

  @Option(names = "--undo", description = "Switch it on again.")
  private boolean undo;

  AccountDisableCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(OpenClinic clinic) {
    Optional<Account> account = clinic.records().accounts().byLogin(login);
    if (account.isEmpty()) {
      return failed("there is no account (" + login + ")");
    }
    Account.Standing standing = undo ? Account.Standing.ACTIVE : Account.Standing.DISABLED;
    clinic.accounts().setStanding(account.get(), standing, AccountDesk.commandLine());
    return 0;
  }
}
