package org.ambulo.web.fhir;

import java.nio.charset.StandardCharsets;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;

/** What is kept, as a document again. */
public final class Stored {

  private Stored() {}

  public static Node.Group node(String json) {
    return switch (JsonDocuments.read(json.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Read(Node.Group group) -> group;
      case JsonReading.Read read ->
          throw new IllegalStateException("kept is (" + read.document().kind() + ")");
      case JsonReading.Unreadable(var place, var message) ->
          throw new IllegalStateException("what is kept (" + message + ") at (" + place + ")");
    };
  }
}
