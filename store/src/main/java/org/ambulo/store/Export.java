package org.ambulo.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.ambulo.core.archive.Document;

/** Writes all that an archive has into a folder, as it is at one moment, while others write. */
public final class Export {

  private static final String VERSIONS =
      "select " + Rows.DOCUMENT + ", d.current from document d order by d.doc";
  private static final String TRAIL = "select " + Rows.DEED + " from deed order by number";
  private static final int CURRENT = 7;

  private final JdbcArchive archive;

  public Export(JdbcArchive archive) {
    this.archive = archive;
  }

  /**
   * Writes it into a folder that is new or empty.
   *
   * @param progress told how many versions are written
   * @return how many versions there are
   * @throws Unmovable where the folder has something in it or cannot be written
   */
  public long to(Path folder, Instant now, LongConsumer progress) {
    empty(folder);
    ExportFolder export = new ExportFolder(folder);
    return archive.looking(reading -> write(export, now, reading.session(), progress));
  }

  private static void empty(Path folder) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new Unmovable("(" + folder + ") is not empty; give a new folder");
        }
      }
    } catch (IOException stopped) {
      throw new Unmovable("(" + folder + ") cannot be written: " + stopped.getMessage(), stopped);
    }
  }

  private static long write(
      ExportFolder export, Instant now, Session session, LongConsumer progress) {
    List<ExportFolder.Entry> entries = new ArrayList<>();
    long versions;
    try (OpenFiles files = new OpenFiles(export)) {
      session.each(VERSIONS, row -> version(files, row, progress));
      versions = files.lines(ExportFolder.LEDGER).count();
      files.open(ExportFolder.DEEDS);
      session.each(
          TRAIL,
          row -> files.line(ExportFolder.DEEDS, Json.text(Deeds.fields(Rows.recorded(row)))));
      entries.addAll(files.finished());
    }
    export.seal(now.toString(), entries);
    return versions;
  }

  private static void version(OpenFiles files, ResultSet row, LongConsumer progress)
      throws SQLException {
    Document document = Rows.document(row);
    boolean current = row.getInt(CURRENT) == 1;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", document.key().type());
    fields.put("id", document.key().id());
    fields.put("version", document.version());
    fields.put("at", document.at().toEpochMilli());
    Rows.column(document.owner()).ifPresent(owner -> fields.put("owner", owner));
    fields.put("current", current);
    fields.put("removed", document.removed());
    String head = Json.text(fields);
    Optional<String> json = document.json().map(Export::oneLine);
    if (json.isPresent() && current) {
      files.line(ExportFolder.ofType(document.key().type()), json.get());
    }
    boolean within = json.isPresent() && !current;
    files.line(
        ExportFolder.LEDGER,
        within ? head.substring(0, head.length() - 1) + Ledger.RESOURCE + json.get() + "}" : head);
    progress.accept(files.lines(ExportFolder.LEDGER).count());
  }

  /** Line ends stand between the parts of a JSON text only, never in its strings. */
  private static String oneLine(String json) {
    return json.replace('\n', ' ').replace('\r', ' ');
  }

  /** The files that are being written. */
  private static final class OpenFiles implements AutoCloseable {
    private final ExportFolder folder;
    private final Map<String, Lines> counted = new TreeMap<>();
    private final Map<String, Lines.Writer> writers = new TreeMap<>();

    OpenFiles(ExportFolder folder) {
      this.folder = folder;
      open(ExportFolder.LEDGER);
    }

    Lines.Writer open(String name) {
      Lines lines = new Lines();
      Lines.Writer writer = lines.to(folder.file(name));
      counted.put(name, lines);
      writers.put(name, writer);
      return writer;
    }

    void line(String name, String text) {
      Lines.Writer writer = writers.get(name);
      (writer == null ? open(name) : writer).line(text);
    }

    Lines lines(String name) {
      return counted.getOrDefault(name, new Lines());
    }

    /** Closes them; how much each has. */
    List<ExportFolder.Entry> finished() {
      close();
      List<ExportFolder.Entry> entries = new ArrayList<>();
      counted.forEach(
          (name, lines) -> entries.add(new ExportFolder.Entry(name, lines.count(), lines.sha())));
      return entries;
    }

    @Override
    public void close() {
      writers.values().forEach(Lines.Writer::close);
      writers.clear();
    }
  }
}
