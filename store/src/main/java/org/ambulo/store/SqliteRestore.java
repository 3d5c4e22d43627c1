package org.ambulo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Into a SQLite file: made ready in a file beside it, then copied over it in one transaction. */
final class SqliteRestore {

  private static final String PREFIX = "jdbc:sqlite:";

  private final SqliteFile target;
  private final Restore.Existing existing;

  SqliteRestore(SqliteFile target, Restore.Existing existing) {
    this.target = target;
    this.existing = existing;
  }

  void put(BackupFile backup) throws SQLException {
    target.makeFolder();
    Path ready = target.path().resolveSibling(target.path().getFileName() + ".restoring");
    try (Connection there = connect(target.path())) {
      Tables tables = new Tables(there, Dialect.SQLITE);
      if (existing == Restore.Existing.KEEP && tables.haveData()) {
        throw new Unmovable(
            "the database has data already; --replace puts the backup in its place");
      }
      delete(ready);
      make(ready, backup);
      alone(tables);
      try (Statement statement = there.createStatement()) {
        statement.executeUpdate("restore from '" + ready.toString().replace("'", "''") + "'");
      }
      Backup.whole(there);
    } finally {
      delete(ready);
    }
  }

  /** Only who is alone with the file may leave its log. */
  private static void alone(Tables tables) {
    try {
      tables.run("pragma journal_mode = delete");
    } catch (SQLException used) {
      throw new Unmovable("another program uses the database; stop it first", used);
    }
  }

  private static void make(Path ready, BackupFile backup) throws SQLException {
    try (Connection connection = connect(ready)) {
      String url = PREFIX + ready;
      Restore.fill(
          backup,
          Restore.tables(Dialect.SQLITE).dataSource(url, null, null),
          Dialect.SQLITE,
          connection);
      Backup.whole(connection);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("synchronous", "FULL");
    settings.setProperty("busy_timeout", String.valueOf(Database.PATIENCE.toMillis() / 5));
    return Restore.connect(PREFIX + file, settings);
  }

  private static void delete(Path ready) {
    for (String tail : List.of("", "-journal", "-wal", "-shm")) {
      try {
        Files.deleteIfExists(Path.of(ready + tail));
      } catch (IOException stopped) {
        throw new Unmovable("(" + ready + tail + ") is in the way", stopped);
      }
    }
  }
}
