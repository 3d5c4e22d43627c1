package org.ambulo.testkit.databases;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The address of a database that nobody else has and that nothing is in: a SQLite file, or a
 * database of a PostgreSQL server that runs as long as the tests do.
 */
public enum EmptyDatabase {
  SQLITE {
    @Override
    public String url() {
      return "jdbc:sqlite:" + ScratchFolder.make().resolve("clinic.db");
    }
  },
  POSTGRESQL {
    @Override
    public String url() {
      String name = "clinic" + Server.COUNT.incrementAndGet();
      try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException stopped) {
        throw new IllegalStateException("no database (" + name + ")", stopped);
      }
      return Server.RUNNING.getJdbcUrl("postgres", name);
    }
  };

  /** A new one each time. */
  public abstract String url();

  private static final class Server {
    static final AtomicInteger COUNT = new AtomicInteger();
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("max_connections", "200")
            .start();
      } catch (IOException stopped) {
        throw new UncheckedIOException(stopped);
      }
    }
  }
}
