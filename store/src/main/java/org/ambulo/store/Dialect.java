package org.ambulo.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** Which database, and how it says what went wrong. */
public enum Dialect {
  SQLITE,
  POSTGRESQL;

  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int FIRST_BYTE = 0xff;

  private static final Set<String> GIVEN_UP = Set.of("40001", "40P01");

  /**
   * By the address.
   *
   * @throws IllegalArgumentException naming the kinds that there are
   */
  public static Dialect of(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    throw new IllegalArgumentException(
        "the database address ("
            + url
            + ") is not known; give jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE");
  }

  /** The folder of its SQL, below this package. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the same transaction may succeed when it is tried once more. */
  boolean mayBeTriedAgain(SQLException stopped) {
    return switch (this) {
      case SQLITE -> {
        int code = stopped.getErrorCode() & FIRST_BYTE;
        yield code == SQLITE_BUSY || code == SQLITE_LOCKED;
      }
      case POSTGRESQL -> stopped.getSQLState() != null && GIVEN_UP.contains(stopped.getSQLState());
    };
  }
}
