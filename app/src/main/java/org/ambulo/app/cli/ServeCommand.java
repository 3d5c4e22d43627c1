package org.ambulo.app.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.app.demo.DemoFilling;
import org.ambulo.app.pages.ClinicPages;
import org.ambulo.app.server.AmbuloServer;
import org.ambulo.app.server.AmbuloServer.CannotListen;
import org.ambulo.app.server.DemoData;
import org.ambulo.app.server.FhirPart;
import org.ambulo.app.server.ServerParts;
import org.ambulo.app.server.ServerSettings;
import org.ambulo.app.server.SettingsSource;
import org.ambulo.clinic.access.Secrets;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.SearchParameters;
import picocli.CommandLine.Command;
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
final class ServeCommand extends DatabaseWork {

  private static final String DEMO_FILE = "ambulo-demo.db";

  @Option(
      names = "--demo",
      description =
          "Fill an empty database with a made-up clinic, and print its accounts. One that holds"
              + " anything is left as it is.")
  private boolean demo;

  @Option(names = "--port", paramLabel = "N", description = "8080 otherwise; 0: any that is free.")
  private Optional<Integer> port = Optional.empty();

  ServeCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  SettingsSource settings(SettingsSource given) {
    SettingsSource source = port.map(given::withPort).orElse(given);
    return demo ? source.withOptionalSecondFactor() : source;
  }

  @Override
  String file() {
    return demo ? DEMO_FILE : super.file();
  }

  @Override
  int work(Place place) {
    ServerSettings settings = place.settings().settings();
    try {
      serve(settings, place);
      return 0;
    } catch (CannotListen taken) {
      return failed(taken.getMessage() + "; take another with --port or (address)");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return failed("interrupted");
    }
  }

  private void serve(ServerSettings settings, Place place) throws InterruptedException {
    try (CleanEnd end = new CleanEnd();
        OpenClinic clinic = OpenClinic.at(place.url(), place.clock())) {
      List<DemoData.Entrance> accounts = filled(clinic, place.clock());
      try (AmbuloServer server =
          AmbuloServer.start(settings, parts(settings, clinic, place.clock()))) {
        end.by(server::close);
        greet(server, place.url(), clinic, accounts);
        server.await();
      }
    }
  }

  private List<DemoData.Entrance> filled(OpenClinic clinic, Clock clock) {
    if (!demo) {
      return List.of();
    }
    DemoData data = new DemoFilling(clinic.knowledge(), clock);
    if (!clinic.isEmpty()) {
      return data.known(clinic.records().accounts().all());
    }
    terminal().err().println("ambulo: filling an empty database with a made-up clinic ...");
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
        new Indexer(SearchParameters.standard()),
        ClinicPages.of(clinic.knowledge()),
        clinic.upkeep());
  }

  private void greet(
      AmbuloServer server, String url, OpenClinic clinic, List<DemoData.Entrance> accounts) {
    PrintStream out = terminal().out();
    String database = url.replaceAll("(?i)(password=)[^&]*", "$1...");
    out.println("Ambulo is ready: " + server.address());
    out.println("FHIR API:        " + server.address() + "/fhir");
    out.println("Database:        " + database);
    if (clinic.records().accounts().all().isEmpty()) {
      out.println(
          "There is no account yet. Make one: ambulo account add LOGIN --role admin --db '"
              + database
              + "'");
    }
    for (DemoData.Entrance account : accounts) {
      out.printf(
          "  %-16s %-28s %-16s %s%n",
          account.login(),
          account.secret(),
          account.role().name().toLowerCase(Locale.ROOT),
          account.who());
    }
    out.flush();
  }
}
