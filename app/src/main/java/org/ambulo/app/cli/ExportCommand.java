package org.ambulo.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.store.Export;
import org.ambulo.store.JdbcArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ambulo export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    header = "All that the clinic keeps, as NDJSON.",
    description = {
      "",
      "Writes the database as it is at one moment, while the server runs, into a new folder:",
      "TYPE.ndjson has the current resources as FHIR's Bulk Data has them, _history.ndjson every"
          + " version in the order of writing, _audit.ndjson the audit trail, manifest.json the count"
          + " and the SHA-256 of each. 'ambulo import' makes the same database of it again. Accounts"
          + " and passwords are not in it: for these take 'ambulo backup'.",
      "",
      "The folder holds what patients told: keep it as you keep the database.",
      ""
    })
final class ExportCommand extends ArchiveWork {

  @Parameters(paramLabel = "DIR", description = "A new or empty folder.")
  private Path folder = Path.of("");

  ExportCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(JdbcArchive archive, Clock clock) {
    archive.record(List.of(CommandDeed.of(Deed.Act.EXPORT, "everything, into a folder")));
    RunningCount count = new RunningCount(terminal(), "versions");
    long versions = new Export(archive).to(folder, clock.instant(), count);
    count.clear();
    say("%,d versions exported".formatted(versions));
    return 0;
  }
}
