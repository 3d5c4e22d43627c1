package org.ambulo.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same change with each of many rows of values: on PostgreSQL one statement whose text does not
 * depend on how many there are if there are several, on SQLite a batch.
 *
 * @param each the change with one row, with question marks
 * @param all the change with all rows, with a question mark for each column as an array
 */
record Bulk(String each, String all, List<Column.Type> types, List<Object[]> rows) {

  /** The columns of a table that are filled, and of what kind they are. */
  record Table(String name, List<String> columns, List<Column.Type> types) {

    /** Inserts rows, whose values stand in the order of the columns. */
    Bulk insert(List<Object[]> rows, String otherwise) {
      String into = "insert into " + name + " (" + String.join(", ", columns) + ")";
      String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
      return new Bulk(
          into + " values (" + marks + ")" + otherwise,
          into + " select * from unnest(" + marks + ")" + otherwise,
          types,
          rows);
    }
  }

  /** The change, of all rows of a table that have one of these numbers. */
  static Bulk ofDocuments(String change, List<Long> docs) {
    return new Bulk(
        change + " where doc = ?",
        change + " where doc = any(?)",
        List.of(Column.Type.NUMBER),
        docs.stream().map(doc -> new Object[] {doc}).toList());
  }

  /** One statement without values. */
  static Bulk of(String sql) {
    return new Bulk(sql, sql, List.of(), List.<Object[]>of(new Object[0]));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** All of it as one statement of PostgreSQL. One row by itself costs half of a list of one. */
  Clause atOnce() {
    if (rows.size() == 1) {
      return new Clause(each, List.of(rows.getFirst()));
    }
    return new Clause(
        all,
        IntStream.range(0, types.size())
            .<Object>mapToObj(i -> new Column(types.get(i), column(i)))
            .collect(Collectors.toList()));
  }

  private List<Object> column(int i) {
    List<Object> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(row[i]));
    return values;
  }
}
