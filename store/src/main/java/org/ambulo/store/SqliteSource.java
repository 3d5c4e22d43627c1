package org.ambulo.store;

import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** Connections to one SQLite file that keep the statements they have prepared. */
final class SqliteSource extends SQLiteDataSource {

  private final Properties settings;

  /**
   * @param settings pragmas of each connection
   */
  SqliteSource(String url, Properties settings) {
    setUrl(url);
    this.settings = settings;
  }

  @Override
  public SQLiteConnection getConnection(String user, String password) throws SQLException {
    return new KeepingConnection(getUrl(), settings);
  }
}
