package org.ambulo.knowledge.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;

/** Reads the YAML files below a folder, in the order of their names. */
public final class ContentFolder {

  /** What came of it. */
  public sealed interface Outcome {}

  public record Read(Content content) implements Outcome {}

  public record Refused(List<Fault> faults) implements Outcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  private ContentFolder() {}

  public static Outcome read(Path folder) {
    Faults faults = new Faults();
    SequencedMap<String, Node.Group> files = new LinkedHashMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> paths = found.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
      for (Path path : paths) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        read(name, Files.readString(path), files, faults);
      }
    } catch (IOException unreadable) {
      faults.add(
          folder.toString(), Place.NOWHERE, "", "cannot be read: " + unreadable.getMessage());
    }
    return faults.isEmpty() ? new Read(new Content(files)) : new Refused(faults.all());
  }

  private static void read(
      String name, String text, SequencedMap<String, Node.Group> files, Faults faults) {
    switch (YamlDocuments.read(text)) {
      case YamlDocuments.Read read when read.document() instanceof Node.Group group ->
          files.put(name, group);
      case YamlDocuments.Read read ->
          faults.add(name, read.document().place(), "", "must be a group of fields");
      case YamlDocuments.Unreadable bad -> faults.add(name, bad.place(), "", bad.message());
    }
  }
}
