package org.ambulo.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.ambulo.clinic.archive.Recorded;

/**
 * A backup: a zip with each table as NDJSON, the names of its columns first, and a manifest with
 * the count and the SHA-256 of each. It is the same for either database.
 *
 * @param version of the tables
 * @param made when
 */
record BackupFile(Path path, String version, String made, List<Table> tables) {

  static final String MANIFEST = "manifest.json";
  private static final String FORMAT = "ambulo-backup-1";

  /** One table of it. */
  record Table(String name, long lines, String sha) {
    String entry() {
      return name + ".ndjson";
    }

    long rows() {
      return lines - 1;
    }
  }

  /** Takes the rows of a table. */
  interface Taker {
    void take(List<Object> columns, Rowing rows);
  }

  /** The rows that are left. */
  interface Rowing {
    Optional<List<Object>> next();
  }

  String manifest() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("version", version);
    all.put("made", made);
    List<Object> list = new ArrayList<>();
    for (Table table : tables) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("table", table.name());
      one.put("lines", table.lines());
      one.put("sha256", table.sha());
      list.add(one);
    }
    all.put("tables", list);
    return Json.text(all);
  }

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /**
   * Opens a backup without looking at its rows.
   *
   * @throws Unmovable where it is none
   */
  static BackupFile open(Path path) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      Map<String, Object> all = Json.fields(text(zip, MANIFEST));
      if (!Deeds.text(all, "format").equals(FORMAT)) {
        throw new Unmovable("(" + path + ") is a backup of another form");
      }
      List<Table> tables = new ArrayList<>();
      if (all.get("tables") instanceof List<?> list) {
        for (Object one : list) {
          Map<String, Object> fields = Json.fields(Json.text(one));
          tables.add(
              new Table(
                  Deeds.text(fields, "table"),
                  Deeds.number(fields, "lines"),
                  Deeds.text(fields, "sha256")));
        }
      }
      return new BackupFile(
          path, Deeds.text(all, "version"), Deeds.text(all, "made"), List.copyOf(tables));
    } catch (IOException stopped) {
      throw new Unmovable("(" + path + ") is no backup: " + stopped.getMessage(), stopped);
    }
  }

  /** Hands over a table's rows. */
  void read(Table table, Taker taker) {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      Lines lines = new Lines();
      try (Lines.Reader reader = lines.from(new BufferedInputStream(stream(zip, table.entry())))) {
        List<Object> columns = Json.list(reader.next().orElse(""));
        taker.take(columns, () -> reader.next().map(Json::list));
      }
    } catch (IOException stopped) {
      throw damaged(stopped);
    }
  }

  /**
   * Looks whether all of it is as it was written, and the audit trail in it unbroken.
   *
   * @throws Unmovable where it is not
   */
  void check() {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (Table table : tables) {
        Lines lines = new Lines();
        try (Lines.Reader reader = lines.from(stream(zip, table.entry()))) {
          Optional<String> line = reader.next();
          while (line.isPresent()) {
            line = reader.next();
          }
        }
        if (lines.count() != table.lines() || !lines.sha().equals(table.sha())) {
          throw new Unmovable("the backup is damaged: (" + table.name() + ") has changed");
        }
      }
    } catch (IOException stopped) {
      throw damaged(stopped);
    }
    checkTrail();
  }

  private void checkTrail() {
    AuditTrail.Chain chain = new AuditTrail.Chain();
    Table deeds = table("deed").orElseThrow(() -> new Unmovable("the backup has no audit trail"));
    read(
        deeds,
        (columns, rows) -> {
          for (Optional<List<Object>> row = rows.next(); row.isPresent(); row = rows.next()) {
            Recorded one = Deeds.recorded(named(columns, row.get()));
            if (!chain.takes(one)) {
              throw new Unmovable("the audit trail is broken at deed (" + one.number() + ")");
            }
          }
        });
    Table head = table("deed_head").orElseThrow(() -> new Unmovable("the backup has no head"));
    read(
        head,
        (columns, rows) -> {
          Map<String, Object> fields = named(columns, rows.next().orElse(List.of()));
          if (!chain.endsWith(Deeds.number(fields, "number"), Deeds.text(fields, "hash"))) {
            throw new Unmovable("the audit trail ends too early");
          }
        });
  }

  private static Map<String, Object> named(List<Object> columns, List<Object> row) {
    Map<String, Object> fields = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
      fields.put(String.valueOf(columns.get(i)), row.get(i));
    }
    return fields;
  }

  private static String text(ZipFile zip, String entry) throws IOException {
    try (InputStream in = stream(zip, entry)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static InputStream stream(ZipFile zip, String entry) throws IOException {
    if (zip.getEntry(entry) == null) {
      throw new IOException("(" + entry + ") is missing in it");
    }
    return zip.getInputStream(zip.getEntry(entry));
  }

  private static Unmovable damaged(IOException stopped) {
    return new Unmovable("the backup is damaged: " + stopped.getMessage(), stopped);
  }

  /** Lets a zip go on when one of its entries is closed. */
  static OutputStream open(OutputStream zip) {
    return new java.io.FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }
}
