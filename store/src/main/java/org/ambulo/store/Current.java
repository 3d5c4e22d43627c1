package org.ambulo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;

/** The newest versions by their keys, each with the number of its row. */
final class Current {

  private static final String SELECT = "select " + Rows.DOCUMENT + ", d.doc from ";
  private static final String ONE =
      SELECT + "document d where d.type = ? and d.id = ? and d.current = 1";
  private static final String MANY =
      SELECT
          + "unnest(?, ?) k (type, id) cross join lateral (select * from document o"
          // The limit has the planner look for one after the other, by the index.
          + " where o.type = k.type and o.id = k.id and o.current = 1 limit 1) d";
  private static final int DOC = 7;

  private Current() {}

  static <T> Optional<T> of(Session session, Key key, BiFunction<Long, Document, T> kept) {
    return session.one(ONE, row -> read(row, kept), key.type(), key.id());
  }

  /** Of each of the keys, in one look; PostgreSQL only. */
  static <T> Map<Key, Optional<T>> of(
      Session session, Collection<Key> keys, BiFunction<Long, Document, T> kept) {
    Map<Key, Optional<T>> found = new HashMap<>();
    List<Key> all = List.copyOf(keys);
    all.forEach(key -> found.put(key, Optional.empty()));
    session
        .all(
            MANY,
            row -> Map.entry(Rows.document(row).key(), read(row, kept)),
            Column.ofTexts(all.stream().map(Key::type).toList()),
            Column.ofTexts(all.stream().map(Key::id).toList()))
        .forEach(one -> found.put(one.getKey(), Optional.of(one.getValue())));
    return found;
  }

  private static <T> T read(ResultSet row, BiFunction<Long, Document, T> kept) throws SQLException {
    return kept.apply(row.getLong(DOC), Rows.document(row));
  }
}
