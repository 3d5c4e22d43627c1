package org.ambulo.app.cli;

import java.time.InstantSource;
import java.util.function.ToIntFunction;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.store.JdbcArchive;
import org.ambulo.store.Unmovable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The database that a command works on; what stops it is said, not thrown. */
final class StoreOption {

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  String url() {
    return database.address(database.settings(), "ambulo.db");
  }

  /** Does the work with the archive. */
  int with(Terminal terminal, InstantSource clock, ToIntFunction<JdbcArchive> work) {
    return said(
        terminal,
        () -> {
          try (JdbcArchive archive = JdbcArchive.open(url(), clock)) {
            return work.applyAsInt(archive);
          }
        });
  }

  /** Work that gives an exit code. */
  interface Work {
    int run();
  }

  /** Does work that opens the database itself. */
  int said(Terminal terminal, Work work) {
    try {
      return work.run();
    } catch (Unmovable | ArchiveUnavailable stopped) {
      terminal.err().println("ambulo: " + stopped.getMessage());
      return AmbuloCommand.BAD_INPUT;
    } catch (IllegalArgumentException address) {
      throw new ParameterException(
          spec.commandLine(), String.valueOf(address.getMessage()), address);
    }
  }
}
