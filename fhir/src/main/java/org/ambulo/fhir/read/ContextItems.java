package org.ambulo.fhir.read;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.LinkId;

/** Makes a document of the items of a QuestionnaireResponse, as the writer laid it out in them. */
final class ContextItems {

  private static final Node EMPTY = new Node.Empty(Place.NOWHERE);

  private ContextItems() {}

  /** The items below, by key. */
  static Node.Group group(Element parent, String path) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (Element item : parent.children("item")) {
      String linkId = linkId(item);
      fields.put(LinkId.key(path, linkId), node(item, linkId));
    }
    return Node.group(fields);
  }

  private static String linkId(Element item) {
    return item.verbatim("linkId").orElse("");
  }

  private static Node node(Element item, String path) {
    Optional<Node> marked = item.has("extension") ? marked(item) : Optional.empty();
    if (marked.isPresent()) {
      return marked.get();
    }
    if (item.has("item")) {
      return isList(item, path) ? many(item, path) : group(item, path);
    }
    return item.children("answer").stream().findFirst().map(ContextItems::scalar).orElse(EMPTY);
  }

  private static Optional<Node> marked(Element item) {
    Optional<Node> raw =
        item.extension(Extensions.RAW_TEXT)
            .flatMap(extension -> extension.text("valueBase64Binary"))
            .flatMap(ContextItems::decoded)
            .map(Node::text);
    return raw.or(
        () ->
            item.extension(Extensions.EMPTY)
                .flatMap(extension -> extension.text("valueCode"))
                .flatMap(ContextItems::empty));
  }

  private static Optional<String> decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return Optional.of(ByteBuffer.wrap(bytes).asCharBuffer().toString());
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Optional<Node> empty(String kind) {
    return switch (kind) {
      case "list" -> Optional.of(Node.many(List.of()));
      case "group" -> Optional.of(Node.group(Map.of()));
      case "nothing" -> Optional.of(EMPTY);
      case "text" -> Optional.of(Node.text(""));
      default -> Optional.empty();
    };
  }

  private static boolean isList(Element item, String path) {
    String element = LinkId.element(path);
    return item.children("item").stream().allMatch(child -> linkId(child).equals(element));
  }

  private static Node many(Element item, String path) {
    String element = LinkId.element(path);
    return Node.many(item.children("item").stream().map(child -> node(child, element)).toList());
  }

  private static Node scalar(Element answer) {
    return answer
        .verbatim("valueString")
        .<Node>map(Node::text)
        .or(() -> answer.number("valueDecimal").map(Node::number))
        .or(() -> answer.number("valueInteger").map(Node::number))
        .or(() -> answer.flag("valueBoolean").map(Node::flag))
        .orElse(EMPTY);
  }
}
