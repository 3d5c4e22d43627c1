package org.ambulo.fhir.write;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.LinkId;

/**
 * Lays a document out in the items of a QuestionnaireResponse, without loss: a group's fields are
 * items inside its item, a list's elements are items of one linkId, scalars are answers.
 */
final class ContextItems {

  private ContextItems() {}

  static List<Draft> of(Node.Group group, String path) {
    List<Draft> items = new ArrayList<>();
    group.fields().forEach((key, node) -> items.add(item(LinkId.field(path, key), node)));
    return items;
  }

  private static Draft item(String linkId, Node node) {
    Draft item = new Draft();
    return switch (node) {
      case Node.Group group when group.fields().isEmpty() -> empty(item, linkId, "group");
      case Node.Group group -> item.put("linkId", linkId).put("item", of(group, linkId));
      case Node.Many many when many.items().isEmpty() -> empty(item, linkId, "list");
      case Node.Many many -> item.put("linkId", linkId).put("item", elements(many, linkId));
      case Node.Empty empty -> empty(item, linkId, "nothing");
      case Node.Text text when !isFhirString(text.value()) -> raw(item, linkId, text.value());
      case Node.Text text -> answer(item, linkId, "valueString", node);
      case Node.Figure figure -> answer(item, linkId, "valueDecimal", node);
      case Node.Flag flag -> answer(item, linkId, "valueBoolean", node);
    };
  }

  private static List<Draft> elements(Node.Many many, String path) {
    return many.items().stream().map(node -> item(LinkId.element(path), node)).toList();
  }

  private static Draft answer(Draft item, String linkId, String type, Node value) {
    return item.put("linkId", linkId).put("answer", List.of(new Draft().put(type, value)));
  }

  private static Draft empty(Draft item, String linkId, String kind) {
    Draft extension = Parts.extension(Extensions.EMPTY).put("valueCode", kind);
    return item.put("extension", List.of(extension)).put("linkId", linkId);
  }

  private static Draft raw(Draft item, String linkId, String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
    bytes.asCharBuffer().put(text);
    String base64 = Base64.getEncoder().encodeToString(bytes.array());
    Draft extension =
        base64.isEmpty()
            ? Parts.extension(Extensions.EMPTY).put("valueCode", "text")
            : Parts.extension(Extensions.RAW_TEXT).put("valueBase64Binary", base64);
    return item.put("extension", List.of(extension)).put("linkId", linkId);
  }

  /** Whether FHIR's string can carry it: not blank, no control characters, whole Unicode. */
  private static boolean isFhirString(String text) {
    return !text.isBlank()
        && text.codePoints()
            .noneMatch(
                point ->
                    (point < ' ' && point != '\n' && point != '\r' && point != '\t')
                        || Character.getType(point) == Character.SURROGATE
                        || point == 0xFFFE
                        || point == 0xFFFF);
  }
}
