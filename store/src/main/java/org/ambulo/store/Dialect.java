package org.ambulo.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Which database, and how it says what went wrong. */
public enum Dialect {
  SQLITE,
  POSTGRESQL;

  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_READONLY = 8;
  private static final int SQLITE_IOERR = 10;
  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_CANTOPEN = 14;
  private static final int SQLITE_NOTADB = 26;
  private static final int FIRST_BYTE = 0xff;

  private static final Set<String> GIVEN_UP = Set.of("40001", "40P01");
  private static final long WRITERS_PLACE = 0x616d62756c6fL;

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

  /**
   * Takes the one writer's place until the transaction ends. On SQLite any change does so, even one
   * of no row.
   */
  String takeWritersPlace() {
    return switch (this) {
      case SQLITE -> "update deed_head set number = number where one = 0 returning number";
      case POSTGRESQL -> "select pg_advisory_xact_lock(" + WRITERS_PLACE + ")";
    };
  }

  /** The transaction's number, by which its outcome can be asked for; SQLite has none. */
  String mark() {
    return switch (this) {
      case SQLITE -> "0";
      case POSTGRESQL -> "txid_current()";
    };
  }

  /** Whether the same transaction may succeed when it is tried once more. */
  boolean mayBeTriedAgain(SQLException stopped) {
    if (stopped instanceof SharedTransaction.Unsure
        || stopped instanceof SQLTransientConnectionException) {
      // Nobody knows what became of it; or there was no connection in all the time there is.
      return false;
    }
    return switch (this) {
      case SQLITE -> isOneOf(stopped, SQLITE_BUSY, SQLITE_LOCKED);
      case POSTGRESQL -> GIVEN_UP.contains(state(stopped)) || connectionLost(stopped);
    };
  }

  /** Whether PostgreSQL is gone, or has ended the connection. */
  static boolean connectionLost(SQLException stopped) {
    return state(stopped).startsWith("08") || state(stopped).startsWith("57P0");
  }

  /** Why the database did not take it, in words. */
  String reason(SQLException stopped) {
    return what(stopped) + ": " + stopped.getMessage();
  }

  private String what(SQLException stopped) {
    if (stopped instanceof SharedTransaction.Unsure) {
      return "the database was lost as it made the change durable; look whether it did";
    }
    if (stopped instanceof SQLTransientConnectionException) {
      return "the database does not answer, or is too busy";
    }
    return switch (this) {
      case SQLITE -> sqlite(stopped);
      case POSTGRESQL -> postgresql(state(stopped));
    };
  }

  private static String sqlite(SQLException stopped) {
    return switch (stopped.getErrorCode() & FIRST_BYTE) {
      case SQLITE_FULL -> "the disk of the database is full";
      case SQLITE_BUSY, SQLITE_LOCKED -> "another program holds the database";
      case SQLITE_READONLY, SQLITE_CANTOPEN -> "the database's file cannot be written";
      case SQLITE_IOERR -> "the disk of the database fails";
      case SQLITE_CORRUPT, SQLITE_NOTADB -> "the database's file is damaged or none of a database";
      default -> "the database did not take it";
    };
  }

  private static String postgresql(String state) {
    return switch (state) {
      case "53100" -> "the disk of the database is full";
      case "53300" -> "the database takes no more connections";
      case "55P03" -> "another program holds the database";
      case "25006" -> "the database takes no changes";
      default ->
          state.startsWith("08") || state.startsWith("57P0")
              ? "the connection to the database is lost"
              : "the database did not take it";
    };
  }

  private static boolean isOneOf(SQLException stopped, int... codes) {
    int code = stopped.getErrorCode() & FIRST_BYTE;
    return IntStream.of(codes).anyMatch(one -> one == code);
  }

  private static String state(SQLException stopped) {
    return stopped.getSQLState() == null ? "" : stopped.getSQLState();
  }
}
