package org.ambulo.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.ambulo.clinic.archive.ArchiveUnavailable;

/**
 * Lets those who write take turns, in the order they came. Whoever finds others waiting leaves the
 * commit to them: the last in line, or the one who fills the transaction, commits for all. Each
 * does its own work on its own thread.
 */
final class WritersTurn {

  private final Database database;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final AtomicInteger coming = new AtomicInteger();
  private final LongSupplier nanos;
  private Optional<SharedTransaction> open = Optional.empty();

  WritersTurn(Database database, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
  }

  /**
   * Does the work in a transaction that is durable on return.
   *
   * @throws IllegalStateException where this thread is writing already: it would wait for itself
   * @throws ArchiveUnavailable where the turn did not come in time
   */
  <T> T take(Function<? super SharedTransaction, ? extends T> work) throws SQLException {
    refuseNested();
    long came = nanos.getAsLong();
    coming.incrementAndGet();
    turn.lock();
    coming.decrementAndGet();
    SharedTransaction mine;
    T result;
    try {
      if (nanos.getAsLong() - came > patience().toNanos()) {
        throw new ArchiveUnavailable(
            "the database is too slow for all who write", new SQLException("waited too long"));
      }
      mine = joined();
      result = work.apply(mine);
    } finally {
      try {
        leave();
      } finally {
        turn.unlock();
      }
    }
    mine.await();
    return result;
  }

  void refuseNested() {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "a transaction that writes was asked for within another of the same thread.\n"
              + "Maybe use the one that is there.");
    }
  }

  private static Duration patience() {
    return Database.PATIENCE.multipliedBy(2);
  }

  private SharedTransaction joined() throws SQLException {
    if (open.isEmpty()) {
      open = Optional.of(SharedTransaction.begin(database, () -> coming.get() > 0));
    }
    return open.get();
  }

  private void leave() {
    if (open.isEmpty()) {
      return;
    }
    SharedTransaction shared = open.get();
    if (!shared.over() && (coming.get() == 0 || shared.full())) {
      shared.commit();
    }
    if (shared.over()) {
      open = Optional.empty();
    }
  }
}
