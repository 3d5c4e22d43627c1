package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.ambulo.app.print.ClinicProblem;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.roster.document.DocumentProblem;

/** A JSON document from a file, or from standard input where it is called "-". */
record JsonSource(String name) {

  static final String STANDARD_INPUT = "-";

  /** What came of reading it: the document, or why there is none. */
  record Found(Optional<Node> document, Optional<ClinicProblem> problem) {}

  Found read() {
    try {
      return switch (JsonDocuments.read(bytes())) {
        case JsonReading.Read read -> new Found(Optional.of(read.document()), Optional.empty());
        case JsonReading.Unreadable bad ->
            nothing(at(bad.place()), "is no JSON document that can be read", bad.message());
      };
    } catch (NoSuchFileException missing) {
      return nothing(name, "there is no such file", "look up its name");
    } catch (IOException unreadable) {
      return nothing(
          name, "cannot be read: " + unreadable.getMessage(), "look at the file and its rights");
    }
  }

  private byte[] bytes() throws IOException {
    return isStandardInput() ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
  }

  boolean isStandardInput() {
    return name.equals(STANDARD_INPUT);
  }

  private static Found nothing(String where, String what, String remedy) {
    return new Found(Optional.empty(), Optional.of(new ClinicProblem(where, what, remedy)));
  }

  /** With the file and the line. */
  ClinicProblem problem(DocumentProblem problem) {
    String path = problem.path().isEmpty() ? "the document" : problem.path();
    return new ClinicProblem(at(problem.place()), path + " " + problem.what(), problem.remedy());
  }

  private String at(Place place) {
    String shown = isStandardInput() ? "standard input" : name;
    return place.line() == 0 ? shown : shown + ":" + place.line() + ":" + place.column();
  }
}
