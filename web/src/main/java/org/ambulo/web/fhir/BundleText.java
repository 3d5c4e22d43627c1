package org.ambulo.web.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.ambulo.core.archive.Document;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;

/** A Bundle written around resources that are in JSON already. */
final class BundleText {

  private final List<String> pieces = new ArrayList<>();
  private final String base;
  private boolean first = true;

  /**
   * Starts it.
   *
   * @param links address by relation
   */
  BundleText(String type, String base, String time, OptionalLong total, Map<String, String> links) {
    this.base = base;
    StringBuilder head = new StringBuilder(256);
    head.append("{\"resourceType\":\"Bundle\",\"meta\":{\"lastUpdated\":\"").append(time);
    head.append("\"},\"type\":\"").append(type).append('"');
    total.ifPresent(number -> head.append(",\"total\":").append(number));
    if (!links.isEmpty()) {
      head.append(",\"link\":[");
      String comma = "";
      for (Map.Entry<String, String> link : new LinkedHashMap<>(links).entrySet()) {
        head.append(comma).append("{\"relation\":").append(quoted(link.getKey()));
        head.append(",\"url\":").append(quoted(link.getValue())).append('}');
        comma = ",";
      }
      head.append(']');
    }
    pieces.add(head.toString());
  }

  /** A resource found ("match") or added ("include"). */
  void found(Document document, String mode) {
    open();
    pieces.add("\"fullUrl\":\"" + base + "/" + document.key() + "\",\"resource\":");
    document.json().ifPresent(pieces::add);
    pieces.add(",\"search\":{\"mode\":\"" + mode + "\"}}");
  }

  /** Something to say of the search itself. */
  void said(String outcome) {
    open();
    pieces.add("\"resource\":");
    pieces.add(outcome);
    pieces.add(",\"search\":{\"mode\":\"outcome\"}}");
  }

  /** One version in a history. */
  void past(Document document) {
    open();
    pieces.add("\"fullUrl\":\"" + base + "/" + document.key() + "\"");
    if (document.json().isPresent()) {
      pieces.add(",\"resource\":");
      pieces.add(document.json().get());
    }
    boolean made = document.version() == 1;
    String method = document.removed() ? "DELETE" : made ? "POST" : "PUT";
    String url = made ? document.key().type() : document.key().toString();
    String status = document.removed() ? "204" : made ? "201" : "200";
    pieces.add(
        ",\"request\":{\"method\":\""
            + method
            + "\",\"url\":\""
            + url
            + "\"},\"response\":{\"status\":\""
            + status
            + "\",\"etag\":"
            + quoted(Answer.etag(document))
            + ",\"lastModified\":\""
            + Answer.lastUpdated(document)
            + "\"}}");
  }

  /** What came of one entry of a batch or transaction. */
  void response(Node.Group response, String resource) {
    open();
    if (!resource.isEmpty()) {
      pieces.add("\"resource\":");
      pieces.add(resource);
      pieces.add(",");
    }
    pieces.add("\"response\":" + JsonDocuments.text(response, Layout.COMPACT) + "}");
  }

  List<String> pieces() {
    pieces.add(first ? "}" : "]}");
    return List.copyOf(pieces);
  }

  private void open() {
    pieces.add(first ? ",\"entry\":[{" : ",{");
    first = false;
  }

  private static String quoted(String text) {
    return JsonDocuments.text(Node.text(text), Layout.COMPACT);
  }
}
