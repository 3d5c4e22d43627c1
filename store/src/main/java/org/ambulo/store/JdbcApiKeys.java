package org.ambulo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.clinic.access.ApiKey;
import org.ambulo.clinic.access.ApiKeys;
import org.ambulo.clinic.access.Scope;

/** Keys of programs in the clinic's database. */
final class JdbcApiKeys implements ApiKeys {

  private static final String COLUMNS = "k.id, k.account, k.hash, k.label, k.scopes, k.until";
  private static final String OF =
      "select " + COLUMNS + " from api_key k where k.revoked = 0 and k.account = ? order by k.id";
  private static final String HELD =
      "select "
          + COLUMNS
          + ", "
          + JdbcAccounts.COLUMNS
          + " from api_key k join account a on a.id = k.account where k.revoked = 0 and k.id = ?";
  private static final int ACCOUNT = 7;

  private final Transactions transactions;
  private final Recent<Held> recent;

  /**
   * @param recent who holds which key; it is told when an account changes
   */
  JdbcApiKeys(Database database, Recent<Held> recent) {
    transactions = new Transactions(database);
    this.recent = recent;
  }

  @Override
  public void add(ApiKey key) {
    transactions.write(
        session ->
            session.change(
                "insert into api_key (id, account, hash, label, scopes, until, revoked)"
                    + " values (?, ?, ?, ?, ?, ?, 0)",
                key.id(),
                key.account(),
                key.hash(),
                key.label(),
                key.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(",")),
                key.until().map(Instant::toEpochMilli)));
  }

  @Override
  public Optional<Held> held(String id) {
    return recent.of(
        id, asked -> transactions.read(session -> session.one(HELD, JdbcApiKeys::held, asked)));
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(key(row), JdbcAccounts.account(row, ACCOUNT));
  }

  @Override
  public List<ApiKey> of(String account) {
    return transactions.read(session -> session.all(OF, JdbcApiKeys::key, account));
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    long until = row.getLong(6);
    Optional<Instant> end =
        row.wasNull() ? Optional.empty() : Optional.of(until).map(Instant::ofEpochMilli);
    Set<Scope> scopes =
        Stream.of(row.getString(5).split(",", -1))
            .filter(name -> !name.isEmpty())
            .map(Scope::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new ApiKey(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), scopes, end);
  }

  @Override
  public void revoke(String id) {
    transactions.write(
        session -> session.change("update api_key set revoked = 1 where id = ?", id));
    recent.changed();
  }
}
