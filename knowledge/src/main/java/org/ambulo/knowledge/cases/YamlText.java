package org.ambulo.knowledge.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A document as YAML text that reads back as the same document. */
public final class YamlText {

  private static final int WIDTH = 110;

  private YamlText() {}

  public static String of(Node node) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setWidth(WIDTH)
            .setDereferenceAliases(true)
            .build();
    return new Dump(settings).dumpToString(plain(node).orElse("~"));
  }

  /** The document in the JDK's own types, as the library wants it; nothing for an empty node. */
  private static Optional<Object> plain(Node node) {
    return switch (node) {
      case Node.Group group -> Optional.of(map(group));
      case Node.Many many ->
          Optional.of(many.items().stream().map(item -> plain(item).orElse("")).toList());
      case Node.Text text -> Optional.of(text.value());
      case Node.Figure figure -> Optional.of(figure.value());
      case Node.Flag flag -> Optional.of(flag.value());
      case Node.Empty empty -> Optional.empty();
    };
  }

  private static Map<String, Object> map(Node.Group group) {
    Map<String, Object> map = new LinkedHashMap<>();
    group
        .fields()
        .forEach((key, value) -> map.put(key, plain(value).orElseGet(() -> List.of())));
    return map;
  }
}
