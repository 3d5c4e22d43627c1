package org.ambulo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.ambulo.clinic.access.AccessRecords;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Accounts;
import org.ambulo.clinic.access.ApiKeys;
import org.ambulo.clinic.access.Password;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.SecondFactor;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Key;

/** Accounts in the clinic's database. */
public final class JdbcAccounts implements Accounts {

  static final String COLUMNS =
      "a.id, a.login, a.name, a.role, a.person_type, a.person_id, a.external, a.standing";
  private static final String SELECT = "select " + COLUMNS + " from account a ";

  private final Transactions transactions;
  private final Recent<ApiKeys.Held> keys;

  private JdbcAccounts(Database database, Recent<ApiKeys.Held> keys) {
    transactions = new Transactions(database);
    this.keys = keys;
  }

  /** All that is kept about who may come in, in this database. */
  public static AccessRecords records(Database database) {
    return records(database, System::nanoTime);
  }

  /**
   * The same.
   *
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  static AccessRecords records(Database database, LongSupplier nanos) {
    Recent<ApiKeys.Held> keys = new Recent<>(nanos);
    return new AccessRecords(
        new JdbcAccounts(database, keys),
        new JdbcSessions(database),
        new JdbcTries(database),
        new JdbcApiKeys(database, keys),
        new JdbcOpenedRecords(database));
  }

  @Override
  public Optional<Account> byId(String id) {
    return one("where id = ?", id);
  }

  @Override
  public Optional<Account> byLogin(String login) {
    return one("where login = ?", login.toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<Account> byExternal(String external) {
    return one("where external = ?", external);
  }

  private Optional<Account> one(String where, String value) {
    return transactions.read(session -> session.one(SELECT + where, JdbcAccounts::account, value));
  }

  @Override
  public List<Account> all() {
    return transactions.read(
        session -> session.all(SELECT + "order by login", JdbcAccounts::account));
  }

  @Override
  public List<Account> byIds(Set<String> ids) {
    Clause where = Clause.oneOf("id", ids);
    return transactions.read(
        session ->
            session.all(
                SELECT + "where " + where.sql() + " order by login",
                JdbcAccounts::account,
                where.array()));
  }

  @Override
  public List<Account> find(Wanted wanted, Slice slice) {
    Clause where = where(wanted);
    List<Object> values = new ArrayList<>(where.values());
    values.add(slice.count());
    values.add(slice.offset());
    return transactions.read(
        session ->
            session.all(
                SELECT + "where " + where.sql() + " order by login limit ? offset ?",
                JdbcAccounts::account,
                values.toArray()));
  }

  @Override
  public long count(Wanted wanted) {
    Clause where = where(wanted);
    return transactions
        .read(
            session ->
                session.one(
                    "select count(*) from account where " + where.sql(),
                    row -> row.getLong(1),
                    where.array()))
        .orElse(0L);
  }

  private static Clause where(Wanted wanted) {
    String login = "%" + Matches.literal(wanted.login().toLowerCase(Locale.ROOT)) + "%";
    return Clause.joined(
        " and ",
        List.of(
            in("role", wanted.roles()),
            in("standing", wanted.standings()),
            Clause.of("login like ? escape '!'", login)));
  }

  private static Clause in(String column, Set<? extends Enum<?>> values) {
    return Clause.oneOf(column, values.stream().map(Enum::name).toList());
  }

  private static Account account(ResultSet row) throws SQLException {
    return account(row, 1);
  }

  /** The account that stands in a row from this column on. */
  static Account account(ResultSet row, int first) throws SQLException {
    String id = row.getString(first + 5);
    return new Account(
        row.getString(first),
        row.getString(first + 1),
        row.getString(first + 2),
        Role.valueOf(row.getString(first + 3)),
        Optional.ofNullable(row.getString(first + 4)).map(type -> new Key(type, id)),
        Optional.ofNullable(row.getString(first + 6)),
        Account.Standing.valueOf(row.getString(first + 7)));
  }

  @Override
  public Added add(Account account) {
    int added =
        transactions.<Integer>write(
            session ->
                session.change(
                    "insert into account (id, login, name, role, person_type, person_id, external,"
                        + " standing) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    account.id(),
                    account.login().toLowerCase(Locale.ROOT),
                    account.name(),
                    account.role().name(),
                    account.person().map(Key::type),
                    account.person().map(Key::id),
                    account.external(),
                    account.standing().name()));
    return added == 1 ? Added.DONE : Added.TAKEN;
  }

  @Override
  public void setStanding(String id, Account.Standing standing) {
    transactions.write(
        session -> {
          if (standing == Account.Standing.DISABLED) {
            session.change("delete from browser_session where account = ?", id);
          }
          return session.change(
              "update account set standing = ? where id = ?", standing.name(), id);
        });
    keys.changed();
  }

  @Override
  public void setRole(String id, Role role) {
    transactions.write(
        session -> {
          session.change("delete from browser_session where account = ?", id);
          return session.change("update account set role = ? where id = ?", role.name(), id);
        });
    keys.changed();
  }

  @Override
  public Optional<Password> password(String id) {
    return transactions.read(
        session ->
            session.one(
                "select hash, origin from password where account = ?",
                row -> new Password(row.getString(1), Password.Origin.valueOf(row.getString(2))),
                id));
  }

  @Override
  public void setPassword(String id, Password password) {
    transactions.write(
        session -> {
          session.change("delete from browser_session where account = ?", id);
          return session.change(
              "insert into password (account, hash, origin) values (?, ?, ?)"
                  + " on conflict (account) do update set hash = excluded.hash,"
                  + " origin = excluded.origin",
              id,
              password.hash(),
              password.origin().name());
        });
  }

  @Override
  public Optional<SecondFactor> secondFactor(String id) {
    return transactions.read(
        session ->
            session.one(
                "select secret, last_step from second_factor where account = ?",
                row -> new SecondFactor(row.getString(1), row.getLong(2)),
                id));
  }

  @Override
  public void setSecondFactor(String id, SecondFactor factor, Set<String> recovery) {
    transactions.write(
        session -> {
          drop(session, id);
          session.batch(
              "insert into recovery_code (account, hash) values (?, ?)",
              recovery.stream().sorted().map(hash -> new Object[] {id, hash}).toList());
          return session.change(
              "insert into second_factor (account, secret, last_step) values (?, ?, ?)",
              id,
              factor.key(),
              factor.lastStep());
        });
  }

  @Override
  public void dropSecondFactor(String id) {
    transactions.write(session -> drop(session, id));
  }

  private static int drop(Session session, String id) {
    return session.change("delete from recovery_code where account = ?", id)
        + session.change("delete from second_factor where account = ?", id);
  }

  @Override
  public boolean takeStep(String id, long step) {
    return transactions.<Integer>write(
            session ->
                session.change(
                    "update second_factor set last_step = ? where account = ? and last_step < ?",
                    step,
                    id,
                    step))
        == 1;
  }

  @Override
  public boolean takeRecovery(String id, String hash) {
    return transactions.<Integer>write(
            session ->
                session.change(
                    "delete from recovery_code where account = ? and hash = ?", id, hash))
        == 1;
  }
}
