package org.ambulo.app.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ambulo account}. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    header = "Who may log in: the first administrator, and whoever is locked out.",
    description = {
      "",
      "Works on the database, whether a server runs on it or not. What is done goes into the audit"
          + " trail.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  ambulo account add anna --role admin --name 'Anna Berg'",
      "  ambulo account add dr.lee --role physiatrist --person Practitioner/d1",
      "  ambulo account add loader --role system --scopes read,write",
      "  ambulo account reset anna"
    })
final class AccountCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  static CommandLine line(Terminal terminal, Clock clock) {
    return new CommandLine(new AccountCommand())
        .addSubcommand(new AccountAddCommand(terminal, clock))
        .addSubcommand(new AccountListCommand(terminal, clock))
        .addSubcommand(new AccountDisableCommand(terminal, clock))
        .addSubcommand(new AccountResetCommand(terminal, clock));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
