package org.ambulo.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Into PostgreSQL: made ready in a schema beside, whose tables then take the others' place. */
final class PostgresRestore {

  private static final String BESIDE = "ambulo_restoring";

  private final String url;
  private final Restore.Existing existing;

  PostgresRestore(String url, Restore.Existing existing) {
    this.url = url;
    this.existing = existing;
  }

  void put(BackupFile backup) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("reWriteBatchedInserts", "true");
    settings.setProperty("stringtype", "unspecified");
    settings.setProperty("ApplicationName", "ambulo restore");
    Database.quiet(settings);
    try (Connection connection = Restore.connect(url, settings)) {
      Tables tables = new Tables(connection, Dialect.POSTGRESQL);
      if (existing == Restore.Existing.KEEP && tables.haveData()) {
        throw new Unmovable(
            "the database has data already; --replace puts the backup in its place");
      }
      alone(connection);
      String home = connection.getSchema();
      tables.run("drop schema if exists " + BESIDE + " cascade");
      tables.run("create schema " + BESIDE);
      try {
        tables.run("set search_path to " + BESIDE);
        Restore.fill(
            backup,
            Restore.tables(Dialect.POSTGRESQL).dataSource(url, null, null).schemas(BESIDE),
            Dialect.POSTGRESQL,
            connection);
        swap(connection, Tables.quoted(home));
      } finally {
        if (!connection.getAutoCommit()) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
        tables.run("drop schema if exists " + BESIDE + " cascade");
      }
    }
  }

  private static void alone(Connection connection) throws SQLException {
    String others =
        "select 1 from pg_stat_activity where datname = current_database()"
            + " and application_name = '"
            + Database.APPLICATION
            + "'";
    if (!all(connection, others).isEmpty()) {
      throw new Unmovable("another program uses the database; stop it first");
    }
  }

  private static void swap(Connection connection, String home) throws SQLException {
    List<String> tables =
        all(
            connection,
            "select quote_ident(table_name) from information_schema.tables"
                + " where table_schema = '"
                + BESIDE
                + "'");
    List<String> functions =
        all(
            connection,
            "select quote_ident(proname) || '(' || pg_get_function_identity_arguments(oid) || ')'"
                + " from pg_proc where pronamespace = '"
                + BESIDE
                + "'::regnamespace");
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.execute("drop table if exists " + home + "." + table + " cascade");
        statement.execute("alter table " + BESIDE + "." + table + " set schema " + home);
      }
      for (String function : functions) {
        statement.execute("drop function if exists " + home + "." + function);
        statement.execute("alter function " + BESIDE + "." + function + " set schema " + home);
      }
    }
    connection.commit();
  }

  private static List<String> all(Connection connection, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
