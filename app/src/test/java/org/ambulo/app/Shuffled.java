package org.ambulo.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ambulo.core.document.Node;

/** The same case with its fields, and the entries of its lists, in another order. */
final class Shuffled {

  private Shuffled() {}

  /** Fields at every depth; of the lists those that are a field of the case itself. */
  static Node.Group of(Node.Group facts, Random random) {
    return fields(facts, random, true);
  }

  private static Node.Group fields(Node.Group group, Random random, boolean listsToo) {
    List<String> keys = new ArrayList<>(group.fields().keySet());
    Collections.shuffle(keys, random);
    Map<String, Node> fields = new LinkedHashMap<>();
    for (String key : keys) {
      fields.put(
          key,
          switch (group.fields().get(key)) {
            case Node.Group inner -> fields(inner, random, false);
            case Node.Many many when listsToo -> list(many, random);
            case Node other -> other;
          });
    }
    return Node.group(fields);
  }

  private static Node list(Node.Many many, Random random) {
    List<Node> items = new ArrayList<>(many.items());
    Collections.shuffle(items, random);
    return Node.many(items);
  }
}
