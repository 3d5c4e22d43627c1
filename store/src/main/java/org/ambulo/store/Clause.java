package org.ambulo.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A piece of SQL with the values for its question marks. */
record Clause(String sql, List<Object> values) {

  Clause {
    values = List.copyOf(values);
  }

  static Clause of(String sql, Object... values) {
    return new Clause(sql, List.of(values));
  }

  static Clause joined(String between, List<Clause> parts) {
    List<Object> values = new ArrayList<>();
    parts.forEach(part -> values.addAll(part.values()));
    return new Clause(
        String.join(between, parts.stream().map(part -> part.sql()).toList()), values);
  }

  /** That a column has one of these texts; where there are none, nothing has. */
  static Clause oneOf(String column, Collection<String> texts) {
    return texts.isEmpty()
        ? of("1 = 0")
        : new Clause(
            column + " in (" + String.join(", ", Collections.nCopies(texts.size(), "?")) + ")",
            List.copyOf(texts));
  }

  Clause within(String before, String after) {
    return new Clause(before + sql + after, values);
  }

  Object[] array() {
    return values.toArray();
  }
}
