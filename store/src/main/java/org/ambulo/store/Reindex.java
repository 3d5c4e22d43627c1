package org.ambulo.store;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.ambulo.clinic.archive.Cataloguer;
import org.ambulo.clinic.archive.Content;
import org.ambulo.core.archive.Document;

/** Makes all index rows, and whose record each resource is part of, anew from the documents. */
public final class Reindex {

  private static final int AT_ONCE = 200;

  private static final String SOME =
      "select "
          + Rows.DOCUMENT
          + ", d.doc from document d where d.current = 1 and d.json is not null and d.doc > ?"
          + " order by d.doc limit "
          + AT_ONCE;
  private static final int DOC = 7;

  private record Numbered(long doc, Document document) {}

  private final JdbcArchive archive;
  private final Cataloguer cataloguer;

  public Reindex(JdbcArchive archive, Cataloguer cataloguer) {
    this.archive = archive;
    this.cataloguer = cataloguer;
  }

  /**
   * Does it for some at a time, while others write.
   *
   * @param progress told how many are done
   * @return how many there were
   */
  public long all(LongConsumer progress) {
    long done = 0;
    List<Numbered> some = some(0);
    while (!some.isEmpty()) {
      done += some.size();
      progress.accept(done);
      some = some(some.getLast().doc());
    }
    return done;
  }

  private List<Numbered> some(long after) {
    return archive.fill(
        writing -> {
          List<Numbered> some =
              writing
                  .session()
                  .all(SOME, row -> new Numbered(row.getLong(DOC), Rows.document(row)), after);
          IndexTables.Rows rows = writing.index().rows();
          for (Numbered one : some) {
            Content content = cataloguer.catalogued(one.document().json().orElseThrow());
            rows.add(one.doc(), one.document().key().type(), content.entries());
            Optional<String> owner = Rows.column(content.owner());
            if (!owner.equals(Rows.column(one.document().owner()))) {
              writing
                  .session()
                  .change("update document set owner = ? where doc = ?", owner, one.doc());
              writing.revise(Rows.column(one.document().owner()), owner);
            }
          }
          writing.index().delete(some.stream().map(Numbered::doc).toList());
          rows.insert();
          return some;
        });
  }
}
