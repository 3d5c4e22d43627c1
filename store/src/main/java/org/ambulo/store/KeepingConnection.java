package org.ambulo.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection to SQLite that keeps what it has prepared. Its driver prepares each statement anew,
 * which costs as much as most statements themselves; PostgreSQL's driver keeps them as this does.
 */
final class KeepingConnection extends JDBC4Connection {

  /** Those used longest ago give way to others. */
  private static final int MOST = 64;

  private final LinkedHashMap<String, Kept> resting = new LinkedHashMap<>();

  KeepingConnection(String url, Properties settings) throws SQLException {
    super(url, url.substring(SqliteFile.PREFIX.length()), settings);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    checkOpen();
    checkCursor(type, concurrency, holdability);
    Kept known = resting.remove(sql);
    return known != null ? known : new Kept(sql);
  }

  private void rest(Kept statement) throws SQLException {
    Kept same = resting.put(statement.text, statement);
    if (same != null) {
      same.end();
    }
    if (resting.size() > MOST) {
      resting.pollFirstEntry().getValue().end();
    }
  }

  /** A statement that rests when it is closed, without values and results. */
  private final class Kept extends JDBC4PreparedStatement {

    private final String text;

    Kept(String text) throws SQLException {
      super(KeepingConnection.this, text);
      this.text = text;
    }

    @Override
    public void close() throws SQLException {
      if (KeepingConnection.this.isClosed() || pointer.isClosed()) {
        end();
        return;
      }
      clearGeneratedKeys();
      rs.close();
      pointer.safeRunConsume((database, statement) -> database.reset(statement));
      clearBatch();
      clearParameters();
      rest(this);
    }

    private void end() throws SQLException {
      super.close();
    }
  }
}
