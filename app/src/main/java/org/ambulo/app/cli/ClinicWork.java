package org.ambulo.app.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.ambulo.app.server.SettingsSource;
import org.ambulo.app.server.SettingsSource.BadSetting;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import picocli.CommandLine.Mixin;

/** A command that does one thing with a clinic's database. */
abstract class ClinicWork implements Callable<Integer> {

  private static final String FILE = "ambulo.db";

  @Mixin private DatabaseOption database = new DatabaseOption();

  private final Terminal terminal;
  private final Clock clock;

  ClinicWork(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  abstract int work(OpenClinic clinic);

  @Override
  public final Integer call() {
    try {
      SettingsSource settings = database.settings();
      try (OpenClinic clinic = OpenClinic.at(database.address(settings, FILE), clock)) {
        return work(clinic);
      }
    } catch (BadSetting | IllegalArgumentException wrong) {
      failed(String.valueOf(wrong.getMessage()));
      return AmbuloCommand.USAGE;
    } catch (ArchiveUnavailable unavailable) {
      return failed(String.valueOf(unavailable.getMessage()));
    }
  }

  final void say(String line) {
    terminal.out().println(line);
    terminal.out().flush();
  }

  final int failed(String why) {
    terminal.err().println("ambulo: " + why);
    return AmbuloCommand.BAD_INPUT;
  }
}
