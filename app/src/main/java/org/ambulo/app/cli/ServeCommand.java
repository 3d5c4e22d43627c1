package org.ambulo.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.app.demo.DemoFilling;
import org.ambulo.app.server.AmbuloServer;
import org.ambulo.app.server.DemoData;
import org.ambulo.app.server.FhirPart;
import org.ambulo.app.server.ServerParts;
import org.ambulo.app.server.ServerSettings;
import org.ambulo.app.server.SettingsSource;
import org.ambulo.app.server.SettingsSource.BadSetting;
import org.ambulo.clinic.access.Secrets;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.web.pages.PatientSheet;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ambulo serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = "The clinic in a browser, and its FHIR API at /fhir.",
    description = {
      "",
      "Runs until it is stopped (Ctrl-C). What is asked then is answered first, and nothing is"
          + " lost. docs/operating.md says how to set it up for a clinic.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ambulo serve --demo",
      "  ambulo serve --port 8080 --db jdbc:sqlite:clinic.db",
      "  ambulo serve --config ambulo.properties"
    })
final class ServeCommand implements Callable<Integer> {

  private static final String FILE = "ambulo.db";
  private static final String DEMO_FILE = "ambulo-demo.db";

  @Option(
      names = "--demo",
      description =
          "Fill an empty database with a made-up clinic, and print its accounts. One that holds"
              + " anything is left as it is.")
  private boolean demo;

  @Option(names = "--port", paramLabel = "N", description = "8080 otherwise; 0: any that is free.")
  private Optional<Integer> port = Optional.empty();

  @Mixin private DatabaseOption database = new DatabaseOption();

  private final Terminal terminal;
  private final Clock clock;

  ServeCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      SettingsSource given = port.map(database.settings()::withPort).orElseGet(database::settings);
      SettingsSource source = demo ? given.withOptionalSecondFactor() : given;
      return serve(source.settings(), database.address(source, demo ? DEMO_FILE : FILE));
    } catch (BadSetting | IllegalArgumentException wrong) {
      return failed(String.valueOf(wrong.getMessage()), AmbuloCommand.USAGE);
    } catch (ArchiveUnavailable unavailable) {
      return failed(String.valueOf(unavailable.getMessage()), AmbuloCommand.BAD_INPUT);
    } catch (PortInUseException inUse) {
      return failed(
          "port " + inUse.getPort() + " is in use; take another with --port",
          AmbuloCommand.BAD_INPUT);
    }
  }

  private int failed(String why, int exit) {
    terminal.err().println("ambulo: " + why);
    return exit;
  }

  private int serve(ServerSettings settings, String url) throws InterruptedException {
    try (OpenClinic clinic = OpenClinic.at(url, clock)) {
      List<DemoData.Entrance> accounts = filled(clinic);
      try (AmbuloServer server = AmbuloServer.start(settings, parts(settings, clinic))) {
        Thread stop = Thread.ofPlatform().name("stop").unstarted(server::close);
        Runtime.getRuntime().addShutdownHook(stop);
        greet(server, url, clinic, accounts);
        server.await();
      }
    }
    return 0;
  }

  private List<DemoData.Entrance> filled(OpenClinic clinic) {
    if (!demo) {
      return List.of();
    }
    DemoData data = new DemoFilling(clinic.knowledge(), clock);
    if (!clinic.isEmpty()) {
      return data.known(clinic.records().accounts().all());
    }
    terminal.err().println("ambulo: filling an empty database with a made-up clinic ...");
    return data.fill(clinic.archive(), clinic.accounts());
  }

  static ServerParts parts(ServerSettings settings, OpenClinic clinic, Clock clock) {
    return new ServerParts(
        clinic.archive(),
        clinic.records(),
        clinic.hashes(),
        clinic.random(),
        clock,
        FhirPart.of(
            settings,
            clinic.archive(),
            new Secrets(clinic.random()),
            clock,
            AmbuloCommand.version()),
        clinic.live(),
        new PatientSheet(clinic.knowledge()));
  }

  private ServerParts parts(ServerSettings settings, OpenClinic clinic) {
    return parts(settings, clinic, clock);
  }

  private void greet(
      AmbuloServer server, String url, OpenClinic clinic, List<DemoData.Entrance> accounts) {
    terminal.out().println("Ambulo is ready: " + server.address());
    terminal.out().println("FHIR API:        " + server.address() + "/fhir");
    terminal.out().println("Database:        " + url.replaceAll("(?i)(password=)[^&]*", "$1..."));
    if (clinic.records().accounts().all().isEmpty()) {
      terminal
          .out()
          .println(
              "There is no account yet. Make one: ambulo account add LOGIN --role admin --db "
                  + url);
    }
    for (DemoData.Entrance account : accounts) {
      terminal
          .out()
          .printf(
              "  %-16s %-28s %-16s %s%n",
              account.login(),
              account.secret(),
              account.role().name().toLowerCase(Locale.ROOT),
              account.who());
    }
    terminal.out().flush();
  }
}
