package org.ambulo.knowledge.kit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ambulo.core.document.Node;
import org.ambulo.knowledge.checking.ContentCheck;
import org.ambulo.knowledge.reading.Content;
import org.ambulo.knowledge.reading.ContentFolder;
import org.ambulo.knowledge.reading.Fault;

/**
 * The shipped content with a slip of the pen. Paths go by key, and within a list by id or position
 * from 0: {@code findings.h_age.bands.0.max}.
 */
public final class Draft {

  private static final Content SHIPPED = shipped();

  private final SequencedMap<String, Node.Group> files = new LinkedHashMap<>(SHIPPED.files());

  private Draft() {}

  private static Content shipped() {
    return switch (ContentFolder.read(Path.of("content"))) {
      case ContentFolder.Read read -> read.content();
      case ContentFolder.Refused refused ->
          throw new IllegalStateException("content refused: " + refused.faults());
    };
  }

  public static Draft ofTheContent() {
    return new Draft();
  }

  public Content content() {
    return new Content(files);
  }

  public List<Fault> faults() {
    return ContentCheck.check(content()).faults();
  }

  /** What stands at the path now. */
  public Node at(String file, String path) {
    Node node = group(file);
    for (String step : path.split("\\.", -1)) {
      node = inner(node, step);
    }
    return node;
  }

  private Node.Group group(String file) {
    Node.Group group = files.get(file);
    if (group == null) {
      throw new IllegalArgumentException("no file (" + file + ")");
    }
    return group;
  }

  public Draft change(String file, String path, UnaryOperator<Node> change) {
    return rewrite(file, path, node -> List.of(change.apply(node)));
  }

  public Draft without(String file, String path) {
    return rewrite(file, path, node -> List.of());
  }

  /** The entry of a list a second time. */
  public Draft twice(String file, String path) {
    return rewrite(file, path, node -> List.of(node, node));
  }

  public Draft number(String file, String path, String value) {
    return change(file, path, node -> new Node.Figure(new BigDecimal(value), node.place()));
  }

  public Draft text(String file, String path, String value) {
    return change(file, path, node -> new Node.Text(value, node.place()));
  }

  public Draft withoutFile(String file) {
    files.remove(file);
    return this;
  }

  /** A field of a group under another name. */
  public Draft rename(String file, String path, String key, String other) {
    return change(
        file,
        path,
        node -> {
          SequencedMap<String, Node> fields = new LinkedHashMap<>();
          ((Node.Group) node)
              .fields()
              .forEach((name, value) -> fields.put(name.equals(key) ? other : name, value));
          return new Node.Group(fields, node.place());
        });
  }

  private Draft rewrite(String file, String path, Function<Node, List<Node>> change) {
    Node whole = rewritten(group(file), List.of(path.split("\\.", -1)), change);
    files.put(file, (Node.Group) whole);
    return this;
  }

  private static Node rewritten(Node node, List<String> path, Function<Node, List<Node>> change) {
    String step = path.getFirst();
    Node inner = inner(node, step);
    List<Node> instead =
        path.size() == 1
            ? change.apply(inner)
            : List.of(rewritten(inner, path.subList(1, path.size()), change));
    return switch (node) {
      case Node.Group group -> {
        SequencedMap<String, Node> fields = new LinkedHashMap<>(group.fields());
        fields.remove(step);
        instead.forEach(one -> fields.put(step, one));
        yield new Node.Group(fields, group.place());
      }
      case Node.Many many -> {
        List<Node> items = new ArrayList<>();
        for (Node item : many.items()) {
          items.addAll(item == inner ? instead : List.of(item));
        }
        yield new Node.Many(items, many.place());
      }
      default -> throw new IllegalArgumentException("nothing inside " + node.kind());
    };
  }

  private static Node inner(Node node, String step) {
    return switch (node) {
      case Node.Group group ->
          group
              .get(step)
              .orElseThrow(() -> new IllegalArgumentException("no field (" + step + ")"));
      case Node.Many many ->
          many.items().stream()
              .filter(item -> isCalled(item, step))
              .findFirst()
              .orElseGet(() -> many.items().get(Integer.parseInt(step)));
      default -> throw new IllegalArgumentException("nothing inside " + node.kind());
    };
  }

  private static boolean isCalled(Node item, String id) {
    return item instanceof Node.Group group
        && group.get("id").map(Node::words).filter(id::equals).isPresent();
  }
}
