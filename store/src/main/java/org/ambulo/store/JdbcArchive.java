package org.ambulo.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.store.Session.StoppedSql;

/**
 * The clinic's archive in SQLite or PostgreSQL. There is one writer at a time on either: SQLite has
 * no more, and on PostgreSQL a lock of the transaction sees to it, so that whoever looks before
 * writing (a conditional create, the audit trail's last hash) sees what it will write after.
 * Readers wait for nobody. Writers that come together share a commit.
 */
public final class JdbcArchive implements Archive, AutoCloseable {

  private static final int TRIES = 6;

  private final Database database;
  private final InstantSource clock;
  private final Numbering.Shared numbers = new Numbering.Shared();
  private final Together<Deed> looks = new Together<>(this::add);
  private final LongSupplier nanos = System::nanoTime;
  private final WritersTurn turn;

  public JdbcArchive(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    turn = new WritersTurn(database, nanos);
  }

  /** Opens the database of this address, which is closed with the archive. */
  public static JdbcArchive open(String url, InstantSource clock) {
    return new JdbcArchive(Database.open(url), clock);
  }

  public Database database() {
    return database;
  }

  @Override
  public <T> T read(Function<? super Reading, ? extends T> work) {
    return tried(() -> reading(work));
  }

  @Override
  public <T> T write(Function<? super Writing, ? extends T> work) {
    return this.<T>fill(work);
  }

  @Override
  public void record(List<Deed> deeds) {
    turn.refuseNested();
    looks.add(deeds);
  }

  /**
   * The number of the first deed of the audit trail that does not fit; nothing where all is whole.
   */
  public Optional<Long> firstBrokenDeed() {
    return tried(
        () -> {
          try (Connection connection = database.readers().getConnection();
              Session session = database.session(connection)) {
            return AuditTrail.firstBroken(session);
          }
        });
  }

  /** Writes rows as they are, in a transaction like that of {@link #write}. */
  <T> T fill(Function<? super JdbcWriting, ? extends T> work) {
    return tried(() -> turn.take(shared -> shared.<T>carry(numbers, at(), work)));
  }

  @Override
  public void close() {
    database.close();
  }

  /** Looks, for what stands beside the archive in the same database. */
  <T> T looking(Function<JdbcReading, T> work) {
    return tried(() -> reading(work));
  }

  /** Changes, for what stands beside the archive in the same database. */
  <T> T changing(Function<Session, T> work) {
    return fill(writing -> work.apply(writing.session()));
  }

  private void add(List<Deed> deeds) {
    write(
        writing -> {
          deeds.forEach(writing::record);
          return Optional.empty();
        });
  }

  private Instant at() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private <T> T reading(Function<? super JdbcReading, ? extends T> work) throws SQLException {
    try (Connection connection = database.readers().getConnection()) {
      try (Session session = database.session(connection)) {
        Numbering numbering = numbers.in(session);
        T result = work.apply(new JdbcReading(session, numbering));
        numbering.durable();
        return result;
      } finally {
        connection.rollback();
      }
    }
  }

  private interface Attempt<T> {
    T run() throws SQLException;
  }

  private <T> T tried(Attempt<T> attempt) {
    long began = nanos.getAsLong();
    for (int tries = 1; ; tries++) {
      SQLException stopped;
      try {
        return attempt.run();
      } catch (StoppedSql why) {
        stopped = why.stopped();
      } catch (SQLException why) {
        stopped = why;
      }
      boolean late = nanos.getAsLong() - began >= Database.PATIENCE.toNanos();
      if (late || tries == TRIES || !database.dialect().mayBeTriedAgain(stopped)) {
        throw new ArchiveUnavailable(database.dialect().reason(stopped), stopped);
      }
    }
  }
}
