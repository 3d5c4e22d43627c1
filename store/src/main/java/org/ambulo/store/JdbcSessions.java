package org.ambulo.store;

import java.time.Instant;
import java.util.Optional;
import org.ambulo.clinic.access.BrowserSession;
import org.ambulo.clinic.access.Sessions;
import org.ambulo.clinic.access.Stage;

/** Sessions in the clinic's database. */
final class JdbcSessions implements Sessions {

  private final Transactions transactions;

  JdbcSessions(Database database) {
    transactions = new Transactions(database);
  }

  @Override
  public void open(BrowserSession opened) {
    transactions.write(
        session ->
            session.change(
                "insert into browser_session (id, account, stage, began, seen)"
                    + " values (?, ?, ?, ?, ?)",
                opened.id(),
                opened.account(),
                opened.stage().name(),
                opened.began().toEpochMilli(),
                opened.seen().toEpochMilli()));
  }

  @Override
  public Optional<BrowserSession> find(String id) {
    return transactions.read(
        session ->
            session.one(
                "select id, account, stage, began, seen from browser_session where id = ?",
                row ->
                    new BrowserSession(
                        row.getString(1),
                        row.getString(2),
                        Stage.valueOf(row.getString(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        Instant.ofEpochMilli(row.getLong(5))),
                id));
  }

  @Override
  public void seen(String id, Instant at) {
    change("update browser_session set seen = ? where id = ?", at.toEpochMilli(), id);
  }

  @Override
  public void end(String id) {
    change("delete from browser_session where id = ?", id);
  }

  @Override
  public void endAll(String account) {
    change("delete from browser_session where account = ?", account);
  }

  @Override
  public void sweep(Instant seenBefore, Instant begunBefore) {
    change(
        "delete from browser_session where seen < ? or began < ?",
        seenBefore.toEpochMilli(),
        begunBefore.toEpochMilli());
  }

  private void change(String sql, Object... values) {
    transactions.write(session -> session.change(sql, values));
  }
}
