package org.ambulo.app.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Scope;
import org.ambulo.core.archive.Key;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code ambulo account add}. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Adds an account; prints its first password, or a program's key, this once.")
final class AccountAddCommand extends ClinicWork {

  @Parameters(paramLabel = "LOGIN", description = "What is typed to log in.")
  private String login = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "${COMPLETION-CANDIDATES}")
  private Role role = Role.PATIENT;

  @Option(names = "--name", paramLabel = "NAME", description = "For people to read.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--person",
      paramLabel = "TYPE/ID",
      converter = Reference.class,
      description = "Whose it is: Practitioner/ID, or Patient/ID of a patient.")
  private Optional<Key> person = Optional.empty();

  @Option(
      names = "--external",
      paramLabel = "NAME",
      description = "What the clinic's identity provider calls them.")
  private Optional<String> external = Optional.empty();

  @Option(
      names = "--scopes",
      split = ",",
      paramLabel = "SCOPE",
      description = "What a program's key opens: read (otherwise), write, export.")
  private Set<Scope> scopes = Set.of(Scope.READ);

  AccountAddCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(OpenClinic clinic) {
    AccountDesk.Wish wish = new AccountDesk.Wish(login, name.orElse(login), role, person, external);
    return switch (clinic.accounts().add(wish, AccountDesk.commandLine())) {
      case AccountDesk.Made made -> made(clinic, made.account());
      case AccountDesk.Refused refused -> failed(refused.why());
    };
  }

  private int made(OpenClinic clinic, Account account) {
    if (account.role() == Role.SYSTEM) {
      say("key: " + clinic.programs().issue(account, "first", scopes, Optional.empty()));
    } else {
      say("login:          " + account.login());
      say(
          "first password: "
              + clinic.accounts().givePassword(account, AccountDesk.commandLine())
              + "   (to be changed at the first log-in)");
    }
    return 0;
  }

  /** Reads {@code Practitioner/d1}. */
  private static final class Reference implements ITypeConverter<Key> {
    @Override
    public Key convert(String text) {
      String[] parts = text.split("/", 2);
      if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
        throw new TypeConversionException("(" + text + ") is no TYPE/ID");
      }
      return new Key(parts[0], parts[1]);
    }
  }
}
