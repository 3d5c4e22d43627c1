package org.ambulo.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Has PostgreSQL count what its tables hold, each time there are twice as many documents as before.
 * It does so by itself, but a minute late: until then, with tables that were empty, it would look
 * for one patient's results through everybody's. Nobody waits for the counting.
 */
final class Statistics implements AutoCloseable {

  /** Fewer documents are found quickly in any way. */
  private static final long FIRST = 1_024;

  private static final String COUNT =
      "analyze document, token, words, span, link, address, amount, revision, deed";

  private final Dialect dialect;
  private final DataSource source;
  private final AtomicBoolean counting = new AtomicBoolean();
  private volatile Optional<Thread> counter = Optional.empty();

  Statistics(Dialect dialect, DataSource source) {
    this.dialect = dialect;
    this.source = source;
  }

  /** Says that the number of documents grew. */
  void grew(long before, long after) {
    boolean doubled = Long.highestOneBit(before) != Long.highestOneBit(after);
    if (dialect == Dialect.POSTGRESQL
        && after >= FIRST
        && doubled
        && counting.compareAndSet(false, true)) {
      counter = Optional.of(Thread.ofPlatform().daemon().name("statistics").start(this::count));
    }
  }

  private void count() {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(COUNT);
      connection.commit();
    } catch (SQLException later) {
      // PostgreSQL counts by itself before long.
    } finally {
      counting.set(false);
    }
  }

  /** Lets a counting that goes on come to its end. */
  @Override
  public void close() {
    try {
      if (counter.isPresent()) {
        counter.get().join(Database.PATIENCE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
