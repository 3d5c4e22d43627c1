package org.ambulo.knowledge.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.document.Node;

/**
 * The content files by name ({@code red-flags/cancer.yaml}), as read and before anything is made of
 * them.
 */
public record Content(SequencedMap<String, Node.Group> files) {

  public Content {
    files = new LinkedHashMap<>(files);
  }

  /** The file of this name. */
  public Optional<Node.Group> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** The names of the files in this folder, in order. */
  public List<String> in(String folder) {
    return files.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
  }
}
