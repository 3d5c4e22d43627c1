package org.ambulo.app.cli;

import java.time.InstantSource;
import java.util.function.ToIntFunction;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.store.JdbcArchive;
import org.ambulo.store.Unmovable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which database. */
final class DatabaseOption {

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = {
        "jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE?user=U&password=P",
        "(default ${DEFAULT-VALUE}; AMBULO_DB in the environment)."
      },
      defaultValue = "${env:AMBULO_DB:-jdbc:sqlite:ambulo.db}")
  private String url = "";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  String url() {
    return url;
  }

  /** Does the work with the archive; what stops it is said, not thrown. */
  int with(Terminal terminal, InstantSource clock, ToIntFunction<JdbcArchive> work) {
    return said(
        terminal,
        () -> {
          try (JdbcArchive archive = JdbcArchive.open(url, clock)) {
            return work.applyAsInt(archive);
          }
        });
  }

  /** Work that gives an exit code. */
  interface Work {
    int run();
  }

  /** Does the work; what stops it is said, not thrown. */
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
