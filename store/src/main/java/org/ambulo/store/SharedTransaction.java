package org.ambulo.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.ambulo.store.Session.StoppedSql;

/**
 * One transaction of the database that carries the writes of several callers, each in a savepoint
 * of its own: one that fails takes nothing with it, and one commit makes all the others durable.
 * Used by one thread at a time.
 */
final class SharedTransaction {

  /** PostgreSQL keeps up to 64 savepoints of a transaction at hand. */
  private static final int MOST = 32;

  private static final String SAVE = "savepoint carried";
  private static final String UNDO = "rollback to savepoint carried";

  private final Database database;
  private final Connection connection;
  private final Session session;
  private final List<Numbering> numberings = new ArrayList<>();
  private final CompletableFuture<Void> durable = new CompletableFuture<>();
  private final BooleanSupplier others;
  private long mark;
  private Tail first = Tail.EMPTY;
  private Tail tail = Tail.EMPTY;
  private boolean saved;
  private int carried;

  private SharedTransaction(Database database, Connection connection, BooleanSupplier others) {
    this.database = database;
    this.connection = connection;
    this.others = others;
    session = database.session(connection);
  }

  /**
   * Begins one; no other writer of any process has a place until it ends.
   *
   * @param others whether somebody waits to be carried next
   */
  static SharedTransaction begin(Database database, BooleanSupplier others) throws SQLException {
    Connection connection = database.writers().getConnection();
    SharedTransaction begun = new SharedTransaction(database, connection, others);
    try {
      begun.takePlace();
      return begun;
    } catch (RuntimeException stopped) {
      begun.giveBack(stopped);
      throw stopped;
    }
  }

  private void takePlace() {
    Dialect dialect = database.dialect();
    session
        .second(
            dialect.takeWritersPlace(),
            "select " + dialect.mark() + ", " + Tail.COLUMNS,
            row -> {
              mark = row.getLong(1);
              return Tail.at(row, 2);
            })
        .ifPresent(found -> first = found);
    tail = first;
  }

  /** Carries a write; where it fails, nothing of it stays. */
  <T> T carry(
      Numbering.Shared numbers, Instant at, Function<? super JdbcWriting, ? extends T> work) {
    save();
    Numbering numbering = numbers.in(session);
    JdbcWriting writing = new JdbcWriting(session, numbering, at, tail);
    try {
      T result = work.apply(writing);
      saved = others.getAsBoolean();
      tail = writing.end(saved ? List.of(Bulk.of(SAVE)) : List.of());
      numberings.add(numbering);
      carried++;
      return result;
    } catch (RuntimeException | Error failed) {
      undo(failed);
      throw failed;
    }
  }

  /** Somebody carried before must not be undone with who comes now. */
  private void save() {
    if (carried > 0 && !saved) {
      try {
        session.bulk(List.of(Bulk.of(SAVE)));
      } catch (StoppedSql why) {
        fail(why.stopped());
        throw why;
      }
    }
    saved = carried > 0;
  }

  private void undo(Throwable failed) {
    if (carried == 0) {
      fail(failed instanceof StoppedSql why ? why.stopped() : new SQLException(failed));
      return;
    }
    try {
      session.bulk(List.of(Bulk.of(UNDO)));
      saved = true;
    } catch (StoppedSql stopped) {
      failed.addSuppressed(stopped);
      fail(failed instanceof StoppedSql why ? why.stopped() : stopped.stopped());
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
      database.statistics().grew(first.doc(), tail.doc());
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
