package org.ambulo.store;

import java.time.Instant;
import java.util.Set;
import org.ambulo.clinic.access.OpenedRecords;

/** Opened records in the clinic's database. */
final class JdbcOpenedRecords implements OpenedRecords {

  private final Transactions transactions;

  JdbcOpenedRecords(Database database) {
    transactions = new Transactions(database);
  }

  @Override
  public void open(String account, String patient, String reason, Instant until) {
    transactions.write(
        session ->
            session.change(
                "insert into opened (account, patient, reason, until) values (?, ?, ?, ?)",
                account,
                patient,
                reason,
                until.toEpochMilli()));
  }

  @Override
  public Set<String> openTo(String account, Instant now) {
    return Set.copyOf(
        transactions.read(
            session ->
                session.all(
                    "select distinct patient from opened where account = ? and until > ?",
                    row -> row.getString(1),
                    account,
                    now.toEpochMilli())));
  }
}
