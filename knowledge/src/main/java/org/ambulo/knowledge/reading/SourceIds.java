package org.ambulo.knowledge.reading;

import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Source;

/** Checks that whatever is cited under {@code src} is one of the sources. */
final class SourceIds {

  private static final String SOURCES = "src";

  private final Catalogue<Source> sources;
  private final Faults faults;

  private SourceIds(Catalogue<Source> sources, Faults faults) {
    this.sources = sources;
    this.faults = faults;
  }

  static void check(Content content, Catalogue<Source> sources, Faults faults) {
    SourceIds check = new SourceIds(sources, faults);
    content.files().forEach((file, group) -> check.visit(file, "", group));
  }

  private void visit(String file, String path, Node node) {
    switch (node) {
      case Node.Group group -> {
        String here = path + group.get("id").map(id -> "." + id.words()).orElse("");
        group
            .fields()
            .forEach(
                (key, value) -> field(file, here.isEmpty() ? key : here + "." + key, key, value));
      }
      case Node.Many many -> many.items().forEach(item -> visit(file, path, item));
      case Node.Text text -> {}
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  private void field(String file, String path, String key, Node value) {
    if (!key.equals(SOURCES)) {
      visit(file, path, value);
    } else if (value instanceof Node.Many many) {
      many.items().forEach(item -> source(file, path, item));
    } else {
      source(file, path, value);
    }
  }

  private void source(String file, String path, Node cited) {
    if (!sources.has(cited.words())) {
      faults.add(file, cited.place(), path, "no such source ('" + cited.words() + "')");
    }
  }
}
