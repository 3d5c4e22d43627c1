package org.ambulo.store;

import static org.ambulo.store.Column.Type.NUMBER;
import static org.ambulo.store.Column.Type.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.clinic.archive.Content;
import org.ambulo.core.archive.Document;

/**
 * What a transaction is to write, kept together until somebody looks or the transaction ends: then
 * it goes to the database at once, table by table. Numbers of documents and deeds go on from where
 * the clinic's last ones end.
 */
final class Gathered {

  static final Bulk.Table DOCUMENT =
      new Bulk.Table(
          "document",
          List.of("doc", "type", "id", "version", "at", "owner", "current", "json"),
          List.of(NUMBER, TEXT, TEXT, NUMBER, NUMBER, TEXT, NUMBER, TEXT));

  private static final Bulk.Table REVISION =
      new Bulk.Table("revision", List.of("patient", "number"), List.of(TEXT, NUMBER));

  private static final String MORE =
      " on conflict (patient) do update set number = revision.number + excluded.number";

  private final Session session;
  private final IndexTables index;
  private final List<Long> retired = new ArrayList<>();
  private final List<Object[]> documents = new ArrayList<>();
  private final Map<String, Long> revisions = new TreeMap<>();
  private final List<AuditTrail.Dated> deeds = new ArrayList<>();
  private IndexTables.Rows rows;
  private Tail tail;
  private long kept;

  Gathered(Session session, IndexTables index, Tail tail) {
    this.session = session;
    this.index = index;
    this.tail = tail;
    kept = tail.doc();
    rows = index.rows();
  }

  /** Where documents and trail end with what is gathered. */
  Tail tail() {
    return tail;
  }

  /** Goes on from here: somebody wrote past this. */
  void goOn(Tail from) {
    flush();
    tail = from;
    kept = from.doc();
  }

  int size() {
    return documents.size();
  }

  /** A new current version; its number. */
  long document(Document document) {
    tail = new Tail(tail.doc() + 1, tail.trail());
    documents.add(
        new Object[] {
          tail.doc(),
          document.key().type(),
          document.key().id(),
          document.version(),
          document.at().toEpochMilli(),
          Rows.column(document.owner()),
          1,
          document.json()
        });
    return tail.doc();
  }

  void index(long doc, String type, Content content) {
    rows.add(doc, type, content.entries());
  }

  /** The document is current no longer. */
  void retire(long doc) {
    if (doc > kept) {
      flush();
    }
    retired.add(doc);
  }

  /** The record of each patient whose document it was or is has changed. */
  void revise(Optional<String> before, Optional<String> after) {
    before.filter(owner -> !after.equals(Optional.of(owner))).ifPresent(this::revise);
    after.ifPresent(this::revise);
  }

  private void revise(String patient) {
    revisions.merge(patient, 1L, Long::sum);
  }

  void deed(AuditTrail.Dated deed) {
    deeds.add(deed);
  }

  /** Brings all of it to the database; where that fails, nothing of the transaction is to stay. */
  void flush() {
    flush(List.of());
  }

  /** The same, and then this. */
  void flush(List<Bulk> last) {
    List<Bulk> bulks = new ArrayList<>();
    if (!retired.isEmpty()) {
      bulks.add(Bulk.ofDocuments("update document set current = 0", retired));
      bulks.addAll(IndexTables.deletions(retired));
    }
    bulks.add(DOCUMENT.insert(documents, ""));
    bulks.addAll(rows.bulks());
    bulks.add(REVISION.insert(rows(revisions), MORE));
    if (!deeds.isEmpty()) {
      List<Object[]> line = AuditTrail.line(tail.trail(), deeds);
      tail = new Tail(tail.doc(), AuditTrail.end(line));
      bulks.addAll(AuditTrail.bulks(line));
    }
    bulks.addAll(last);
    session.bulk(bulks);
    retired.clear();
    documents.clear();
    revisions.clear();
    deeds.clear();
    rows = index.rows();
    kept = tail.doc();
  }

  private static List<Object[]> rows(Map<String, Long> revisions) {
    List<Object[]> rows = new ArrayList<>();
    revisions.forEach((patient, number) -> rows.add(new Object[] {patient, number}));
    return rows;
  }
}
