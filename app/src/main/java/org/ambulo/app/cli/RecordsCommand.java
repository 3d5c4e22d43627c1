package org.ambulo.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ambulo.app.demo.DemoClinic;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.lab.demo.MadeUpPatient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ambulo lab records}. */
@Command(
    name = "records",
    mixinStandardHelpOptions = true,
    header = "Records of a made-up clinic, as a Bulk export in FHIR R4.",
    description = {
      "",
      "Writes a file of lines (NDJSON) for each type of resource: the people and rooms of a clinic"
          + " that does not exist, and its patients with all that is known of them. Nobody in it"
          + " exists. The same options give the same files.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  ambulo lab records --patients 5000 --years 2 --today 2026-11-20 --out records"
    })
final class RecordsCommand implements Callable<Integer> {

  private static final int MOST_PATIENTS = 100_000;
  private static final int MOST_YEARS = 10;
  private static final int BUFFER = 1 << 16;
  private static final double MEGA = 1e6;

  @Option(names = "--patients", paramLabel = "N", description = "How many patients (200, default).")
  private int patients = 200;

  @Option(
      names = "--years",
      paramLabel = "Y",
      description =
          "How far back care reaches. 0 (default): all are in care now; 2: most courses are over.")
  private int years;

  @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from.")
  private long seed = 20_261_201;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day as of which it is written (default: today).")
  private Optional<LocalDate> today = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the files; it must not hold any file of lines yet.")
  private Path out = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;
  private final Clock clock;

  RecordsCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    within("--patients", patients, 1, MOST_PATIENTS);
    within("--years", years, 0, MOST_YEARS);
    LocalDate day = today.orElseGet(() -> LocalDate.now(clock));
    DemoClinic clinic = DemoClinic.of(Knowledge.shipped(), day, patients, years, seed);
    try {
      Files.createDirectories(out);
      if (holdsLines(out)) {
        terminal
            .err()
            .println("ambulo: " + out + " holds files of lines already; give an empty folder");
        return AmbuloCommand.BAD_INPUT;
      }
      try (Lines lines = new Lines(out)) {
        write(clinic, lines);
        print(lines);
      }
      return 0;
    } catch (IOException | UncheckedIOException unwritable) {
      terminal.err().println("ambulo: " + out + " cannot be written: " + unwritable.getMessage());
      return AmbuloCommand.BAD_INPUT;
    }
  }

  private void within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          spec.commandLine(),
          "%s must lie between %d and %d, is %d".formatted(option, least, most, value));
    }
  }

  private static boolean holdsLines(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.anyMatch(file -> file.toString().endsWith(".ndjson"));
    }
  }

  private void write(DemoClinic clinic, Lines lines) throws IOException {
    lines.add(clinic.houseResources());
    Progress progress = new Progress(terminal, patients);
    for (Iterator<MadeUpPatient> all = clinic.patients(); all.hasNext(); ) {
      lines.add(clinic.of(all.next()));
      progress.step();
    }
    progress.clear();
  }

  private void print(Lines lines) {
    lines.counted().forEach((type, count) -> terminal.out().printf("%-24s %,10d%n", type, count));
    long all = lines.counted().values().stream().mapToLong(Long::longValue).sum();
    terminal
        .out()
        .printf(
            "%-24s %,10d   %.1f a patient, %.1f MB%n",
            "all", all, (double) all / patients, lines.bytes() / MEGA);
    terminal.out().flush();
  }

  /** A file of lines for each type of resource. Not for several threads. */
  private static final class Lines implements AutoCloseable {

    private static final byte[] NEW_LINE = "\n".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final Map<String, OutputStream> files = new TreeMap<>();
    private final Map<String, Long> counted = new TreeMap<>();
    private long bytes;

    Lines(Path folder) {
      this.folder = folder;
    }

    Map<String, Long> counted() {
      return counted;
    }

    long bytes() {
      return bytes;
    }

    void add(List<Node.Group> resources) throws IOException {
      for (Node.Group resource : resources) {
        String type = resource.get("resourceType").map(Node::verbatim).orElseThrow();
        byte[] json = JsonDocuments.bytes(resource, Layout.COMPACT);
        OutputStream file = file(type);
        file.write(json);
        file.write(NEW_LINE);
        bytes += json.length + NEW_LINE.length;
        counted.merge(type, 1L, Long::sum);
      }
    }

    private OutputStream file(String type) throws IOException {
      OutputStream known = files.get(type);
      if (known != null) {
        return known;
      }
      OutputStream opened =
          new BufferedOutputStream(Files.newOutputStream(folder.resolve(type + ".ndjson")), BUFFER);
      files.put(type, opened);
      return opened;
    }

    @Override
    public void close() throws IOException {
      for (OutputStream file : files.values()) {
        file.close();
      }
    }
  }
}
