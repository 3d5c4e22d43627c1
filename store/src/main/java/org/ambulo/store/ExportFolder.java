package org.ambulo.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder with all that an archive has: the current resources as FHIR's Bulk Data has them, a
 * ledger of every version in the order of writing, the audit trail, and a manifest with the count
 * and the SHA-256 of each file.
 */
record ExportFolder(Path path) {

  static final String LEDGER = "_history.ndjson";
  static final String DEEDS = "_audit.ndjson";

  private static final String MANIFEST = "manifest.json";
  private static final String FORMAT = "ambulo-export-1";

  /** One file of it. */
  record Entry(String file, long lines, String sha) {}

  Path file(String name) {
    return path.resolve(name);
  }

  static String ofType(String type) {
    return type + ".ndjson";
  }

  /** Whether this program made it, and all of it. */
  boolean isWhole() {
    return Files.exists(file(MANIFEST));
  }

  /** The last that is written: with it the folder is complete. */
  void seal(String made, List<Entry> entries) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("transactionTime", made);
    List<Object> output = new ArrayList<>();
    for (Entry entry : entries) {
      Map<String, Object> one = new LinkedHashMap<>();
      String name = entry.file();
      if (!name.startsWith("_")) {
        one.put("type", name.substring(0, name.indexOf('.')));
      }
      one.put("url", name);
      one.put("count", entry.lines());
      one.put("sha256", entry.sha());
      output.add(one);
    }
    all.put("output", output);
    try (Lines.Writer writer = new Lines().to(file(MANIFEST))) {
      writer.line(Json.text(all));
    }
  }

  /**
   * What the manifest says.
   *
   * @throws Unmovable where it is none of an export
   */
  List<Entry> entries() {
    StringBuilder text = new StringBuilder();
    try (Lines.Reader reader = new Lines().from(file(MANIFEST))) {
      reader.next().ifPresent(text::append);
    }
    Map<String, Object> all = Json.fields(text.toString());
    if (!Deeds.text(all, "format").equals(FORMAT)) {
      throw new Unmovable("(" + path + ") is an export of another form");
    }
    List<Entry> entries = new ArrayList<>();
    if (all.get("output") instanceof List<?> output) {
      for (Object one : output) {
        Map<String, Object> fields = Json.fields(Json.text(one));
        String name = Deeds.text(fields, "url");
        if (name.contains("/") || name.contains("\\")) {
          throw new Unmovable("the manifest names a file elsewhere (" + name + ")");
        }
        entries.add(new Entry(name, Deeds.number(fields, "count"), Deeds.text(fields, "sha256")));
      }
    }
    return entries;
  }

  /**
   * Looks whether every file is as it was written.
   *
   * @throws Unmovable where one is not
   */
  void check() {
    for (Entry entry : entries()) {
      Lines lines = new Lines();
      try (Lines.Reader reader = lines.from(file(entry.file()))) {
        while (reader.next().isPresent()) {
          // Counted and hashed as it is read.
        }
      }
      if (lines.count() != entry.lines() || !lines.sha().equals(entry.sha())) {
        throw new Unmovable("(" + entry.file() + ") is not as it was exported");
      }
    }
  }
}
