package org.ambulo.app.cli;

import java.time.Clock;
import java.util.Locale;
import org.ambulo.clinic.access.Account;
import org.ambulo.core.archive.Key;
import picocli.CommandLine.Command;

/** {@code ambulo account list}. */
@Command(name = "list", mixinStandardHelpOptions = true, header = "Lists all accounts.")
final class AccountListCommand extends ClinicWork {

  AccountListCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(OpenClinic clinic) {
    clinic.records().accounts().all().forEach(account -> say(line(account)));
    return 0;
  }

  private static String line(Account account) {
    return String.format(
            Locale.ROOT,
            "%-20s %-15s %-9s %-28s %s",
            account.login(),
            account.role().name().toLowerCase(Locale.ROOT),
            account.standing().name().toLowerCase(Locale.ROOT),
            account.person().map(Key::toString).orElse("-"),
            account.name())
        .stripTrailing();
  }
}
