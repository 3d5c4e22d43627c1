package org.ambulo.knowledge.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
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
    return new Dump(settings).dumpToString(plain(node));
  }

  /** The document in the JDK's own types, as the library wants it; nothing is an empty Optional. */
  private static Object plain(Node node) {
    return switch (node) {
      case Node.Group group -> map(group);
      case Node.Many many -> many.items().stream().map(YamlText::plain).toList();
      case Node.Text text -> text.value();
      case Node.Figure figure -> number(figure.value());
      case Node.Flag flag -> flag.value();
      case Node.Empty empty -> Optional.empty();
    };
  }

  /** A whole number as one, so that no decimal point is added to it. */
  private static Number number(BigDecimal value) {
    return value.scale() <= 0 ? value.toBigIntegerExact() : value;
  }

  private static Map<String, Object> map(Node.Group group) {
    Map<String, Object> map = new LinkedHashMap<>();
    group.fields().forEach((key, value) -> map.put(key, plain(value)));
    return map;
  }
}
