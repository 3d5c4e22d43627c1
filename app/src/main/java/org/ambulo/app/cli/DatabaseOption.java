package org.ambulo.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ambulo.app.server.SettingsSource;
import picocli.CommandLine.Option;

/** Which clinic's database, and where that is written. */
final class DatabaseOption {

  @Option(
      names = "--db",
      paramLabel = "JDBC-URL",
      description = {
        "jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE. Otherwise what the settings say, and"
            + " where they say nothing ambulo.db in $XDG_DATA_HOME/ambulo or ~/.local/share/ambulo."
      })
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings (docs/operating.md); the environment (AMBULO_...) comes before it.")
  private Optional<Path> config = Optional.empty();

  private final Map<String, String> environment = System.getenv();

  /** All settings, this database among them. */
  SettingsSource settings() {
    SettingsSource source = SettingsSource.of(config, environment);
    return url.map(source::withDatabase).orElse(source);
  }

  /** The database's address, by the file's name where nothing else says it. */
  String address(SettingsSource settings, String fileName) {
    return settings.database().orElseGet(() -> "jdbc:sqlite:" + folder().resolve(fileName));
  }

  private Path folder() {
    return Optional.ofNullable(environment.get("XDG_DATA_HOME"))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"))
        .resolve("ambulo");
  }
}
