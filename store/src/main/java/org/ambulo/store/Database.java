package org.ambulo.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * The clinic's database, its schema brought up to date: one SQLite file, written through a log and
 * synchronised with the disk at each commit, or PostgreSQL. Readers have connections of their own,
 * which never wait for a writer.
 */
public final class Database implements AutoCloseable {

  /** How long to wait for a connection, or for another program to let go. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int TRIES = 20;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int READERS = 12;
  private static final int WRITERS = 4;

  /**
   * A plan that was made while the tables were small is kept by PostgreSQL for as long as nobody
   * counts them: a search then reads through all that is of the same type. Who writes looks by keys
   * and inserts, so often that planning it each time takes longer than doing it; {@link Statistics}
   * sees to it that those plans are made anew.
   */
  private static final String FRESH_PLANS = "set plan_cache_mode = force_custom_plan";

  /** What PostgreSQL knows the program's connections by. */
  static final String APPLICATION = "ambulo";

  private final Dialect dialect;
  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Statistics statistics;
  private final LongAdder sent = new LongAdder();

  private Database(Dialect dialect, HikariDataSource writers, HikariDataSource readers) {
    this.dialect = dialect;
    this.writers = writers;
    this.readers = readers;
    statistics = new Statistics(dialect, writers);
  }

  /**
   * Opens it, and makes or brings up to date its tables.
   *
   * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE}, the latter with
   *     user and password as its parameters
   * @throws IllegalArgumentException where the address is of no known kind, or names no file
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
    } catch (FlywayValidateException other) {
      database.close();
      throw new ArchiveUnavailable(
          "the tables of the database are not those of this program; they may be a newer one's: "
              + firstLine(other),
          other);
    } catch (FlywayException stopped) {
      database.close();
      throw new ArchiveUnavailable(
          "the tables of the database cannot be brought up to date: " + firstLine(stopped),
          stopped);
    }
  }

  /**
   * Looks whether the address is one that {@link #open} takes; nothing is opened.
   *
   * @throws IllegalArgumentException where it is of no known kind, or names no file
   */
  public static void check(String url) {
    if (Dialect.of(url) == Dialect.SQLITE) {
      SqliteFile.of(url);
    }
  }

  private static String firstLine(FlywayException stopped) {
    return String.valueOf(stopped.getMessage()).lines().findFirst().orElse("");
  }

  public Dialect dialect() {
    return dialect;
  }

  /** For whatever writes; the one writer's place is taken by the first change. */
  public DataSource writers() {
    return writers;
  }

  /** For whatever only looks. */
  public DataSource readers() {
    return readers;
  }

  /**
   * How many statements it was sent since it was opened. One with many rows of values is one, as
   * are those that PostgreSQL gets in one message; the beginning and end of a transaction are none.
   */
  public long statements() {
    return sent.sum();
  }

  Session session(Connection connection) {
    return new Session(connection, dialect, sent);
  }

  Statistics statistics() {
    return statistics;
  }

  @Override
  public void close() {
    statistics.close();
    readers.close();
    writers.close();
  }

  private static Database sqlite(String url) {
    SqliteFile.of(url).makeFolder();
    DataSource source = new SqliteSource(url, sqliteSettings());
    HikariConfig writers = pool(WRITERS, "writers");
    HikariConfig readers = pool(READERS, "readers");
    readers.setConnectionInitSql("pragma query_only = 1");
    for (HikariConfig each : List.of(writers, readers)) {
      each.setDataSource(source);
      each.setExceptionOverride(new SpoiltConnection());
      each.setKeepaliveTime(0);
      each.setInitializationFailTimeout(1);
    }
    return opened(Dialect.SQLITE, writers, readers);
  }

  /** The file is not mapped: what one connection writes would have every other map it anew. */
  private static Properties sqliteSettings() {
    Properties settings = new Properties();
    settings.setProperty("journal_mode", "WAL");
    settings.setProperty("synchronous", "FULL");
    settings.setProperty("busy_timeout", String.valueOf(PATIENCE.toMillis()));
    settings.setProperty("cache_size", "-16000");
    settings.setProperty("temp_store", "MEMORY");
    settings.setProperty("journal_size_limit", "67108864");
    return settings;
  }

  private static Database postgresql(String url) {
    Properties settings = new Properties();
    settings.setProperty("reWriteBatchedInserts", "true");
    settings.setProperty("ApplicationName", APPLICATION);
    settings.setProperty("tcpKeepAlive", "true");
    quiet(settings);
    HikariConfig writers = pool(WRITERS, "writers");
    writers.setConnectionInitSql(
        "set synchronous_commit = on; set lock_timeout = " + PATIENCE.toMillis());
    HikariConfig readers = pool(READERS, "readers");
    for (HikariConfig each : List.of(writers, readers)) {
      each.setJdbcUrl(url);
      each.setDataSourceProperties(settings);
    }
    // Whoever looks sees one state, and says so with the first look: no message of its own.
    readers.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    readers.setReadOnly(true);
    readers.setConnectionInitSql(FRESH_PLANS);
    return opened(Dialect.POSTGRESQL, writers, readers);
  }

  /** What was to be written, patients' records too, is in no error's message and so in no log. */
  static void quiet(Properties postgresql) {
    postgresql.setProperty("logServerErrorDetail", "false");
  }

  private static HikariConfig pool(int most, String name) {
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(1);
    config.setPoolName(name);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setInitializationFailTimeout(PATIENCE.toMillis());
    config.setAutoCommit(false);
    // A connection's check must not leave it within a transaction.
    config.setIsolateInternalQueries(true);
    return config;
  }

  private static Database opened(Dialect dialect, HikariConfig writers, HikariConfig readers) {
    HikariDataSource writing = opened(writers);
    try {
      return new Database(dialect, writing, opened(readers));
    } catch (ArchiveUnavailable stopped) {
      writing.close();
      throw stopped;
    }
  }

  private static HikariDataSource opened(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException stopped) {
      throw new ArchiveUnavailable(
          "the database cannot be opened: " + reason(stopped) + "; is its address right?", stopped);
    }
  }

  private static String reason(RuntimeException stopped) {
    Throwable deepest = stopped;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }

  /**
   * On PostgreSQL Flyway lets one of several programs that start at once go first. On SQLite it
   * cannot: there who comes second tries again when the first is done.
   */
  private static void migrate(Dialect dialect, DataSource source) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:org/ambulo/store/" + dialect.folder())
            // Tables of a newer Ambulo are refused, not guessed at.
            .ignoreMigrationPatterns(new String[0])
            .load();
    for (int tries = 1; ; tries++) {
      try {
        flyway.migrate();
        return;
      } catch (FlywayValidateException other) {
        throw other;
      } catch (FlywayException stopped) {
        if (dialect == Dialect.POSTGRESQL || tries == TRIES) {
          throw stopped;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
