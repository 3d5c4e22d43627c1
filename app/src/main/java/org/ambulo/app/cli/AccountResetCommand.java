package org.ambulo.app.cli;

import java.time.Clock;
import java.util.Optional;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ambulo account reset}. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    header = "For who lost password or phone: a new first password, no code generator, no lock.")
final class AccountResetCommand extends ClinicWork {

  @Parameters(paramLabel = "LOGIN", description = "Whose account.")
  private String login = "";

  AccountResetCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(OpenClinic clinic) {
    Optional<Account> account = clinic.records().accounts().byLogin(login);
    if (account.isEmpty()) {
      return failed("there is no account (" + login + ")");
    }
    if (account.get().role() == Role.SYSTEM) {
      return failed("(" + login + ") is a program's: disable it and add another");
    }
    say("first password: " + clinic.accounts().reset(account.get(), AccountDesk.commandLine()));
    return 0;
  }
}
