package org.ambulo.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.ambulo.store.AuditTrail.Dated;
import org.ambulo.store.Session.StoppedSql;

/**
 * One transaction of the database that carries the writes of several callers, each in a savepoint
 * of its own: one that fails takes nothing with it, and one commit makes all the others durable.
 * Used by one thread at a time.
 */
final class SharedTransaction {

  /** PostgreSQL keeps up to 64 savepoints of a transaction at hand. */
  private static final int MOST = 32;

  private final Database database;
  private final Connection connection;
  private final Session session;
  private final List<Dated> deeds = new ArrayList<>();
  private final List<Numbering> numberings = new ArrayList<>();
  private final CompletableFuture<Void> durable = new CompletableFuture<>();
  private long mark;
  private int carried;

  private SharedTransaction(Database database, Connection connection) {
    this.database = database;
    this.connection = connection;
    session = new Session(connection, database.dialect());
  }

  /** Begins one; no other writer of any process has a place until it ends. */
  static SharedTransaction begin(Database database) throws SQLException {
    Connection connection = database.writers().getConnection();
    SharedTransaction begun = new SharedTransaction(database, connection);
    try {
      begun.mark = begun.session.one(database.dialect().takeWritersPlace()).orElse(0L);
      return begun;
    } catch (RuntimeException stopped) {
      begun.giveBack(stopped);
      throw stopped;
    }
  }

  /** Carries a write; where it fails, nothing of it stays. */
  <T> T carry(
      Numbering.Shared numbers, Instant at, Function<? super JdbcWriting, ? extends T> work) {
    Numbering numbering = numbers.in(session);
    JdbcWriting writing = new JdbcWriting(session, numbering, at);
    try {
      Optional<Savepoint> before =
          carried == 0 ? Optional.empty() : Optional.of(connection.setSavepoint());
      T result;
      try {
        result = work.apply(writing);
      } catch (RuntimeException | Error failed) {
        undo(before, failed);
        throw failed;
      }
      if (before.isPresent()) {
        connection.releaseSavepoint(before.get());
      }
      writing.deeds().forEach(deed -> deeds.add(new Dated(writing.at(), deed)));
      numberings.add(numbering);
      carried++;
      return result;
    } catch (SQLException stopped) {
      fail(stopped);
      throw new StoppedSql(stopped);
    }
  }

  private void undo(Optional<Savepoint> before, Throwable failed) {
    if (before.isEmpty()) {
      fail(failed instanceof StoppedSql why ? why.stopped() : new SQLException(failed));
      return;
    }
    try {
      connection.rollback(before.get());
    } catch (SQLException stopped) {
      failed.addSuppressed(stopped);
      fail(failed instanceof StoppedSql why ? why.stopped() : stopped);
    }
  }

  boolean full() {
    return carried >= MOST;
  }

  /** Whether it is over, one way or the other. */
  boolean over() {
    return durable.isDone();
  }

  /** Makes everything carried durable, with its deeds in the audit trail, or none of it. */
  void commit() {
    try {
      AuditTrail.add(session, deeds);
    } catch (StoppedSql stopped) {
      fail(stopped.stopped());
      return;
    }
    try {
      connection.commit();
    } catch (SQLException stopped) {
      doubtful(stopped);
      return;
    }
    done();
  }

  private void done() {
    try {
      session.close();
      connection.close();
    } catch (StoppedSql | SQLException afterwards) {
      // It is durable; the pool sees for itself that the connection is of no use.
    } finally {
      numberings.forEach(Numbering::durable);
      durable.complete(null);
    }
  }

  /** The commit was sent and its answer did not come, or was a refusal. */
  private void doubtful(SQLException stopped) {
    switch (Outcome.of(database, mark, stopped)) {
      case DURABLE -> done();
      case NOTHING -> fail(stopped);
      case UNKNOWN -> fail(new Unsure(stopped));
    }
  }

  private void fail(SQLException stopped) {
    giveBack(stopped);
    durable.completeExceptionally(stopped);
  }

  private void giveBack(Throwable stopped) {
    try (connection;
        session) {
      connection.rollback();
    } catch (SQLException | StoppedSql also) {
      stopped.addSuppressed(also);
    }
  }

  /** Waits until it is over; what went wrong for all comes out for each. */
  void await() throws SQLException {
    try {
      durable.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof SQLException why ? why : new SQLException(failed);
    }
  }

  /** Nobody knows whether the commit happened. */
  static final class Unsure extends SQLException {
    private static final long serialVersionUID = 1;

    Unsure(SQLException stopped) {
      super(stopped.getMessage(), stopped.getSQLState(), stopped.getErrorCode(), stopped);
    }
  }
}
