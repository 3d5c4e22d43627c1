package org.ambulo.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * One transaction's connection, with its statements prepared once. What goes wrong comes out as
 * {@link StoppedSql}.
 */
final class Session implements AutoCloseable {

  /** Reads one row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes one row. */
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /** Where the database stopped. */
  static final class StoppedSql extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final SQLException stopped;

    StoppedSql(SQLException stopped) {
      super(stopped);
      this.stopped = stopped;
    }

    SQLException stopped() {
      return stopped;
    }
  }

  /** Between statements that PostgreSQL gets in one message. */
  private static final String TOGETHER = ";\n";

  private static final int FETCHED = 1000;
  private static final int REPLACEMENT = 0xfffd;

  private final Connection connection;
  private final Dialect dialect;
  private final LongAdder sent;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /**
   * Of a connection.
   *
   * @param sent counts every statement; one that is given with many rows of values counts once
   */
  Session(Connection connection, Dialect dialect, LongAdder sent) {
    this.connection = connection;
    this.dialect = dialect;
    this.sent = sent;
  }

  Dialect dialect() {
    return dialect;
  }

  /** Changes rows; how many. */
  int change(String sql, Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException stopped) {
      throw new StoppedSql(stopped);
    }
  }

  /** The same statement with each of the rows of values. */
  void batch(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      PreparedStatement statement = statement(sql);
      for (Object[] values : rows) {
        bind(statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException stopped) {
      throw new StoppedSql(stopped);
    }
  }

  /** Makes the changes one after the other; PostgreSQL gets all of them in one message. */
  void bulk(List<Bulk> changes) {
    List<Bulk> some = changes.stream().filter(change -> !change.isEmpty()).toList();
    switch (dialect) {
      case SQLITE -> some.forEach(change -> batch(change.each(), change.rows()));
      case POSTGRESQL -> together(some.stream().map(Bulk::atOnce).toList());
    }
  }

  private void together(List<Clause> statements) {
    if (statements.isEmpty()) {
      return;
    }
    Clause joined = Clause.joined(TOGETHER, statements);
    try {
      // What goes wrong with any of them comes out here.
      bound(joined.sql(), joined.array()).execute();
    } catch (SQLException stopped) {
      throw new StoppedSql(stopped);
    }
  }

  /** The first row of the second statement, in one message on PostgreSQL. */
  <T> Optional<T> second(String first, String second, RowReader<T> reader) {
    return switch (dialect) {
      case SQLITE -> {
        one(first);
        yield one(second, reader);
      }
      case POSTGRESQL -> {
        try {
          PreparedStatement both = statement(first + TOGETHER + second);
          both.execute();
          both.getMoreResults();
          try (ResultSet rows = both.getResultSet()) {
            yield rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
          }
        } catch (SQLException stopped) {
          throw new StoppedSql(stopped);
        }
      }
    };
  }

  /** The number in the first column of the first row, where there is one. */
  Optional<Long> one(String sql) {
    return one(sql, row -> row.getLong(1));
  }

  <T> Optional<T> one(String sql, RowReader<T> reader, Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    } catch (SQLException stopped) {
      throw new StoppedSql(stopped);
    }
  }

  <T> List<T> all(String sql, RowReader<T> reader, Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException stopped) {
      throw new StoppedSql(stopped);
    }
  }

  /** Hands over one row after the other, without keeping them. */
  void each(String sql, RowTaker taker, Object... values) {
    try {
      PreparedStatement statement = bound(sql, values);
      statement.setFetchSize(FETCHED);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException stopped) {
      throw new StoppedSql(stopped);
    }
  }

  private PreparedStatement bound(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statement(sql);
    bind(statement, values);
    return statement;
  }

  private PreparedStatement statement(String sql) throws SQLException {
    sent.increment();
    PreparedStatement known = prepared.get(sql);
    if (known != null) {
      return known;
    }
    PreparedStatement statement = connection.prepareStatement(sql);
    prepared.put(sql, statement);
    return statement;
  }

  private void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Optional<?> maybe when maybe.isPresent() ->
            statement.setObject(i + 1, maybe.get() instanceof String t ? storable(t) : maybe.get());
        case Optional<?> nothing -> statement.setNull(i + 1, Types.NULL);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case Double number -> statement.setDouble(i + 1, number);
        case String text -> statement.setString(i + 1, storable(text));
        case Column column ->
            statement.setArray(
                i + 1, connection.createArrayOf(column.type().sql(), column.array()));
        default ->
            throw new IllegalArgumentException("(" + values[i] + ") is of no kind that is kept");
      }
    }
  }

  /**
   * PostgreSQL takes no NUL in a text and neither takes half a character; where one was, a
   * replacement stands on both databases.
   */
  static String storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0' || Character.isSurrogate(c)) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder sound = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
        .forEach(sound::appendCodePoint);
    return sound.toString();
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
    } catch (SQLException stopped) {
      throw new StoppedSql(stopped);
    }
  }
}
