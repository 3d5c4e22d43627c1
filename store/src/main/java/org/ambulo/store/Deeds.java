package org.ambulo.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.core.archive.Key;

/** Deeds of the audit trail as lines of a file. */
final class Deeds {

  private static final List<String> COLUMNS = List.of(Rows.DEED.split(",\\s*", -1));

  private Deeds() {}

  /** The columns of a deed's row by name. */
  static Map<String, Object> fields(Recorded one) {
    Deed deed = one.deed();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", one.number());
    fields.put("at", one.at().toEpochMilli());
    fields.put("who", deed.who());
    fields.put("role", deed.role());
    fields.put("address", deed.address());
    fields.put("request", deed.request());
    fields.put("act", deed.act().name());
    fields.put("result", deed.result().name());
    deed.what().ifPresent(key -> fields.put("type", key.type()));
    deed.what().ifPresent(key -> fields.put("id", key.id()));
    deed.version().ifPresent(version -> fields.put("version", version));
    deed.patient().ifPresent(patient -> fields.put("patient", patient));
    fields.put("detail", deed.detail());
    fields.put("hash", one.hash());
    return fields;
  }

  /**
   * What the fields say.
   *
   * @throws Unmovable where they are none of a deed
   */
  static Recorded recorded(Map<String, Object> fields) {
    try {
      Deed deed =
          new Deed(
              text(fields, "who"),
              text(fields, "role"),
              text(fields, "address"),
              text(fields, "request"),
              Deed.Act.valueOf(text(fields, "act")),
              Deed.Result.valueOf(text(fields, "result")),
              maybe(fields, "type").map(type -> new Key(type, maybe(fields, "id").orElse(""))),
              fields.get("version") instanceof Long number ? Optional.of(number) : Optional.empty(),
              maybe(fields, "patient"),
              text(fields, "detail"));
      Instant at = Instant.ofEpochMilli(number(fields, "at"));
      return new Recorded(number(fields, "number"), at, deed, text(fields, "hash"));
    } catch (IllegalArgumentException unknown) {
      throw new Unmovable("is no deed: " + unknown.getMessage(), unknown);
    }
  }

  /** The values of its row, in the order of {@link Rows#DEED}. */
  static Object[] row(Recorded one) {
    Map<String, Object> fields = fields(one);
    return COLUMNS.stream().map(name -> fields.getOrDefault(name, Optional.empty())).toArray();
  }

  private static Optional<String> maybe(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  static String text(Map<String, Object> fields, String name) {
    return maybe(fields, name).orElseThrow(() -> new Unmovable("has no (" + name + ")"));
  }

  static long number(Map<String, Object> fields, String name) {
    if (fields.get(name) instanceof Long number) {
      return number;
    }
    throw new Unmovable("has no number (" + name + ")");
  }
}
