package org.ambulo.app.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.lab.bench.http.Credentials;
import org.ambulo.lab.bench.load.Entry;
import org.ambulo.lab.bench.load.LoadPlan;
import org.ambulo.lab.bench.load.LoadTable;
import org.ambulo.lab.bench.load.LoadTest;
import org.ambulo.lab.bench.load.Route;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ambulo lab load}. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    header = "Many users at once on a server of this machine: how soon its pages begin to arrive.",
    description = {
      "",
      "Each user has a session of their own and asks for one page after the other. Prints for each"
          + " page the time to the first byte: median, 90th and 99th percentile.",
      "The server must let so much through: start it with AMBULO_LIMITS_REQUESTS and"
          + " AMBULO_LIMITS_LOGINS set high enough.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ambulo lab load --user NAME:PASSWORD --pages '/worklist,/patients/{id}'",
      "  ambulo lab load --key KEY --ids '/fhir/Patient?_count=200' \\",
      "    --pages '/fhir/Patient/{id}/$everything'"
    })
final class LoadCommand implements Callable<Integer> {

  private static final int MOST_USERS = 500;
  private static final int LONGEST = 3600;

  @Option(names = "--url", paramLabel = "URL", description = "Default http://127.0.0.1:8080.")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(
      names = "--user",
      paramLabel = "NAME:PASSWORD",
      description = "Logs in through the form; several accounts take turns.")
  private List<String> accounts = new ArrayList<>();

  @Option(
      names = "--login",
      paramLabel = "PATH",
      description = "The page with the form (default /login).")
  private String login = "/login";

  @Option(
      names = "--cookie",
      paramLabel = "NAME=VALUE",
      description = "A session that exists, instead of a log-in; several take turns.")
  private List<String> cookies = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "A program's key in every request, as bearer.")
  private Optional<String> key = Optional.empty();

  @Option(names = "--users", paramLabel = "N", description = "At once (default 20).")
  private int users = 20;

  @Option(names = "--seconds", paramLabel = "N", description = "Measured (default 30).")
  private int seconds = 30;

  @Option(names = "--warm-up", paramLabel = "N", description = "Seconds before (default 10).")
  private int warmUp = 10;

  @Option(
      names = "--pause",
      paramLabel = "MS",
      description = "Of each user between two pages (default 0).")
  private int pause;

  @Option(
      names = "--pages",
      split = ",",
      paramLabel = "PATH",
      description = "With {id} for a patient's id (default /worklist,/patients/{id}).")
  private List<String> pages = List.of("/worklist", "/patients/{id}");

  @Option(
      names = "--ids",
      paramLabel = "PATH",
      description =
          "The page whose links, or the FHIR search whose entries, name patients"
              + " (default /worklist).")
  private String ids = "/worklist";

  @Mixin private FiguresOption printing = new FiguresOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (users < 1 || users > MOST_USERS || seconds < 1 || seconds > LONGEST) {
      throw new ParameterException(
          spec.commandLine(),
          "--users takes 1 to %d, --seconds 1 to %d".formatted(MOST_USERS, LONGEST));
    }
    if (warmUp < 0 || pause < 0) {
      throw new ParameterException(spec.commandLine(), "--warm-up and --pause are not negative");
    }
    try {
      LoadTable table = new LoadTable(new LoadTest(plan(), System::nanoTime).run(entry()));
      printing.print(terminal, table.lines(), table.document());
      return 0;
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    } catch (IOException failed) {
      terminal.err().println("ambulo: " + failed.getMessage());
      return AmbuloCommand.BAD_INPUT;
    }
  }

  private LoadPlan plan() {
    return new LoadPlan(
        url,
        users,
        pages.stream().map(Route::new).toList(),
        ids,
        Duration.ofSeconds(warmUp),
        Duration.ofSeconds(seconds),
        Duration.ofMillis(pause));
  }

  private Entry entry() {
    if (!accounts.isEmpty()) {
      return new Entry.ByForm(login, accounts.stream().map(LoadCommand::account).toList());
    }
    if (!cookies.isEmpty()) {
      return new Entry.ByCookies(cookies);
    }
    return new Entry.ByHeader(key.map(Credentials::bearer).orElseGet(Credentials::none));
  }

  private static Entry.Account account(String given) {
    int colon = given.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("--user takes NAME:PASSWORD");
    }
    return new Entry.Account(given.substring(0, colon), given.substring(colon + 1));
  }
}
