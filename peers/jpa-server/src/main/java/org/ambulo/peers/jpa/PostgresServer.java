package org.ambulo.peers.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * An empty PostgreSQL that writes to the disk before it acknowledges, until standard input ends.
 * Arguments: port, names of the databases to make. Prints one line when it is ready.
 */
public final class PostgresServer {

  /** What a clinic would set; the library that starts it turns safety off for quick tests. */
  private static final List<List<String>> SETTINGS =
      List.of(
          List.of("fsync", "on"),
          List.of("synchronous_commit", "on"),
          List.of("full_page_writes", "on"),
          List.of("shared_buffers", "512MB"),
          List.of("max_wal_size", "2GB"),
          List.of("max_connections", "100"));

  private PostgresServer() {}

  public static void main(String[] args) throws IOException, SQLException {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setPort(Integer.parseInt(args[0]));
    for (List<String> setting : SETTINGS) {
      builder.setServerConfig(setting.getFirst(), setting.getLast());
    }
    try (EmbeddedPostgres postgres = builder.start()) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        for (String name : List.of(args).subList(1, args.length)) {
          statement.execute("CREATE DATABASE " + name);
        }
        System.out.println(
            "ready: PostgreSQL %s, fsync %s, synchronous_commit %s"
                .formatted(
                    shown(statement, "server_version"),
                    shown(statement, "fsync"),
                    shown(statement, "synchronous_commit")));
      }
      System.in.readAllBytes();
    }
  }

  private static String shown(Statement statement, String setting) throws SQLException {
    try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
      shown.next();
      return shown.getString(1);
    }
  }
}
