package org.ambulo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.ambulo.clinic.archive.Cataloguer;
import org.ambulo.clinic.archive.Cataloguer.Intake;
import org.ambulo.clinic.archive.Content;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Expected;
import org.ambulo.clinic.archive.Stamp;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.clinic.archive.Written;
import org.ambulo.core.archive.Document;

/** Takes folders of NDJSON into an archive. */
public final class Import {

  private static final int AT_ONCE = 500;
  private static final int CHARACTERS = 4_000_000;

  /** What was done. */
  public record Done(long written, long unchanged, long refused) {
    Done plus(long more, long same, long unfit) {
      return new Done(written + more, unchanged + same, refused + unfit);
    }
  }

  private final JdbcArchive archive;
  private final Cataloguer cataloguer;
  private final LongConsumer progress;

  /**
   * Makes one.
   *
   * @param progress told how many lines are done
   */
  public Import(JdbcArchive archive, Cataloguer cataloguer, LongConsumer progress) {
    this.archive = archive;
    this.cataloguer = cataloguer;
    this.progress = progress;
  }

  /** Whether the folder holds a whole archive. */
  public static boolean isWhole(Path folder) {
    return new ExportFolder(folder).isWhole();
  }

  /** Whether nothing was ever written into the archive. */
  public boolean intoEmpty() {
    return archive.looking(
        reading ->
            reading.session().one("select 1 from document limit 1").isEmpty()
                && reading.lastDeed() == 0);
  }

  /**
   * Takes a whole archive into an empty one, in one transaction: every version with its number and
   * time, and the audit trail. What was done is then added to the trail.
   *
   * @return how many versions there are
   * @throws Unmovable where the folder is damaged or the archive not empty
   */
  public long whole(Path folder, Deed deed) {
    ExportFolder export = new ExportFolder(folder);
    export.check();
    if (!intoEmpty()) {
      throw new Unmovable("the database is not empty");
    }
    return archive.fill(
        writing -> {
          long versions = versions(export, writing);
          AuditTrail.End end = deeds(export, writing.session());
          writing
              .session()
              .change(
                  "insert into revision (patient, number)"
                      + " select owner, count(*) from document where owner is not null group by owner");
          writing.goOn(new Tail(versions, end));
          writing.record(deed);
          return versions;
        });
  }

  private long versions(ExportFolder export, JdbcWriting writing) {
    Session session = writing.session();
    long doc = 0;
    try (Ledger ledger = new Ledger(export)) {
      List<Ledger.Version> some = some(ledger);
      while (!some.isEmpty()) {
        List<Object[]> rows = new ArrayList<>();
        List<Optional<Content>> contents = some.parallelStream().map(this::catalogued).toList();
        long first = doc + 1;
        for (Ledger.Version one : some) {
          rows.add(
              new Object[] {
                ++doc,
                one.type(),
                one.id(),
                one.version(),
                one.at(),
                one.owner(),
                one.current() ? 1 : 0,
                one.json()
              });
        }
        session.bulk(List.of(Gathered.DOCUMENT.insert(rows, "")));
        IndexTables.Rows index = writing.index().rows();
        for (int i = 0; i < some.size(); i++) {
          if (contents.get(i).isPresent()) {
            index.add(first + i, some.get(i).type(), contents.get(i).get().entries());
          }
        }
        index.insert();
        progress.accept(doc);
        some = some(ledger);
      }
    }
    return doc;
  }

  private Optional<Content> catalogued(Ledger.Version one) {
    return one.current() ? one.json().map(cataloguer::catalogued) : Optional.empty();
  }

  private static List<Ledger.Version> some(Ledger ledger) {
    List<Ledger.Version> some = new ArrayList<>();
    long size = 0;
    while (some.size() < AT_ONCE && size < CHARACTERS) {
      Optional<Ledger.Version> next = ledger.next();
      if (next.isEmpty()) {
        return some;
      }
      some.add(next.get());
      size += next.get().json().map(String::length).orElse(0);
    }
    return some;
  }

