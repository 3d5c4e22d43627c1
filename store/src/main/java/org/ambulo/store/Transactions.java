package org.ambulo.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.store.Session.StoppedSql;

/** Transactions beside the archive's. Their work may be called again from its start. */
final class Transactions {

  private static final int TRIES = 6;

  private final Database database;

  Transactions(Database database) {
    this.database = database;
  }

  /** One look; it needs no transaction around it. */
  <T> T read(Function<? super Session, ? extends T> work) {
    return tried(() -> look(work));
  }

  /** Durable when it returns. */
  <T> T write(Function<? super Session, ? extends T> work) {
    return tried(() -> change(work));
  }

  private interface Attempt<T> {
    T run() throws SQLException;
  }

  private <T> T tried(Attempt<T> attempt) {
    for (int tries = 1; ; tries++) {
      SQLException stopped;
      try {
        return attempt.run();
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

  private <T> T look(Function<? super Session, ? extends T> work) throws SQLException {
    try (Connection connection = database.readers().getConnection()) {
      connection.setAutoCommit(true);
      try (Session session = database.session(connection)) {
        return work.apply(session);
      }
    }
  }

  private <T> T change(Function<? super Session, ? extends T> work) throws SQLException {
    try (Connection connection = database.writers().getConnection()) {
      boolean durable = false;
      try (Session session = database.session(connection)) {
        if (database.dialect() == Dialect.SQLITE) {
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
