package org.ambulo.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every version of an export in the order of writing. A superseded one has its resource in the
 * ledger; a current one has it in the file of its type, where they stand in the same order.
 */
final class Ledger implements AutoCloseable {

  /** What stands before the resource in a line; it can stand nowhere else in it. */
  static final String RESOURCE = ",\"resource\":";

  /** A line: the columns of a version. */
  record Version(
      String type,
      String id,
      long version,
      long at,
      Optional<String> owner,
      boolean current,
      Optional<String> json) {}

  private final ExportFolder folder;
  private final Lines.Reader ledger;
  private final Map<String, Lines.Reader> types = new HashMap<>();

  Ledger(ExportFolder folder) {
    this.folder = folder;
    ledger = new Lines().from(folder.file(ExportFolder.LEDGER));
  }

  Optional<Version> next() {
    return ledger.next().map(this::version);
  }

  private Version version(String line) {
    int at = line.indexOf(RESOURCE);
    Map<String, Object> fields = Json.fields(at < 0 ? line : line.substring(0, at) + "}");
    String type = Deeds.text(fields, "type");
    boolean current = Boolean.TRUE.equals(fields.get("current"));
    boolean removed = Boolean.TRUE.equals(fields.get("removed"));
    Optional<String> within =
        at < 0
            ? Optional.empty()
            : Optional.of(line.substring(at + RESOURCE.length(), line.length() - 1));
    return new Version(
        type,
        Deeds.text(fields, "id"),
        Deeds.number(fields, "version"),
        Deeds.number(fields, "at"),
        fields.get("owner") instanceof String owner ? Optional.of(owner) : Optional.empty(),
        current,
        removed ? Optional.empty() : Optional.of(within.orElseGet(() -> ofType(type))));
  }

  private String ofType(String type) {
    Lines.Reader reader =
        types.computeIfAbsent(
            type, name -> new Lines().from(folder.file(ExportFolder.ofType(name))));
    return reader
        .next()
        .orElseThrow(() -> new Unmovable("the file of (" + type + ") ends too early"));
  }

  @Override
  public void close() {
    ledger.close();
    types.values().forEach(Lines.Reader::close);
  }
}
