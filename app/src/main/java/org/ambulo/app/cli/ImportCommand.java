package org.ambulo.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.store.Import;
import org.ambulo.store.JdbcArchive;
import picocli.CommandLine.Command;
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
final class ImportCommand extends ArchiveWork {

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--as-new",
      description = "Take the current resources of an export as new versions, without its history.")
  private boolean asNew;

  ImportCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(JdbcArchive archive, Clock clock) {
    RunningCount count = new RunningCount(terminal(), "resources");
    Import moving = new Import(archive, new FhirCataloguer(), count);
    if (!Import.isWhole(folder) || asNew) {
      return resources(moving, count);
    }
    if (!moving.intoEmpty()) {
      return failed(
          "the folder has a whole database with its history, and the database is not empty; give an"
              + " empty one, or --as-new to take the current resources");
    }
    long versions = moving.whole(folder, CommandDeed.of(Deed.Act.IMPORT, versionsFrom(folder)));
    count.clear();
    say("%,d versions imported, the audit trail is whole".formatted(versions));
    return 0;
  }

  private int resources(Import moving, RunningCount count) {
    Import.Done done =
        moving.resources(
            folder, document -> CommandDeed.imported(document, versionsFrom(folder)), this::failed);
    count.clear();
    say(
        "%,d resources imported, %,d were there already, %,d could not be taken"
            .formatted(done.written(), done.unchanged(), done.refused()));
    return done.refused() == 0 ? 0 : AmbuloCommand.BAD_INPUT;
  }

  private static String versionsFrom(Path folder) {
    return "from the folder " + folder.toAbsolutePath().normalize().getFileName();
  }
}
