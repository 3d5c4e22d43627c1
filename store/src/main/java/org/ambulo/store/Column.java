package org.ambulo.store;

import java.util.List;
import java.util.Optional;

/** One column of many rows: an array that PostgreSQL takes as one value. */
record Column(Type type, List<Object> values) {

  /** What PostgreSQL calls the items. */
  enum Type {
    NUMBER("int8"),
    REAL("float8"),
    TEXT("text");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  Column {
    values = List.copyOf(values);
  }

  static Column ofTexts(List<String> texts) {
    return new Column(Type.TEXT, List.copyOf(texts));
  }

  /** The items as they are sent; an empty {@link Optional} is null. */
  Object[] array() {
    return switch (type) {
      case NUMBER -> values.stream().map(Column::number).toArray(Long[]::new);
      case REAL -> values.stream().map(Column::plain).toArray(Double[]::new);
      case TEXT -> values.stream().map(Column::text).toArray(String[]::new);
    };
  }

  private static Object number(Object value) {
    return plain(value) instanceof Number number ? number.longValue() : plain(value);
  }

  private static Object text(Object value) {
    return plain(value) instanceof String text ? Session.storable(text) : plain(value);
  }

  @SuppressWarnings("NullAway") // null is how JDBC says that there is none
  private static Object plain(Object value) {
    return value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
  }
}
