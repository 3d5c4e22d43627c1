package org.ambulo.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Whatever tables there are, row by row, in the connection's schema. */
final class Tables {

  /** Flyway's own, which tells of the tables and is not copied with them. */
  static final String HISTORY = "flyway_schema_history";

  /** What there is before anything was entered. */
  static final Set<String> NO_DATA = Set.of(HISTORY, "deed_head", "parameter", "sqlite_sequence");

  private static final int FETCHED = 1000;
  private static final int AT_ONCE = 500;

  private final Connection connection;
  private final Dialect dialect;

  Tables(Connection connection, Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** All tables but Flyway's, those first that others lean on. */
  List<String> names() throws SQLException {
    Map<String, Set<String>> leansOn = new TreeMap<>();
    DatabaseMetaData meta = connection.getMetaData();
    for (String name : all()) {
      Set<String> others = new TreeSet<>();
      try (ResultSet keys = meta.getImportedKeys(null, connection.getSchema(), name)) {
        while (keys.next()) {
          others.add(keys.getString("PKTABLE_NAME"));
        }
      }
      leansOn.put(name, others);
    }
    Set<String> sorted = new LinkedHashSet<>();
    leansOn.keySet().forEach(name -> place(name, leansOn, sorted, new TreeSet<>()));
    return List.copyOf(sorted);
  }

  private static void place(
      String name, Map<String, Set<String>> leansOn, Set<String> sorted, Set<String> on) {
    if (on.add(name)) {
      leansOn.getOrDefault(name, Set.of()).forEach(other -> place(other, leansOn, sorted, on));
      if (leansOn.containsKey(name)) {
        sorted.add(name);
      }
    }
  }

  private List<String> all() throws SQLException {
    String sql =
        switch (dialect) {
          case SQLITE -> "select name from sqlite_master where type = 'table'";
          case POSTGRESQL ->
              "select table_name from information_schema.tables"
                  + " where table_schema = current_schema() and table_type = 'BASE TABLE'";
        };
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String name = rows.getString(1);
        if (!name.equals(HISTORY) && !name.startsWith("sqlite_")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Whether anything was ever entered. */
  boolean haveData() throws SQLException {
    for (String name : all()) {
      if (!NO_DATA.contains(name) && hasRows(name)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasRows(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 1 from " + quoted(table) + " limit 1")) {
      return rows.next();
    }
  }

  long count(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + quoted(table))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Which version the tables are of; nothing where there are none. */
  Optional<String> version() throws SQLException {
    boolean there;
    try (ResultSet tables =
        connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
      there = tables.next();
    }
    if (!there) {
      return Optional.empty();
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select version from "
                    + HISTORY
                    + " where version is not null"
                    + " order by installed_rank desc limit 1")) {
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  /** The names of the columns, then each row. */
  void read(String table, Consumer<List<Object>> taker) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCHED);
      try (ResultSet rows =
          statement.executeQuery("select * from " + quoted(table) + " order by 1")) {
        ResultSetMetaData meta = rows.getMetaData();
        List<Object> names = new ArrayList<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
          names.add(meta.getColumnName(i));
        }
        taker.accept(names);
        while (rows.next()) {
          List<Object> row = new ArrayList<>(names.size());
          for (int i = 1; i <= names.size(); i++) {
            row.add(Optional.ofNullable(rows.getObject(i)));
          }
          taker.accept(row);
        }
      }
    }
  }

  /** Fills a table with these rows and no others. */
  void fill(String table, List<Object> columns, Supplier<Optional<List<Object>>> rows)
      throws SQLException {
    if (hasRows(table)) {
      run("delete from " + quoted(table));
    }
    List<String> names = columns.stream().map(name -> quoted(String.valueOf(name))).toList();
    boolean[] flags = flags(table, names);
    String identity = dialect == Dialect.POSTGRESQL ? " overriding system value" : "";
    String sql =
        "insert into "
            + quoted(table)
            + " ("
            + String.join(", ", names)
            + ")"
            + identity
            + " values ("
            + String.join(", ", Collections.nCopies(names.size(), "?"))
            + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (Optional<List<Object>> row = rows.get(); row.isPresent(); row = rows.get()) {
        bind(insert, row.get(), flags);
        insert.addBatch();
        if (++waiting == AT_ONCE) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    }
    if (dialect == Dialect.POSTGRESQL) {
      countOn(table);
    }
  }

  private boolean[] flags(String table, List<String> names) throws SQLException {
    boolean[] flags = new boolean[names.size()];
    try (Statement statement = connection.createStatement();
        ResultSet none =
            statement.executeQuery(
                "select " + String.join(", ", names) + " from " + quoted(table) + " where 1 = 0")) {
      for (int i = 0; i < flags.length; i++) {
        int type = none.getMetaData().getColumnType(i + 1);
        flags[i] = type == Types.BIT || type == Types.BOOLEAN;
      }
    }
    return flags;
  }

  private static void bind(PreparedStatement insert, List<Object> row, boolean[] flags)
      throws SQLException {
    if (row.size() != flags.length) {
      throw new Unmovable("a row has (" + row.size() + ") values, not (" + flags.length + ")");
    }
    for (int i = 0; i < flags.length; i++) {
      boolean isFlag = flags[i];
      switch (row.get(i)) {
        case Long number when isFlag -> insert.setBoolean(i + 1, number != 0);
        case Long number -> insert.setLong(i + 1, number);
        case Double number -> insert.setDouble(i + 1, number);
        case Boolean flag when isFlag -> insert.setBoolean(i + 1, flag);
        case Boolean flag -> insert.setInt(i + 1, flag ? 1 : 0);
        case String text -> insert.setString(i + 1, text);
        case byte[] bytes -> insert.setBytes(i + 1, bytes);
        case Optional<?> nothing -> insert.setNull(i + 1, Types.NULL);
        default -> throw new Unmovable("a row has a value of no kind that is kept");
      }
    }
  }

  /** Numbers that the database gives go on after those that came. */
  private void countOn(String table) throws SQLException {
    try (PreparedStatement columns =
        connection.prepareStatement(
            "select column_name from information_schema.columns where table_schema ="
                + " current_schema() and table_name = ? and is_identity = 'YES'")) {
      columns.setString(1, table);
      try (ResultSet rows = columns.executeQuery()) {
        while (rows.next()) {
          String column = rows.getString(1);
          run(
              "select setval(pg_get_serial_sequence('"
                  + quoted(table)
                  + "', '"
                  + column
                  + "'), coalesce((select max("
                  + quoted(column)
                  + ") from "
                  + quoted(table)
                  + "), 0) + 1, false)");
        }
      }
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
