package org.ambulo.lab.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;

/**
 * A folder of patients' transaction bundles, by name. Where they refer to somebody by an identifier
 * only ({@code Practitioner?identifier=...}), that somebody must be there first: {@link #targets}.
 */
final class Bundles {

  private static final Pattern CONDITIONAL =
      Pattern.compile("\"reference\"\\s*:\\s*\"([A-Z]\\w+)\\?identifier=([^|\"]+)\\|([^|\"]+)\"");

  private final List<Path> files;

  private Bundles(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /** Those of at most the workload's size, as many as it wants and the warm-up needs. */
  static Bundles of(Workload workload) throws IOException {
    try (Stream<Path> inside = Files.list(workload.bundles())) {
      List<Path> files =
          inside
              .filter(path -> path.toString().endsWith(".json"))
              .filter(path -> size(path) <= workload.largest())
              .sorted()
              .limit((long) Workload.BUNDLES_TO_WARM_UP + workload.patients())
              .toList();
      if (files.size() <= Workload.BUNDLES_TO_WARM_UP) {
        throw new IOException(
            "(%s) holds %d bundles of at most %d bytes; more than %d are needed"
                .formatted(
                    workload.bundles(),
                    files.size(),
                    workload.largest(),
                    Workload.BUNDLES_TO_WARM_UP));
      }
      return new Bundles(files);
    }
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Path> toWarmUp() {
    return files.subList(0, Workload.BUNDLES_TO_WARM_UP);
  }

  List<Path> toMeasure() {
    return files.subList(Workload.BUNDLES_TO_WARM_UP, files.size());
  }

  /**
   * One transaction that makes all who are referred to by an identifier; absent references make no
   * entry.
   */
  String targets() throws IOException {
    SortedMap<String, Node> entries = new TreeMap<>();
    for (Path file : files) {
      Matcher reference = CONDITIONAL.matcher(Files.readString(file));
      while (reference.find()) {
        entries.computeIfAbsent(
            reference.group(),
            seen -> entry(reference.group(1), reference.group(2), reference.group(3)));
      }
    }
    Node bundle =
        Node.group(
            new TreeMap<>(
                Map.of(
                    "resourceType", Node.text("Bundle"),
                    "type", Node.text("transaction"),
                    "entry", Node.many(new ArrayList<>(entries.values())))));
    return JsonDocuments.text(bundle, Layout.COMPACT);
  }

  private static Node entry(String type, String system, String value) {
    Node identifier =
        Node.group(new TreeMap<>(Map.of("system", Node.text(system), "value", Node.text(value))));
    SortedMap<String, Node> resource =
        new TreeMap<>(
            Map.of("resourceType", Node.text(type), "identifier", Node.many(List.of(identifier))));
    switch (type) {
      case "Practitioner" ->
          resource.put(
              "name",
              Node.many(List.of(Node.group(Map.of("family", Node.text("Clinician " + value))))));
      case "Organization", "Location" -> resource.put("name", Node.text(type + " " + value));
      default -> {
        // Others are known by their identifier alone.
      }
    }
    Node request =
        Node.group(new TreeMap<>(Map.of("method", Node.text("POST"), "url", Node.text(type))));
    return Node.group(new TreeMap<>(Map.of("resource", Node.group(resource), "request", request)));
  }
}
