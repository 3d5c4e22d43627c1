package org.ambulo.store;

import static org.ambulo.store.Column.Type.NUMBER;
import static org.ambulo.store.Column.Type.REAL;
import static org.ambulo.store.Column.Type.TEXT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ambulo.clinic.archive.Query;
import org.ambulo.core.archive.IndexEntry;

/** The index tables: one for each kind of entry, with rows of current versions only. */
final class IndexTables {

  /**
   * Longer texts are kept cut, one character longer than any search may be, so that a cut one is
   * never equal to what is searched for.
   */
  static final int LONGEST = 500;

  private static final Map<Query.Kind, Bulk.Table> TABLES = new EnumMap<>(Query.Kind.class);

  static {
    table(Query.Kind.TOKEN, List.of("code", "system"), TEXT, TEXT);
    table(Query.Kind.WORDS, List.of("words"), TEXT);
    table(Query.Kind.SPAN, List.of("from_at", "until_at"), NUMBER, NUMBER);
    table(Query.Kind.LINK, List.of("target"), TEXT);
    table(Query.Kind.ADDRESS, List.of("uri"), TEXT);
    table(Query.Kind.AMOUNT, List.of("value", "system", "unit"), REAL, TEXT, TEXT);
  }

  private static void table(Query.Kind kind, List<String> columns, Column.Type... types) {
    List<String> names = new ArrayList<>(List.of("doc", "parameter"));
    names.addAll(columns);
    List<Column.Type> all = new ArrayList<>(List.of(NUMBER, NUMBER));
    all.addAll(List.of(types));
    TABLES.put(kind, new Bulk.Table(table(kind), List.copyOf(names), List.copyOf(all)));
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
      session.bulk(bulks());
    }

    /** The changes that insert them. */
    List<Bulk> bulks() {
      return byKind.entrySet().stream()
          .map(
              entry ->
                  Objects.requireNonNull(TABLES.get(entry.getKey()))
                      .insert(entry.getValue(), " on conflict do nothing"))
          .toList();
    }

    /** What would be inserted, by table. */
    Map<Query.Kind, List<Object[]>> byKind() {
      return byKind;
    }
  }

  void delete(List<Long> docs) {
    session.bulk(deletions(docs));
  }

  /** The changes that take away all rows of these documents. */
  static List<Bulk> deletions(List<Long> docs) {
    return Arrays.stream(Query.Kind.values())
        .map(kind -> Bulk.ofDocuments("delete from " + table(kind), docs))
        .toList();
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
