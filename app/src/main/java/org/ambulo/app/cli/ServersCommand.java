package org.ambulo.app.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.lab.bench.http.Credentials;
import org.ambulo.lab.bench.peer.Contender;
import org.ambulo.lab.bench.peer.Figures;
import org.ambulo.lab.bench.peer.PeerTable;
import org.ambulo.lab.bench.peer.ServerStudy;
import org.ambulo.lab.bench.peer.Workload;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ambulo lab servers}. */
@Command(
    name = "servers",
    mixinStandardHelpOptions = true,
    header = "FHIR servers beside each other: start, creates, reads, searches, bundles.",
    description = {
      "",
      "Starts one server after the other, gives each the same data with the same client and stops"
          + " it again. Writes into the servers: give empty databases. scripts/peers-fhir does it"
          + " all with Ambulo and HAPI FHIR's JPA server.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  ambulo lab servers --bundles target/synthea/fhir \\",
      "    --server ours --url http://127.0.0.1:8080/fhir --key KEY \\",
      "      --start './ambulo serve --db jdbc:sqlite:/tmp/x.db' \\",
      "    --server other --url http://127.0.0.1:8090/fhir"
    })
final class ServersCommand implements Callable<Integer> {

  private static final int MEGA = 1_000_000;

  /** One server. */
  static final class Server {

    @Option(names = "--server", required = true, paramLabel = "NAME", description = "A server.")
    private String name = "";

    @Option(
        names = "--url",
        required = true,
        paramLabel = "URL",
        description = "Base of its FHIR API.")
    private URI url = URI.create("http://127.0.0.1:8080/fhir");

    @Option(
        names = "--user",
        paramLabel = "NAME:PASSWORD",
        description = "Who asks, by HTTP's basic scheme.")
    private Optional<String> user = Optional.empty();

    @Option(names = "--key", paramLabel = "KEY", description = "Who asks, by a bearer token.")
    private Optional<String> key = Optional.empty();

    @Option(
        names = "--start",
        paramLabel = "COMMAND",
        description = "Starts it, words with blanks between; otherwise it runs already.")
    private Optional<String> start = Optional.empty();

    Contender contender() {
      return new Contender(
          name,
          url,
          user.map(Credentials::basic)
              .or(() -> key.map(Credentials::bearer))
              .orElseGet(Credentials::none),
          start.map(command -> List.of(command.strip().split("\\s+", -1))).orElse(List.of()));
    }
  }

  @ArgGroup(exclusive = false, multiplicity = "1..*")
  private List<Server> servers = new ArrayList<>();

  @Option(
      names = "--bundles",
      required = true,
      paramLabel = "DIR",
      description = "Patients as transaction bundles, one file each (scripts/synthea).")
  private Path bundles = Path.of(".");

  @Option(
      names = "--patients",
      paramLabel = "N",
      description = "Bundles measured, after five to warm up (default 40).")
  private int patients = 40;

  @Option(
      names = "--largest",
      paramLabel = "MB",
      description = "Larger bundles are left out (default 5).")
  private int largest = 5;

  @Option(
      names = "--requests",
      paramLabel = "N",
      description = "Measured of each kind (default 1000).")
  private int requests = 1000;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Of each kind before, not measured (default 500).")
  private int warmUp = 500;

  @Mixin private FiguresOption printing = new FiguresOption();

  @Option(
      names = "--logs",
      paramLabel = "DIR",
      description = "What the servers write (default target/servers).")
  private Path logs = Path.of("target", "servers");

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  ServersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (patients < 1 || largest < 1 || requests < 1 || warmUp < 0) {
      throw new ParameterException(
          spec.commandLine(), "--patients, --largest and --requests must be more than 0");
    }
    try {
      compare();
      return 0;
    } catch (IOException failed) {
      terminal.err().println("ambulo: " + failed.getMessage());
      return AmbuloCommand.BAD_INPUT;
    }
  }

  private void compare() throws IOException, InterruptedException {
    Workload workload = new Workload(bundles, patients, (long) largest * MEGA, requests, warmUp);
    ServerStudy study =
        new ServerStudy(
            workload,
            logs,
            System::nanoTime,
            what -> {
              terminal.err().println(what);
              terminal.err().flush();
            });
    List<Figures> figures = new ArrayList<>();
    for (Server server : servers) {
      figures.add(study.measure(server.contender()));
    }
    PeerTable table = new PeerTable(figures);
    printing.print(terminal, table.lines(), table.document());
  }
}
