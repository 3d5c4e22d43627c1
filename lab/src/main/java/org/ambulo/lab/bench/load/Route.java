package org.ambulo.lab.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;

/**
 * A page to ask for.
 *
 * @param template its path, with {@code {id}} where a patient's id goes
 */
public record Route(String template) {

  private static final String ID = "{id}";
  private static final String IDS = "([A-Za-z0-9.-]{1,64})";

  public Route {
    if (!template.startsWith("/")) {
      throw new IllegalArgumentException("a path starts with /, not (" + template + ")");
    }
  }

  boolean isOfPatient() {
    return template.contains(ID);
  }

  String path(String id) {
    return template.replace(ID, id);
  }

  /** The ids in a page's links to this route, each once, in the page's order. */
  private Stream<String> idsIn(String page) {
    String link = Pattern.quote(template).replace(ID, "\\E" + IDS + "\\Q");
    Matcher links = Pattern.compile("[\"']" + link + "[\"'?#]").matcher(page);
    return links.results().map(found -> found.group(1)).distinct();
  }

  /**
   * The ids of patients that an answer names: in links to one of these routes, or as resources of a
   * FHIR bundle.
   */
  static List<String> ids(List<Route> routes, String answer) {
    List<String> linked =
        routes.stream()
            .filter(Route::isOfPatient)
            .flatMap(route -> route.idsIn(answer))
            .distinct()
            .toList();
    return linked.isEmpty() ? bundled(answer) : linked;
  }

  private static List<String> bundled(String answer) {
    return switch (JsonDocuments.read(answer.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Unreadable unreadable -> List.of();
      case JsonReading.Read read ->
          inside(read.document(), "entry")
              .flatMap(entry -> inside(entry, "resource"))
              .flatMap(resource -> inside(resource, "id"))
              .map(Node::verbatim)
              .toList();
    };
  }

  private static Stream<Node> inside(Node node, String field) {
    return node instanceof Node.Group group
        ? group.get(field).stream()
            .flatMap(
                value -> value instanceof Node.Many many ? many.items().stream() : Stream.of(value))
        : Stream.empty();
  }
}
