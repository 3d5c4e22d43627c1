package org.ambulo.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.store.Import;
import org.ambulo.store.JdbcArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ambulo import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = "Resources from NDJSON into the clinic's database.",
    description = {
      "",
      "A folder made by 'ambulo export' goes into an empty database, all or nothing: the same ids,"
          + " versions, times and history, and the audit trail, which is checked.",
      "",
      "Any other folder of *.ndjson (FHIR's Bulk Data, another server's $export) goes into any"
          + " database: each resource becomes a new version under its own id, unless it is there"
          + " already as it is. Lines that cannot be taken are named by file and number; the rest is"
          + " taken.",
      ""
    })
final class ImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--as-new",
      description = "Take the current resources of an export as new versions, without its history.")
  private boolean asNew;

  @Mixin private StoreOption database = new StoreOption();

  private final Terminal terminal;
  private final Clock clock;

  ImportCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return database.with(terminal, clock, this::take);
  }

  private int take(JdbcArchive archive) {
    RunningCount count = new RunningCount(terminal, "resources");
    Import moving = new Import(archive, new FhirCataloguer(), count);
    if (!Import.isWhole(folder) || asNew) {
      return resources(moving, count);
    }
    if (!moving.intoEmpty()) {
      terminal
          .err()
          .println(
              "ambulo: the folder has a whole database with its history, and the database is not"
                  + " empty; give an empty one, or --as-new to take the current resources");
      return AmbuloCommand.BAD_INPUT;
    }
    long versions = moving.whole(folder, CommandDeed.of(Deed.Act.IMPORT, versionsFrom(folder)));
    count.clear();
    terminal.out().printf("%,d versions imported, the audit trail is whole%n", versions);
    terminal.out().flush();
    return 0;
  }

  private int resources(Import moving, RunningCount count) {
    Import.Done done =
        moving.resources(
            folder,
            document -> CommandDeed.imported(document, versionsFrom(folder)),
            complaint -> terminal.err().println("ambulo: " + complaint));
    count.clear();
    terminal
        .out()
        .printf(
            "%,d resources imported, %,d were there already, %,d could not be taken%n",
            done.written(), done.unchanged(), done.refused());
    terminal.out().flush();
    return done.refused() == 0 ? 0 : AmbuloCommand.BAD_INPUT;
  }

  private static String versionsFrom(Path folder) {
    return "from the folder " + folder.toAbsolutePath().normalize().getFileName();
  }
}
