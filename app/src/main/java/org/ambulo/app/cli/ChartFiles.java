package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where charts are drawn: one file for one patient, or a folder with a file for each. */
final class ChartFiles {

  private final Path path;
  private final CommandLine line;
  private final boolean folder;
  private final List<String> complaints = new ArrayList<>();
  private final Map<String, Integer> names = new HashMap<>();
  private Optional<String> held = Optional.empty();
  private String patient = "";
  private int patients;

  private ChartFiles(Path path, CommandLine line) {
    this.path = path;
    this.line = line;
    folder = Files.isDirectory(path);
  }

  /** A file, or a folder that exists; a place that cannot be written is a wrong command line. */
  static ChartFiles at(Path path, CommandLine line) {
    Path parent = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    if (!Files.isDirectory(parent)) {
      throw new ParameterException(
          line, "--svg: there is no folder " + parent + "; make it, or name another");
    }
    return new ChartFiles(path, line);
  }

  /** Takes a drawing; nothing is drawn of a patient of whom nothing is foreseen. */
  void put(String id, Optional<String> drawing) {
    patients++;
    if (folder) {
      drawing.ifPresent(svg -> write(path.resolve(name(id)), svg));
    } else if (patients == 1) {
      patient = id;
      held = drawing;
    }
  }

  private String name(String id) {
    String safe = id.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^\\.+", "");
    String name = safe.isEmpty() ? "patient" : safe;
    int before = names.merge(name, 1, Integer::sum);
    return before == 1 ? name + ".svg" : name + "-" + before + ".svg";
  }

  /** Writes what was held back; complains of what could not be drawn. */
  List<String> finish() {
    if (!folder && patients > 1) {
      throw new ParameterException(
          line,
          "--svg "
              + path
              + ": the input holds "
              + patients
              + " patients; name a folder that exists, and each gets a file of its own");
    }
    if (!folder && patients == 1) {
      held.ifPresentOrElse(
          svg -> write(path, svg),
          () -> complaints.add(patient + ": nothing is foreseen, so no chart was drawn"));
    }
    return List.copyOf(complaints);
  }

  private void write(Path file, String svg) {
    try {
      Files.writeString(file, svg);
    } catch (IOException refused) {
      complaints.add(file + ": the chart cannot be written: " + refused.getMessage());
    }
  }
}
