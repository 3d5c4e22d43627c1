package org.ambulo.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Stamp;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.clinic.archive.Written;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;

/** Changes within one transaction; its deeds are added to the audit trail as it ends. */
final class JdbcWriting extends JdbcReading implements Writing {

  private static final String INSERT =
      "insert into document (type, id, version, at, owner, current, json)"
          + " values (?, ?, ?, ?, ?, 1, ?)";

  private final Session session;
  private final Instant at;
  private final IndexTables index;
  private final List<Deed> deeds = new ArrayList<>();

  JdbcWriting(Session session, Numbering numbering, Instant at) {
    super(session, numbering);
    this.session = session;
    this.at = at.truncatedTo(ChronoUnit.MILLIS);
    index = new IndexTables(session, numbering);
  }

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public Written put(Key key, Expected expected, Function<? super Stamp, Content> content) {
    Optional<Newest> newest = newest(key);
    if (!holds(expected, newest)) {
      return new Written.Conflict(current(key));
    }
    long version = newest.map(Newest::version).orElse(0L) + 1;
    Content next = content.apply(new Stamp(version, at));
    Document document = new Document(key, version, at, next.owner(), Optional.of(next.json()));
    newest.ifPresent(this::retire);
    long row = insert(document);
    index.insert(row, key.type(), next.entries());
    revise(newest.flatMap(Newest::owner), Rows.column(next.owner()));
    return new Written.Done(document);
  }

  @Override
  public Written remove(Key key, Expected expected) {
    Optional<Newest> newest = newest(key);
    if (newest.isEmpty() || !holds(expected, newest)) {
      return new Written.Conflict(current(key));
    }
    Document there = current(key).orElseThrow();
    if (there.removed()) {
      return new Written.Done(there);
    }
    Document document = new Document(key, there.version() + 1, at, there.owner(), Optional.empty());
    retire(newest.get());
    insert(document);
    revise(newest.get().owner(), newest.get().owner());
    return new Written.Done(document);
  }

  @Override
  public void record(Deed deed) {
    deeds.add(deed);
  }

  /** The index tables. */
  IndexTables index() {
    return index;
  }

  /** What the transaction is to add to the audit trail. */
  List<Deed> deeds() {
    return deeds;
  }

  private record Newest(long row, long version, Optional<String> owner) {}

  private Optional<Newest> newest(Key key) {
    return session.one(
        "select doc, version, owner from document where type = ? and id = ? and current = 1",
        row -> new Newest(row.getLong(1), row.getLong(2), Optional.ofNullable(row.getString(3))),
        key.type(),
        key.id());
  }

  private static boolean holds(Expected expected, Optional<Newest> newest) {
    return switch (expected) {
      case Expected.Nothing nothing -> newest.isEmpty();
      case Expected.Version version ->
          newest.filter(there -> there.version() == version.number()).isPresent();
      case Expected.Anything anything -> true;
    };
  }

  private void retire(Newest newest) {
    session.change("update document set current = 0 where doc = ?", newest.row());
    index.delete(newest.row());
  }

  private long insert(Document document) {
    return session.insert(
        INSERT,
        document.key().type(),
        document.key().id(),
        document.version(),
        document.at().toEpochMilli(),
        Rows.column(document.owner()),
        document.json());
  }

  void revise(Optional<String> before, Optional<String> after) {
    before.filter(owner -> !after.equals(Optional.of(owner))).ifPresent(this::revise);
    after.ifPresent(this::revise);
  }

  private void revise(String patient) {
    session.change(
        "insert into revision (patient, number) values (?, 1)"
            + " on conflict (patient) do update set number = revision.number + 1",
        patient);
  }
}
