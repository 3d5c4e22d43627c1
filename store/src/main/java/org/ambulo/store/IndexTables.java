package org.ambulo.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ambulo.clinic.archive.Query;
import org.ambulo.core.archive.IndexEntry;

/** The index tables: one for each kind of entry, with rows of current versions only. */
final class IndexTables {

  /**
   * Longer texts are kept cut, one character longer than any search may be, so that a cut one is
   * never equal to what is searched for.
   */
  static final int LONGEST = 500;

  private static final Map<Query.Kind, String> INSERT = new EnumMap<>(Query.Kind.class);

  static {
    INSERT.put(
        Query.Kind.TOKEN, "insert into token (doc, parameter, code, system) values (?, ?, ?, ?)");
    INSERT.put(Query.Kind.WORDS, "insert into words (doc, parameter, words) values (?, ?, ?)");
    INSERT.put(
        Query.Kind.SPAN,
        "insert into span (doc, parameter, from_at, until_at) values (?, ?, ?, ?)");
    INSERT.put(Query.Kind.LINK, "insert into link (doc, parameter, target) values (?, ?, ?)");
    INSERT.put(Query.Kind.ADDRESS, "insert into address (doc, parameter, uri) values (?, ?, ?)");
    INSERT.put(
        Query.Kind.AMOUNT,
        "insert into amount (doc, parameter, value, system, unit) values (?, ?, ?, ?, ?)");
  }

  private final Session session;
  private final Numbering numbering;

  IndexTables(Session session, Numbering numbering) {
    this.session = session;
    this.numbering = numbering;
  }

  static String table(Query.Kind kind) {
    return switch (kind) {
      case TOKEN -> "token";
      case WORDS -> "words";
      case SPAN -> "span";
      case LINK -> "link";
      case ADDRESS -> "address";
      case AMOUNT -> "amount";
    };
  }

  void insert(long doc, String type, List<IndexEntry> entries) {
    Rows rows = rows();
    rows.add(doc, type, entries);
    rows.insert();
  }

  Rows rows() {
    return new Rows();
  }

  /** Rows of one or more documents, to be inserted together. */
  final class Rows {
    private final Map<Query.Kind, List<Object[]>> byKind = new EnumMap<>(Query.Kind.class);

    void add(long doc, String type, List<IndexEntry> entries) {
      for (IndexEntry entry : new LinkedHashSet<>(entries)) {
        int number = numbering.numberOrNew(type, entry.parameter());
        byKind
            .computeIfAbsent(kind(entry), kind -> new ArrayList<>())
            .add(values(doc, number, entry));
      }
    }

    void insert() {
      byKind.forEach(
          (kind, values) -> session.batch(INSERT.get(kind) + " on conflict do nothing", values));
    }

    /** What would be inserted, by table. */
    Map<Query.Kind, List<Object[]>> byKind() {
      return byKind;
    }
  }

  void delete(long doc) {
    for (Query.Kind kind : Query.Kind.values()) {
      session.change("delete from " + table(kind) + " where doc = ?", doc);
    }
  }

  private static Query.Kind kind(IndexEntry entry) {
    return switch (entry) {
      case IndexEntry.Token token -> Query.Kind.TOKEN;
      case IndexEntry.Words words -> Query.Kind.WORDS;
      case IndexEntry.Span span -> Query.Kind.SPAN;
      case IndexEntry.Link link -> Query.Kind.LINK;
      case IndexEntry.Address address -> Query.Kind.ADDRESS;
      case IndexEntry.Amount amount -> Query.Kind.AMOUNT;
    };
  }

  private static Object[] values(long doc, int number, IndexEntry entry) {
    return switch (entry) {
      case IndexEntry.Token token ->
          new Object[] {doc, number, cut(token.code()), cut(token.system().orElse(""))};
      case IndexEntry.Words words -> new Object[] {doc, number, cut(words.text())};
      case IndexEntry.Span span ->
          new Object[] {doc, number, span.from().toEpochMilli(), span.until().toEpochMilli()};
      case IndexEntry.Link link -> new Object[] {doc, number, cut(link.target().toString())};
      case IndexEntry.Address address -> new Object[] {doc, number, cut(address.uri())};
      case IndexEntry.Amount amount ->
          new Object[] {
            doc,
            number,
            amount.value().doubleValue(),
            cut(amount.system().orElse("")),
            cut(amount.unit().orElse(""))
          };
    };
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST + 1) : text;
  }
}
