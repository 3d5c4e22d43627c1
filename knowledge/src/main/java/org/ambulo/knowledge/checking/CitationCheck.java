package org.ambulo.knowledge.checking;

import java.util.Map;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.knowledge.reading.Content;
import org.ambulo.knowledge.reading.Faults;

/**
 * Refuses a number without confidence and source: each number must stand in a group, or below one,
 * that has both {@code conf} and {@code src}. Numbers that only count or order things are exempt.
 */
final class CitationCheck {

  /** Fields whose numbers name, count or order something and claim nothing about patients. */
  private static final Set<String> STRUCTURAL =
      Set.of("tier", "n", "item", "items", "version", "step");

  /** Files whose numbers are identifiers. */
  private static final Set<String> EXEMPT = Set.of("sources.yaml");

  /**
   * Fields of an instrument that restate its form (answer values, item limits) under the
   * instrument's own sources.
   */
  private static final Set<String> FORM = Set.of("options", "min", "max", "range");

  private final String file;
  private final boolean instrument;
  private final Faults faults;

  private CitationCheck(String file, Faults faults) {
    this.file = file;
    instrument = file.startsWith("instruments/");
    this.faults = faults;
  }

  static void check(Content content, Faults faults) {
    content
        .files()
        .forEach(
            (name, group) -> {
              if (!EXEMPT.contains(name)) {
                new CitationCheck(name, faults).visit(group, "", false);
              }
            });
  }

  private void visit(Node node, String path, boolean cited) {
    switch (node) {
      case Node.Group group -> {
        boolean here = cited || (group.has("conf") && group.has("src"));
        for (Map.Entry<String, Node> field : group.fields().entrySet()) {
          String key = field.getKey();
          if (!STRUCTURAL.contains(key) && !(instrument && FORM.contains(key))) {
            visit(field.getValue(), path.isEmpty() ? key : path + "." + key, here);
          }
        }
      }
      case Node.Many many -> many.items().forEach(item -> visit(item, path, cited));
      case Node.Figure figure -> {
        if (!cited) {
          faults.add(
              file,
              figure.place(),
              path,
              "the number " + figure.words() + " has no confidence and source (conf, src)");
        }
      }
      case Node.Text text -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }
}
