package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files that the inputs of a command line stand for. */
final class Inputs {

  private static final List<String> CASE = List.of(".yaml", ".yml");
  private static final List<String> FHIR = List.of(".json", ".ndjson");

  /** Something to read, or why there is nothing. */
  sealed interface Input {
    Path path();
  }

  record CaseFile(Path path) implements Input {}

  /** A FHIR file, or a folder of one bulk export. */
  record Fhir(Path path) implements Input {}

  record Missing(Path path, String message) implements Input {}

  private Inputs() {}

  /** In the order given; a folder's files by name, a folder of NDJSON files as one bulk export. */
  static List<Input> of(List<Path> paths) {
    return paths.stream().flatMap(Inputs::of).toList();
  }

  private static Stream<Input> of(Path path) {
    if (!Files.exists(path)) {
      return Stream.of(new Missing(path, "there is no such file or folder"));
    }
    if (!Files.isReadable(path)) {
      return Stream.of(new Missing(path, "it may not be read; check its permissions"));
    }
    return Files.isDirectory(path) ? folder(path) : Stream.of(file(path));
  }

  private static Input file(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (CASE.stream().anyMatch(name::endsWith)) {
      return new CaseFile(path);
    }
    if (FHIR.stream().anyMatch(name::endsWith)) {
      return new Fhir(path);
    }
    return new Missing(
        path, "a case file ends in .yaml or .yml, a FHIR file in .json or .ndjson; rename it");
  }

  private static Stream<Input> folder(Path folder) {
    List<Input> found = new ArrayList<>();
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> paths = inside.sorted().toList();
      if (paths.stream().anyMatch(path -> ends(path, List.of(".ndjson")))) {
        return Stream.of(new Fhir(folder));
      }
      for (Path path : paths) {
        if (Files.isDirectory(path)) {
          folder(path).filter(input -> !(input instanceof Missing)).forEach(found::add);
        } else if (ends(path, CASE) || ends(path, FHIR)) {
          found.add(file(path));
        }
      }
    } catch (IOException unreadable) {
      return Stream.of(new Missing(folder, "it cannot be listed: " + unreadable.getMessage()));
    }
    return found.isEmpty()
        ? Stream.of(new Missing(folder, "it holds no .yaml, .yml, .json or .ndjson file"))
        : found.stream();
  }

  private static boolean ends(Path path, List<String> endings) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }
}
