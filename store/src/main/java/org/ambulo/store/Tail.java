package org.ambulo.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where the clinic's documents and audit trail end, as the one writer knows it.
 *
 * @param doc the last document's number; 0 where there is none
 */
record Tail(long doc, AuditTrail.End trail) {

  static final Tail EMPTY = new Tail(0, new AuditTrail.End(0, ""));

  /** What is to be selected; there is one row. */
  static final String COLUMNS =
      "(select coalesce(max(doc), 0) from document), number, hash from deed_head";

  /** The row from this column on. */
  static Tail at(ResultSet row, int column) throws SQLException {
    return new Tail(
        row.getLong(column),
        new AuditTrail.End(row.getLong(column + 1), row.getString(column + 2)));
  }
}
