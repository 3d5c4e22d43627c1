package org.ambulo.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.ambulo.store.Session.StoppedSql;

/** What became of a transaction whose commit was not answered. */
enum Outcome {
  DURABLE,
  NOTHING,
  UNKNOWN;

  private static final int ASKS = 50;

  /**
   * Asks the database.
   *
   * @param mark PostgreSQL's number of the transaction
   */
  static Outcome of(Database database, long mark, SQLException stopped) {
    if (database.dialect() == Dialect.SQLITE || !Dialect.connectionLost(stopped)) {
      return NOTHING;
    }
    for (int asked = 0; asked < ASKS; asked++) {
      try (Connection connection = database.readers().getConnection();
          Session session = database.session(connection)) {
        Optional<String> status =
            session.one("select txid_status(?)", row -> row.getString(1), mark);
        switch (status.orElse("")) {
          case "committed" -> {
            return DURABLE;
          }
          case "aborted" -> {
            return NOTHING;
          }
          default -> {}
        }
      } catch (SQLException | StoppedSql again) {
        stopped.addSuppressed(again);
        return UNKNOWN;
      }
    }
    return UNKNOWN;
  }
}
