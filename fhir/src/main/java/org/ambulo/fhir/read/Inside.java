package org.ambulo.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ambulo.core.document.Node;

/** The observations that a report holds inside itself; they are about the report's patient. */
final class Inside {

  private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled");

  private Inside() {}

  static List<Resource> of(Resource holder) {
    if (holder.type() != ResourceType.DIAGNOSTIC_REPORT
        || !(holder.body().get("contained").orElse(holder.body()) instanceof Node.Many many)) {
      return List.of();
    }
    if (holder.body().get("status").orElse(holder.body()) instanceof Node.Text status
        && WITHDRAWN.contains(status.value())) {
      return List.of();
    }
    List<Resource> inside = new ArrayList<>();
    for (Node node : many.items()) {
      if (node instanceof Node.Group body && isObservation(body)) {
        String id = body.get("id").map(Node::verbatim).orElse("");
        inside.add(
            new Resource(
                ResourceType.OBSERVATION,
                id.isEmpty() ? "" : id + " in " + holder.name(),
                holder.fullUrl(),
                holder.number(),
                body,
                List.of()));
      }
    }
    return inside;
  }

  private static boolean isObservation(Node.Group body) {
    return body.get("resourceType").orElse(body) instanceof Node.Text text
        && text.value().equals(ResourceType.OBSERVATION.fhirName());
  }
}
