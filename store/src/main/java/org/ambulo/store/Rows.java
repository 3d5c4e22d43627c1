package org.ambulo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;

/** What the rows of the tables say. */
final class Rows {

  static final String DOCUMENT = "d.type, d.id, d.version, d.at, d.owner, d.json";
  static final String DEED =
      "number, at, who, role, address, request, act, result, type, id, version, patient, detail,"
          + " hash";

  private static final String SEVERAL = "*";

  private Rows() {}

  static Document document(ResultSet row) throws SQLException {
    return new Document(
        new Key(row.getString(1), row.getString(2)),
        row.getLong(3),
        Instant.ofEpochMilli(row.getLong(4)),
        owner(row.getString(5)),
        Optional.ofNullable(row.getString(6)));
  }

  private static Owner owner(String column) {
    if (column == null) {
      return new Owner.Clinic();
    }
    return column.equals(SEVERAL) ? new Owner.SeveralPatients() : new Owner.OnePatient(column);
  }

  /** How an owner is kept. */
  static Optional<String> column(Owner owner) {
    return switch (owner) {
      case Owner.Clinic clinic -> Optional.empty();
      case Owner.OnePatient one -> Optional.of(one.id());
      case Owner.SeveralPatients several -> Optional.of(SEVERAL);
    };
  }

  static Recorded recorded(ResultSet row) throws SQLException {
    Optional<String> type = Optional.ofNullable(row.getString(9));
    String id = row.getString(10);
    long version = row.getLong(11);
    Optional<Long> known = row.wasNull() ? Optional.empty() : Optional.of(version);
    Deed deed =
        new Deed(
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            Deed.Act.valueOf(row.getString(7)),
            Deed.Result.valueOf(row.getString(8)),
            type.map(t -> new Key(t, id == null ? "" : id)),
            known,
            Optional.ofNullable(row.getString(12)),
            row.getString(13));
    return new Recorded(
        row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), deed, row.getString(14));
  }
}
