package org.ambulo.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The clinic's database, its schema brought up to date: one SQLite file, written through a log and
 * synchronised with the disk at each commit, or PostgreSQL. On SQLite the readers have connections
 * of their own, which never wait for a writer.
 */
public final class Database implements AutoCloseable {

  private static final int READERS = 12;
  private static final int CONNECTIONS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Dialect dialect;
  private final HikariDataSource writers;
  private final HikariDataSource readers;

  private Database(Dialect dialect, HikariDataSource writers, HikariDataSource readers) {
    this.dialect = dialect;
    this.writers = writers;
    this.readers = readers;
  }

  /**
   * Opens it, and makes or brings up to date its tables.
   *
   * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE}, with user and
   *     password as its parameters where it takes them
   * @throws IllegalArgumentException where the address is of no known kind
   * @throws ArchiveUnavailable where it cannot be reached, or was made by a newer Ambulo
   */
  public static Database open(String url) {
    Dialect dialect = Dialect.of(url);
    Database database =
        switch (dialect) {
          case SQLITE -> sqlite(url);
          case POSTGRESQL -> postgresql(url);
        };
    try {
      migrate(dialect, database.writers);
      return database;
    } catch (FlywayException stopped) {
      database.close();
      throw new ArchiveUnavailable(
          "the tables of the database cannot be brought up to date: " + stopped.getMessage(),
          stopped);
    }
  }

  public Dialect dialect() {
    return dialect;
  }

  /**
   * For whatever writes. Connections come without a transaction (an idle one must not hold the
   * writer's place); on SQLite one takes the writer's place with its first statement.
   */
  public DataSource writers() {
    return writers;
  }

  /** For whatever only looks. */
  public DataSource readers() {
    return readers;
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }

  private static Database sqlite(String url) {
    makeFolder(url);
    Properties writing = sqliteSettings();
    writing.setProperty("transaction_mode", "IMMEDIATE");
    HikariDataSource writers = pool(url, writing, 2, "writers");
    Properties reading = sqliteSettings();
    reading.setProperty("query_only", "true");
    return new Database(Dialect.SQLITE, writers, pool(url, reading, READERS, "readers"));
  }

  private static Properties sqliteSettings() {
    Properties settings = new Properties();
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "FULL");
    settings.setProperty("busy_timeout", String.valueOf(PATIENCE.toMillis()));
    settings.setProperty("cache_size", "-16000");
    settings.setProperty("mmap_size", "268435456");
    settings.setProperty("temp_store", "MEMORY");
    return settings;
  }

  private static void makeFolder(String url) {
    String file = url.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*$", "");
    Path folder = Path.of(file).toAbsolutePath().getParent();
    if (folder != null) {
      try {
        Files.createDirectories(folder);
      } catch (IOException stopped) {
        throw new UncheckedIOException("the folder (" + folder + ") cannot be made", stopped);
      }
    }
  }

  private static Database postgresql(String url) {
    Properties settings = new Properties();
    settings.setProperty("reWriteBatchedInserts", "true");
    settings.setProperty("ApplicationName", "ambulo");
    HikariDataSource pool = pool(url, settings, CONNECTIONS, "connections");
    return new Database(Dialect.POSTGRESQL, pool, pool);
  }

  private static HikariDataSource pool(String url, Properties settings, int most, String name) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setDataSourceProperties(settings);
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(1);
    config.setPoolName(name);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setInitializationFailTimeout(PATIENCE.toMillis());
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException stopped) {
      throw new ArchiveUnavailable(
          "the database cannot be reached: " + reason(stopped) + "; is its address right?",
          stopped);
    }
  }

  private static String reason(RuntimeException stopped) {
    Throwable deepest = stopped;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }

  private static void migrate(Dialect dialect, DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/ambulo/store/" + dialect.folder())
        .load()
        .migrate();
  }
}
