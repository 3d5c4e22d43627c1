package org.ambulo.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Puts a backup into a database, SQLite or PostgreSQL, whichever it came from. It is made ready and
 * checked beside what is there, and takes its place in one step: until then nothing is changed.
 */
public final class Restore {

  /** What to do with what the database has. */
  public enum Existing {
    KEEP,
    REPLACE
  }

  private Restore() {}

  /**
   * Restores.
   *
   * @return how many rows there are
   * @throws Unmovable where the file is no whole backup or of a newer Ambulo, or the database has
   *     data that is to be kept, or is in use
   * @throws ArchiveUnavailable where the database does not take it
   */
  public static long into(String url, Path file, Existing existing) {
    Dialect dialect = Dialect.of(url);
    BackupFile backup = BackupFile.open(file);
    backup.check();
    try {
      switch (dialect) {
        case SQLITE -> new SqliteRestore(SqliteFile.of(url), existing).put(backup);
        case POSTGRESQL -> new PostgresRestore(url, existing).put(backup);
      }
    } catch (SQLException stopped) {
      throw new ArchiveUnavailable(dialect.reason(stopped), stopped);
    } catch (FlywayException stopped) {
      throw new Unmovable(
          "the backup's tables (version " + backup.version() + ") are not known to this program",
          stopped);
    }
    return backup.rows();
  }

  /** Makes the tables as they were at the backup, fills them, and brings them up to date. */
  static void fill(
      BackupFile backup, FluentConfiguration tables, Dialect dialect, Connection connection)
      throws SQLException {
    Flyway old = tables.target(MigrationVersion.fromVersion(backup.version())).load();
    old.migrate();
    Tables filled = new Tables(connection, dialect);
    connection.setAutoCommit(false);
    List<String> names = filled.names();
    for (BackupFile.Table table : backup.tables()) {
      if (!names.contains(table.name())) {
        throw new Unmovable("the backup has a table that is not known (" + table.name() + ")");
      }
    }
    for (String name : names) {
      backup.table(name).ifPresent(table -> fill(filled, backup, table));
    }
    connection.commit();
    check(backup, filled, connection, dialect);
    connection.rollback();
    connection.setAutoCommit(true);
    tables.target(MigrationVersion.LATEST).load().migrate();
  }

  private static void fill(Tables filled, BackupFile backup, BackupFile.Table table) {
    backup.read(
        table,
        (columns, rows) -> {
          try {
            filled.fill(table.name(), columns, rows::next);
          } catch (SQLException stopped) {
            throw new Session.StoppedSql(stopped);
          }
        });
  }

  private static void check(
      BackupFile backup, Tables filled, Connection connection, Dialect dialect)
      throws SQLException {
    for (BackupFile.Table table : backup.tables()) {
      long rows = filled.count(table.name());
      if (rows != table.rows()) {
        throw new Unmovable(
            "(" + table.name() + ") has (" + rows + ") rows, not (" + table.rows() + ")");
      }
    }
    try (Session session = new Session(connection, dialect, new LongAdder())) {
      if (AuditTrail.firstBroken(session).isPresent()) {
        throw new Unmovable("the audit trail is not whole after restoring");
      }
    }
  }

  static FluentConfiguration tables(Dialect dialect) {
    return Flyway.configure().locations("classpath:org/ambulo/store/" + dialect.folder());
  }

  static Connection connect(String url, Properties settings) throws SQLException {
    return DriverManager.getConnection(url, settings);
  }
}
