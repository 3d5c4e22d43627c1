package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import picocli.CommandLine.Option;

/** Measured figures: as lines for the reader, and as JSON in a file where that is wanted. */
final class FiguresOption {

  @Option(names = "--json", paramLabel = "FILE", description = "The figures as JSON too.")
  private Optional<Path> json = Optional.empty();

  void print(Terminal terminal, List<String> lines, Node document) throws IOException {
    lines.forEach(terminal.out()::println);
    terminal.out().flush();
    if (json.isPresent()) {
      Files.writeString(json.get(), JsonDocuments.text(document, Layout.PRETTY));
    }
  }
}
