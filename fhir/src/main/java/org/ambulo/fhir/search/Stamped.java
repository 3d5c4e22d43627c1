package org.ambulo.fhir.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;

/**
 * A resource as it is kept: with its id, and with the version and time of each write put into its
 * meta. Printed once, stamped as often as needed. Numbers keep their digits.
 */
public final class Stamped {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final String head;
  private final String tail;

  private Stamped(String head, String tail) {
    this.head = head;
    this.tail = tail;
  }

  /** What it says of its id, version and time itself is replaced. */
  public static Stamped of(Node.Group resource, String id) {
    Map<String, Node> first = new LinkedHashMap<>();
    resource.get("resourceType").ifPresent(type -> first.put("resourceType", type));
    first.put("id", Node.text(id));
    Map<String, Node> rest = new LinkedHashMap<>(resource.fields());
    rest.remove("resourceType");
    rest.remove("id");
    Map<String, Node> meta = new LinkedHashMap<>();
    if (rest.remove("meta") instanceof Node.Group given) {
      meta.putAll(given.fields());
      meta.remove("versionId");
      meta.remove("lastUpdated");
    }
    return new Stamped(opened(first) + ",\"meta\":{\"versionId\":\"", closed(meta) + closed(rest));
  }

  /** The JSON of one version. */
  public String json(long version, Instant at) {
    return head + version + "\",\"lastUpdated\":\"" + time(at) + '"' + tail;
  }

  /** An instant as FHIR writes it, to the millisecond. */
  public static String time(Instant at) {
    return TIME.format(at);
  }

  private static String opened(Map<String, Node> fields) {
    String text = text(fields);
    return text.substring(0, text.length() - 1);
  }

  private static String closed(Map<String, Node> fields) {
    String text = text(fields);
    return fields.isEmpty() ? "}" : "," + text.substring(1);
  }

  private static String text(Map<String, Node> fields) {
    return JsonDocuments.text(Node.group(fields), Layout.COMPACT);
  }
}
