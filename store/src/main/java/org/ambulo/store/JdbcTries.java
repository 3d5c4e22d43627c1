package org.ambulo.store;

import java.time.Instant;
import java.util.Optional;
import org.ambulo.clinic.access.Patience;
import org.ambulo.clinic.access.Tries;

/** Tries in the clinic's database: counted in one transaction, so none is missed. */
final class JdbcTries implements Tries {

  private record Counted(long number, Instant last, Instant until) {}

  private final Transactions transactions;

  JdbcTries(Database database) {
    transactions = new Transactions(database);
  }

  @Override
  public Optional<Instant> begin(String key, Instant now, Patience patience) {
    return transactions.write(session -> counted(session, key, now, patience));
  }

  private static Optional<Instant> counted(
      Session session, String key, Instant now, Patience patience) {
    session.change(
        "insert into try (guarded, number, last, until) values (?, 0, 0, 0) on conflict do nothing",
        key);
    String lock =
        switch (session.dialect()) {
          case SQLITE -> "";
          case POSTGRESQL -> " for update";
        };
    Counted so =
        session
            .one(
                "select number, last, until from try where guarded = ?" + lock,
                row ->
                    new Counted(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3))),
                key)
            .orElseThrow();
    if (now.isBefore(so.until())) {
      return Optional.of(so.until());
    }
    boolean forgotten = so.last().plus(patience.memory()).isBefore(now);
    int number = forgotten ? 1 : (int) Math.min(so.number() + 1, Integer.MAX_VALUE);
    session.change(
        "update try set number = ?, last = ?, until = ? where guarded = ?",
        number,
        now.toEpochMilli(),
        patience.until(number, now).toEpochMilli(),
        key);
    return Optional.empty();
  }

  @Override
  public void forgive(String key) {
    transactions.write(
        session ->
            session.change(
                "update try set number = number - 1, until = 0 where guarded = ? and number > 0",
                key));
  }

  @Override
  public void forget(String key) {
    transactions.write(session -> session.change("delete from try where guarded = ?", key));
  }

  @Override
  public void sweep(Instant before) {
    transactions.write(
        session -> session.change("delete from try where last < ?", before.toEpochMilli()));
  }
}
