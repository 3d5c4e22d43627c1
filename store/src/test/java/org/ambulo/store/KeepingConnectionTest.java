package org.ambulo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements of a connection to SQLite are prepared once. */
class KeepingConnectionTest {

  private static final String ADD = "insert into thing (number, name) values (?, ?)";
  private static final String NAME = "select name from thing where number = ?";

  @TempDir private Path folder;
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = another();
    run("create table thing (number integer primary key, name text)");
    add(1, "one");
    add(2, "two");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private Connection another() throws SQLException {
    return new SqliteSource("jdbc:sqlite:" + folder.resolve("things.db"), new Properties())
        .getConnection();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void add(int number, String name) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setInt(1, number);
      add.setString(2, name);
      add.executeUpdate();
    }
  }

  private String name(int number) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(NAME)) {
      asked.setInt(1, number);
      return first(asked);
    }
  }

  private static String first(PreparedStatement asked) throws SQLException {
    try (ResultSet rows = asked.executeQuery()) {
      return rows.next() ? rows.getString(1) : "nothing";
    }
  }

  @Test
  void preparesAStatementOnce() throws SQLException {
    PreparedStatement before = connection.prepareStatement(NAME);
    before.close();

    assertThat(connection.prepareStatement(NAME)).isSameAs(before);
    assertThat(name(1)).isEqualTo("one");
    assertThat(name(2)).isEqualTo("two");
  }

  @Test
  void givesTheSameStatementTwiceAtATime() throws SQLException {
    try (PreparedStatement one = connection.prepareStatement(NAME);
        PreparedStatement two = connection.prepareStatement(NAME)) {
      one.setInt(1, 1);
      two.setInt(1, 2);

      assertThat(two).isNotSameAs(one);
      try (ResultSet rows = one.executeQuery()) {
        assertThat(first(two)).isEqualTo("two");
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("one");
      }
    }
    assertThat(name(1)).isEqualTo("one");
  }

  @Test
  void forgetsTheValuesAndWhatWasToBeDone() throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setInt(1, 3);
      add.setString(2, "three");
      add.addBatch();
    }
    try (PreparedStatement asked = connection.prepareStatement(NAME)) {
      asked.setInt(1, 1);
    }

    try (PreparedStatement add = connection.prepareStatement(ADD);
        PreparedStatement asked = connection.prepareStatement(NAME)) {
      assertThat(add.executeBatch()).isEmpty();
      assertThat(first(asked)).isEqualTo("nothing");
    }
    assertThat(name(3)).isEqualTo("nothing");
  }

  @Test
  void endsTheLookOfAStatementThatRests() throws SQLException {
    connection.setAutoCommit(false);
    PreparedStatement asked = connection.prepareStatement("select name from thing order by number");
    ResultSet rows = asked.executeQuery();
    assertThat(rows.next()).isTrue();
    asked.close();
    connection.commit();
    connection.setAutoCommit(true);

    // A look that goes on would keep others from changing the tables.
    try (Connection other = another();
        Statement change = other.createStatement()) {
      change.execute("drop table thing");
    }
    assertThatThrownBy(() -> name(1)).isInstanceOf(SQLException.class);
  }

  @Test
  void goesOnAfterAnErrorAndAfterTheTableHasChanged() throws SQLException {
    assertThatThrownBy(() -> add(1, "again")).isInstanceOf(SQLException.class);
    add(3, "three");
    run("alter table thing add column more text");
    add(4, "four");

    assertThat(name(3) + name(4)).isEqualTo("threefour");
  }

  @Test
  void endsThoseUsedLongestAgo() throws SQLException {
    PreparedStatement early = connection.prepareStatement(NAME);
    early.close();
    for (int i = 0; i < 100; i++) {
      connection.prepareStatement(NAME + " and number <> " + -i).close();
    }

    assertThat(connection.prepareStatement(NAME)).isNotSameAs(early);
    assertThat(early.isClosed()).isTrue();
    assertThat(name(1)).isEqualTo("one");
  }

  @Test
  void statementsEndWithTheirConnection() throws SQLException {
    PreparedStatement open = connection.prepareStatement(NAME);
    connection.close();
    open.close();

    assertThat(open.isClosed()).isTrue();
    assertThatThrownBy(() -> connection.prepareStatement(NAME)).isInstanceOf(SQLException.class);
  }
}
