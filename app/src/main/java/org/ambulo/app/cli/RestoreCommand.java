package org.ambulo.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.store.JdbcArchive;
import org.ambulo.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ambulo restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    header = "A backup back into a database.",
    description = {
      "",
      "Checks the file, makes the database ready beside what is there, checks that, and puts it in"
          + " place in one step: a restore that fails changes nothing. Stop the server first.",
      ""
    })
final class RestoreCommand extends DatabaseWork {

  @Parameters(paramLabel = "FILE", description = "Made by 'ambulo backup'.")
  private Path file = Path.of("");

  @Option(names = "--replace", description = "Put it in the place of the data that is there.")
  private boolean replace;

  RestoreCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(Place place) {
    Restore.Existing existing = replace ? Restore.Existing.REPLACE : Restore.Existing.KEEP;
    long rows = Restore.into(place.url(), file, existing);
    say("%,d rows restored, the audit trail is whole".formatted(rows));
    try (JdbcArchive archive = JdbcArchive.open(place.url(), place.clock())) {
      String detail = "everything, from the backup " + file.getFileName();
      archive.record(List.of(CommandDeed.of(Deed.Act.IMPORT, detail)));
      return 0;
    }
  }
}
