package org.ambulo.web.pages.phone;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambulo.core.archive.Document;
import org.ambulo.core.document.Node;
import org.ambulo.web.fhir.Stored;

/** What people and rooms are called. */
public final class People {

  private People() {}

  /** By id. */
  public static Map<String, String> names(Collection<Document> documents) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Document document : documents) {
      document.json().ifPresent(json -> names.put(document.key().id(), name(Stored.node(json))));
    }
    return names;
  }

  private static String name(Node.Group node) {
    return node.get("name").orElse(Node.text("")) instanceof Node.Text text
        ? text.value()
        : Peek.text(node, "name", "text")
            .orElseGet(
                () ->
                    Peek.all(node, "name", "given")
                            .map(Node::verbatim)
                            .collect(Collectors.joining(" "))
                        + " "
                        + Peek.text(node, "name", "family").orElse(""));
  }
}
