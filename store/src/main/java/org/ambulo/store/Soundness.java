package org.ambulo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.archive.Cataloguer;
import org.ambulo.clinic.archive.Query;
import org.ambulo.core.archive.Document;

/**
 * Looks whether an archive is in order: versions without gaps and one of them current, index rows
 * that are those of the current versions and no others, the audit trail unbroken, and a SQLite file
 * without damage.
 */
public final class Soundness {

  private static final int AT_ONCE = 500;

  private static final String SOME =
      "select "
          + Rows.DOCUMENT
          + ", d.doc from document d where d.current = 1 and d.doc > ? order by d.doc limit "
          + AT_ONCE;
  private static final int DOC = 7;

  private record Numbered(long doc, Document document) {}

  private final JdbcArchive archive;
  private final Cataloguer cataloguer;

  public Soundness(JdbcArchive archive, Cataloguer cataloguer) {
    this.archive = archive;
    this.cataloguer = cataloguer;
  }

  /** What is not in order, in words; empty where all is. */
  public List<String> faults() {
    return archive.looking(this::faults);
  }

  private List<String> faults(JdbcReading reading) {
    List<String> faults = new ArrayList<>();
    Session session = reading.session();
    if (session.dialect() == Dialect.SQLITE) {
      session
          .one("pragma integrity_check(1)", row -> row.getString(1))
          .filter(said -> !said.equals("ok"))
          .ifPresent(said -> faults.add("the file is damaged: " + said));
    }
    faults.addAll(
        session.all(
            "select type, id from document group by type, id having max(version) <> count(*)"
                + " or sum(current) <> 1 or max(version) <> max(current * version)",
            row -> "the versions of " + row.getString(1) + "/" + row.getString(2) + " have gaps"));
    AuditTrail.firstBroken(session)
        .ifPresent(number -> faults.add("the audit trail is broken at deed " + number));
    index(reading, faults);
    return faults;
  }

  private void index(JdbcReading reading, List<String> faults) {
    Map<Query.Kind, Long> expected = new EnumMap<>(Query.Kind.class);
    long after = 0;
    List<Numbered> some = some(reading.session(), after);
    while (!some.isEmpty()) {
      long last = some.getLast().doc();
      IndexTables.Rows rows = new IndexTables(reading.session(), reading.numbering()).rows();
      for (Numbered one : some) {
        String type = one.document().key().type();
        one.document()
            .json()
            .ifPresent(json -> rows.add(one.doc(), type, cataloguer.catalogued(json).entries()));
      }
      for (Query.Kind kind : Query.Kind.values()) {
        Set<List<Object>> wanted = new HashSet<>();
        rows.byKind().getOrDefault(kind, List.of()).forEach(row -> wanted.add(plain(row)));
        Set<List<Object>> kept = kept(reading.session(), kind, after, last);
        expected.merge(kind, (long) wanted.size(), Long::sum);
        if (!wanted.equals(kept)) {
          faults.add(
              "the index ("
                  + IndexTables.table(kind)
                  + ") of the documents numbered "
                  + (after + 1)
                  + " to "
                  + last
                  + " is not theirs");
        }
      }
      after = last;
      some = some(reading.session(), after);
    }
    for (Query.Kind kind : Query.Kind.values()) {
      long kept =
          reading.session().one("select count(*) from " + IndexTables.table(kind)).orElse(0L);
      if (kept != expected.getOrDefault(kind, 0L)) {
        faults.add(
            "the index ("
                + IndexTables.table(kind)
                + ") has "
                + kept
                + " rows, not "
                + expected.getOrDefault(kind, 0L));
      }
    }
  }

  private static List<Numbered> some(Session session, long after) {
    return session.all(SOME, row -> new Numbered(row.getLong(DOC), Rows.document(row)), after);
  }

  private static Set<List<Object>> kept(Session session, Query.Kind kind, long after, long last) {
    return new HashSet<>(
        session.all(
            "select * from " + IndexTables.table(kind) + " where doc > ? and doc <= ?",
            Soundness::row,
            after,
            last));
  }

  private static List<Object> row(ResultSet row) throws SQLException {
    Object[] values = new Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Optional.<Object>ofNullable(row.getObject(i + 1)).orElse("");
    }
    return plain(values);
  }

  /** Whole numbers of one kind, so that they compare. */
  private static List<Object> plain(Object[] row) {
    List<Object> plain = new ArrayList<>(row.length);
    for (Object value : row) {
      plain.add(
          switch (value) {
            case Integer number -> number.longValue();
            case String text -> Session.storable(text);
            default -> value;
          });
    }
    return plain;
  }
}
