package org.ambulo.lab.mechanism;

import java.util.List;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Mechanism;
import org.ambulo.knowledge.reading.Content;

/**
 * How a study's file names what the model knows: from the knowledge file, in its order.
 *
 * @param columns header of each criterion's column
 * @param labelColumn header of the column with the expert's mechanism
 * @param labels how the file writes each mechanism
 */
public record MechanismCoding(List<String> columns, String labelColumn, List<String> labels) {

  private static final String FILE = "mechanism.yaml";
  private static final String STUDY = "study";

  public MechanismCoding {
    columns = List.copyOf(columns);
    labels = List.copyOf(labels);
  }

  /**
   * The coding that the content's mechanism file gives under {@code study}.
   *
   * @throws IllegalStateException if a finding or mechanism of the model has none there
   */
  static MechanismCoding of(Mechanism mechanism, Content content) {
    Node.Group study = group(content.file(FILE).orElseThrow(), STUDY);
    Node.Group columns = group(study, "columns");
    Node.Group labels = group(study, "labels");
    return new MechanismCoding(
        mechanism.findings().stream().map(finding -> text(columns, finding)).toList(),
        text(study, "label_column"),
        mechanism.mechanisms().stream().map(id -> text(labels, id)).toList());
  }

  private static Node.Group group(Node.Group in, String key) {
    if (in.fields().get(key) instanceof Node.Group group) {
      return group;
    }
    throw missing(key);
  }

  private static String text(Node.Group in, String key) {
    if (in.fields().get(key) instanceof Node.Text text) {
      return text.value();
    }
    throw missing(key);
  }

  private static IllegalStateException missing(String key) {
    return new IllegalStateException("%s: no (%s) under (%s)".formatted(FILE, key, STUDY));
  }
}
