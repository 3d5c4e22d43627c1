package org.ambulo.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.store.Backup;
import org.ambulo.store.JdbcArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ambulo backup}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    header = "The whole database in one file.",
    description = {
      "",
      "Copies everything, accounts too, as it is at one moment, while the server runs; reads the"
          + " file again and checks it and the audit trail in it. The file is there, whole, or not at"
          + " all. It is the same for SQLite and PostgreSQL: 'ambulo restore' puts it into either.",
      "",
      "The file holds what patients told and the hashes of passwords: keep it as you keep the"
          + " database.",
      ""
    })
final class BackupCommand extends ArchiveWork {

  @Parameters(paramLabel = "FILE", description = "A new file.")
  private Path file = Path.of("");

  BackupCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(JdbcArchive archive, Clock clock) {
    archive.record(List.of(CommandDeed.of(Deed.Act.EXPORT, "everything, as a backup")));
    long rows = new Backup(archive.database()).to(file, clock.instant());
    say("%,d rows in the backup, checked".formatted(rows));
    return 0;
  }
}
