package org.ambulo.app.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.ambulo.app.server.SettingsSource;
import org.ambulo.app.server.SettingsSource.BadSetting;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.store.Database;
import org.ambulo.store.Unmovable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that works on a clinic's database; what stops it is said, not thrown. */
abstract class DatabaseWork implements Callable<Integer> {

  private static final String FILE = "ambulo.db";

  /**
   * Where the work is done.
   *
   * @param url the database's address
   * @param clock in the clinic's time zone
   */
  record Place(SettingsSource settings, String url, Clock clock) {}

  @Mixin private DatabaseOption database = new DatabaseOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;
  private final Clock clock;

  DatabaseWork(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  /** Does it; the exit code. */
  abstract int work(Place place);

  /** The settings that hold where the command line says more than its database. */
  SettingsSource settings(SettingsSource given) {
    return given;
  }

  /** The file that is the database where nothing names any. */
  String file() {
    return FILE;
  }

  @Override
  public final Integer call() {
    try {
      return work(place());
    } catch (BadSetting wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    } catch (Unmovable | ArchiveUnavailable stopped) {
      return failed(String.valueOf(stopped.getMessage()));
    }
  }

  private Place place() {
    SettingsSource settings = settings(database.settings());
    String url = database.address(settings, file());
    try {
      Database.check(url);
    } catch (IllegalArgumentException address) {
      throw new ParameterException(
          spec.commandLine(), String.valueOf(address.getMessage()), address);
    }
    return new Place(settings, url, settings.zone().map(clock::withZone).orElse(clock));
  }

  final Terminal terminal() {
    return terminal;
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