  /** The deeds; where they end. */
  private static AuditTrail.End deeds(ExportFolder export, Session session) {
    AuditTrail.Chain chain = new AuditTrail.Chain();
    try (Lines.Reader reader = new Lines().from(export.file(ExportFolder.DEEDS))) {
      List<Object[]> rows = new ArrayList<>();
      for (Optional<String> line = reader.next(); line.isPresent(); line = reader.next()) {
        var one = Deeds.recorded(Json.fields(line.get()));
        if (!chain.takes(one)) {
          throw new Unmovable("the audit trail is broken at deed (" + one.number() + ")");
        }
        rows.add(Deeds.row(one));
        if (rows.size() == AT_ONCE) {
          session.bulk(List.of(AuditTrail.DEED.insert(rows, "")));
          rows.clear();
        }
      }
      session.bulk(List.of(AuditTrail.DEED.insert(rows, "")));
    }
    session.bulk(List.of(AuditTrail.endingAt(chain.end())));
    return chain.end();
  }

  /**
   * Takes each resource of a folder in FHIR's Bulk Data form as a new version under its own id,
   * unless it is there already as it is.
   *
   * @param deed what is added to the audit trail for each that is written, given its document
   * @param complaints told what cannot be taken, by file and line; the rest is taken
   */
  public Done resources(Path folder, Function<Document, Deed> deed, Consumer<String> complaints) {
    Done done = new Done(0, 0, 0);
    for (Path file : files(folder)) {
      try (Lines.Reader reader = new Lines().from(file)) {
        long line = 0;
        List<Numbered> some = some(reader, line);
        while (!some.isEmpty()) {
          line = some.getLast().line();
          done = take(file, some, deed, complaints, done);
          progress.accept(done.written() + done.unchanged() + done.refused());
          some = some(reader, line);
        }
      }
    }
    return done;
  }

  private record Numbered(long line, String text) {}

  private static List<Numbered> some(Lines.Reader reader, long before) {
    List<Numbered> some = new ArrayList<>();
    long line = before;
    long size = 0;
    while (some.size() < AT_ONCE && size < CHARACTERS) {
      Optional<String> next = reader.next();
      if (next.isEmpty()) {
        return some;
      }
      some.add(new Numbered(++line, next.get()));
      size += next.get().length();
    }
    return some;
  }

  private Done take(
      Path file,
      List<Numbered> some,
      Function<Document, Deed> deed,
      Consumer<String> complaints,
      Done before) {
    List<Numbered> lines = some.stream().filter(line -> !line.text().isBlank()).toList();
    List<Intake> intakes =
        lines.parallelStream().map(line -> cataloguer.taken(line.text())).toList();
    List<Intake.Fit> fit = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      switch (intakes.get(i)) {
        case Intake.Fit one -> fit.add(one);
        case Intake.Unfit one ->
            complaints.accept(file.getFileName() + ":" + lines.get(i).line() + ": " + one.why());
      }
    }
    int written =
        archive.<Integer>write(
            writing -> {
              writing.expect(fit.stream().map(Intake.Fit::key).toList());
              return (int) fit.stream().filter(one -> put(writing, one, deed)).count();
            });
    return before.plus(written, fit.size() - written, lines.size() - fit.size());
  }

  private static boolean put(Writing writing, Intake.Fit one, Function<Document, Deed> deed) {
    Optional<Document> there = writing.current(one.key());
    if (there.filter(document -> isSame(document, one)).isPresent()) {
      return false;
    }
    Written written = writing.put(one.key(), new Expected.Anything(), one.content());
    if (written instanceof Written.Done(Document document)) {
      writing.record(deed.apply(document));
    }
    return true;
  }

  private static boolean isSame(Document there, Intake.Fit one) {
    Stamp stamp = new Stamp(there.version(), there.at());
    return there.json().filter(one.content().apply(stamp).json()::equals).isPresent();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> files =
          inside
              .filter(file -> file.getFileName().toString().endsWith(".ndjson"))
              .filter(file -> !file.getFileName().toString().startsWith("_"))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new Unmovable("(" + folder + ") has no file that ends in .ndjson");
      }
      return files;
    } catch (IOException stopped) {
      throw new Unmovable("(" + folder + ") cannot be read: " + stopped.getMessage(), stopped);
    }
  }
}
