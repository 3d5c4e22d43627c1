package org.ambulo.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Stamp;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.clinic.archive.Written;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;

/**
 * Changes within one transaction. They are gathered, and go to the database before anything is
 * looked for in it and at the end. The newest versions that were looked up or written are known
 * without asking again: nobody else writes meanwhile.
 */
final class JdbcWriting extends JdbcReading implements Writing {

  /** So many documents are not kept waiting. */
  private static final int MOST = 500;

  private final Session session;
  private final Instant at;
  private final IndexTables index;
  private final Gathered gathered;
  private final Map<Key, Optional<Kept>> known = new HashMap<>();
  private final Map<Seen, Boolean> seen = new HashMap<>();

  /** Begins where the clinic's documents and trail end now; the caller is the only writer. */
  JdbcWriting(Session session, Numbering numbering, Instant at, Tail tail) {
    super(session, numbering);
    this.session = session;
    this.at = at.truncatedTo(ChronoUnit.MILLIS);
    index = new IndexTables(session, numbering);
    gathered = new Gathered(session, index, tail);
  }

  private record Kept(long doc, Document document) {}

  private record Seen(String patient, Sight sight) {}

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public void expect(Collection<Key> keys) {
    Set<Key> unknown = new HashSet<>(keys);
    unknown.removeAll(known.keySet());
    if (session.dialect() == Dialect.POSTGRESQL && unknown.size() > 1) {
      known.putAll(Current.of(session, unknown, Kept::new));
    }
  }

  @Override
  public Optional<Document> current(Key key) {
    return kept(key).map(Kept::document);
  }

  private Optional<Kept> kept(Key key) {
    return known.computeIfAbsent(key, asked -> Current.of(session, asked, Kept::new));
  }

  @Override
  public Written put(Key key, Expected expected, Function<? super Stamp, Content> content) {
    Optional<Kept> newest = kept(key);
    if (!holds(expected, newest)) {
      return new Written.Conflict(newest.map(Kept::document));
    }
    long version = newest.map(kept -> kept.document().version()).orElse(0L) + 1;
    Content next = content.apply(new Stamp(version, at));
    Document document = new Document(key, version, at, next.owner(), Optional.of(next.json()));
    long doc = replace(newest, document);
    gathered.index(doc, key.type(), next);
    return new Written.Done(document);
  }

  @Override
  public Written remove(Key key, Expected expected) {
    Optional<Kept> newest = kept(key);
    if (newest.isEmpty() || !holds(expected, newest)) {
      return new Written.Conflict(newest.map(Kept::document));
    }
    Document there = newest.get().document();
    if (there.removed()) {
      return new Written.Done(there);
    }
    Document document = new Document(key, there.version() + 1, at, there.owner(), Optional.empty());
    replace(newest, document);
    return new Written.Done(document);
  }

  private long replace(Optional<Kept> before, Document document) {
    if (gathered.size() >= MOST) {
      gathered.flush();
    }
    before.ifPresent(kept -> gathered.retire(kept.doc()));
    long doc = gathered.document(document);
    known.put(document.key(), Optional.of(new Kept(doc, document)));
    if (document.key().type().equals(SightSql.CARE_TEAM)) {
      seen.clear();
    }
    revise(
        before.flatMap(kept -> Rows.column(kept.document().owner())),
        Rows.column(document.owner()));
    return doc;
  }

  @Override
  public boolean inSight(String patient, Sight sight) {
    Seen asked = new Seen(patient, sight);
    Boolean known = seen.get(asked);
    boolean sees = known != null ? known : super.inSight(patient, sight);
    seen.put(asked, sees);
    return sees;
  }

  @Override
  public void record(Deed deed) {
    gathered.deed(new AuditTrail.Dated(at, deed));
  }

  @Override
  public long lastWrite() {
    return gathered.tail().doc();
  }

  /** Whatever is looked for sees what was written. */
  @Override
  Session session() {
    gathered.flush();
    return session;
  }

  /** The index tables. */
  IndexTables index() {
    return index;
  }

  /** Goes on where the documents and the trail end after somebody wrote past this. */
  void goOn(Tail tail) {
    gathered.goOn(tail);
  }

  /**
   * Ends it: everything is in the database now, for the commit to make durable.
   *
   * @param last done after it, in the same message
   * @return where documents and trail end
   */
  Tail end(List<Bulk> last) {
    gathered.flush(last);
    return gathered.tail();
  }

  private static boolean holds(Expected expected, Optional<Kept> newest) {
    return switch (expected) {
      case Expected.Nothing nothing -> newest.isEmpty();
      case Expected.Version version ->
          newest.filter(there -> there.document().version() == version.number()).isPresent();
      case Expected.Anything anything -> true;
    };
  }

  /** The record of each patient whose document it was or is has changed. */
  void revise(Optional<String> before, Optional<String> after) {
    gathered.revise(before, after);
  }
}
