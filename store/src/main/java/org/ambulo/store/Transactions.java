package org.ambulo.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.store.Session.StoppedSql;

/** Transactions beside the archive's. Their work may be called again from its start. */
final class Transactions {

  private static final int TRIES = 6;

  private final Database database;

  Transactions(Database database) {
    this.database = database;
  }

  <T> T read(Function<? super Session, ? extends T> work) {
    return tried(database.readers(), work);
  }

  /** Durable when it returns. */
  <T> T write(Function<? super Session, ? extends T> work) {
    return tried(database.writers(), work);
  }

  private <T> T tried(DataSource source, Function<? super Session, ? extends T> work) {
    for (int tries = 1; ; tries++) {
      SQLException stopped;
      try {
        return once(source, work);
      } catch (StoppedSql why) {
        stopped = why.stopped();
      } catch (SQLException why) {
        stopped = why;
      }
      if (tries == TRIES || !database.dialect().mayBeTriedAgain(stopped)) {
        throw new ArchiveUnavailable(database.dialect().reason(stopped), stopped);
      }
    }
  }

  private <T> T once(DataSource source, Function<? super Session, ? extends T> work)
      throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      boolean durable = false;
      try (Session session = new Session(connection, database.dialect())) {
        if (database.dialect() == Dialect.SQLITE && source == database.writers()) {
          // Who looks before writing must be the writer already.
          session.one(Dialect.SQLITE.takeWritersPlace());
        }
        T result = work.apply(session);
        connection.commit();
        durable = true;
        return result;
      } finally {
        if (!durable) {
          connection.rollback();
        }
      }
    }
  }
}
