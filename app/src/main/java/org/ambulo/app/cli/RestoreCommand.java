package org.ambulo.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.store.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class RestoreCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Made by 'ambulo backup'.")
  private Path file = Path.of("");

  @Option(names = "--replace", description = "Put it in the place of the data that is there.")
  private boolean replace;

  @Mixin private StoreOption database = new StoreOption();

  private final Terminal terminal;
  private final Clock clock;

  RestoreCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Restore.Existing existing = replace ? Restore.Existing.REPLACE : Restore.Existing.KEEP;
    return database.said(
        terminal,
        () -> {
          long rows = Restore.into(database.url(), file, existing);
          terminal.out().printf("%,d rows restored, the audit trail is whole%n", rows);
          terminal.out().flush();
          return database.with(
              terminal,
              clock,
              archive -> {
                String detail = "everything, from the backup " + file.getFileName();
                archive.record(List.of(CommandDeed.of(Deed.Act.IMPORT, detail)));
                return 0;
              });
        });
  }
}
