package org.ambulo.app.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;

/** Prints JSON: a single document to be read, several as one line each. */
final class JsonLines implements AutoCloseable {

  private final PrintStream out;
  private Optional<Node> held = Optional.empty();
  private boolean several;

  JsonLines(PrintStream out) {
    this.out = out;
  }

  void print(Node document) {
    if (several) {
      line(document);
    } else if (held.isPresent()) {
      several = true;
      line(held.get());
      line(document);
    } else {
      held = Optional.of(document);
    }
  }

  private void line(Node document) {
    out.println(JsonDocuments.text(document, Layout.COMPACT));
  }

  @Override
  public void close() {
    if (!several && held.isPresent()) {
      out.println(JsonDocuments.text(held.get(), Layout.PRETTY));
    }
    out.flush();
  }
}
