package org.ambulo.knowledge.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.knowledge.reading.YamlDocuments;

/**
 * Reads a case file: one case, or a list under {@code cases} or {@code vignettes}. What cannot be
 * taken over of a case becomes a data problem of its record; only a file that is no case file at
 * all is refused.
 */
public final class CaseReader {

  private static final List<String> LISTS = List.of("cases", "vignettes");
  private static final String VIGNETTES = "vignettes";
  private static final String FACTS = "facts";

  /** What came of reading a file. */
  public sealed interface Outcome {}

  /** The cases in the order of the file. */
  public record Read(List<RecordBuilder> cases) implements Outcome {
    public Read {
      cases = List.copyOf(cases);
    }
  }

  /** Why the file holds no case, and where. */
  public record Refused(Place place, String message) implements Outcome {}

  private final KnowledgeBase knowledge;

  public CaseReader(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The cases of a text.
   *
   * @param name stands for the patient's id where the case has none
   */
  public Outcome read(String name, String text) {
    return switch (YamlDocuments.read(text)) {
      case YamlDocuments.Unreadable bad -> new Refused(bad.place(), bad.message());
      case YamlDocuments.Read read -> document(name, read.document());
    };
  }

  private Outcome document(String name, Node document) {
    if (!(document instanceof Node.Group file)) {
      return new Refused(
          document.place(),
          "a case file is a group of fields (patient, findings, ...), this is " + document.kind());
    }
    for (String key : LISTS) {
      if (file.has(key)) {
        return list(name, key, file);
      }
    }
    if (file.fields().keySet().stream().noneMatch(CaseSections::isKnown)) {
      return new Refused(
          file.place(),
          "no field of a case file is in it; it has "
              + String.join(", ", CaseSections.MAIN)
              + " or a list under cases");
    }
    return new Read(List.of(one(name, file)));
  }

  private Outcome list(String name, String key, Node.Group file) {
    if (!(file.fields().get(key) instanceof Node.Many many)) {
      return new Refused(file.place(), "'" + key + "' must be a list of cases");
    }
    List<RecordBuilder> cases = new ArrayList<>();
    for (Node item : many.items()) {
      if (!(item instanceof Node.Group group)) {
        return new Refused(
            item.place(), "each entry of '" + key + "' must be a case, this is " + item.kind());
      }
      String numbered = name + "#" + (cases.size() + 1);
      cases.add(one(numbered, key.equals(VIGNETTES) ? asVignette(group) : group));
    }
    return new Read(cases);
  }

  private RecordBuilder one(String name, Node.Group group) {
    return new CaseSections(knowledge, flattened(group)).read(name);
  }

  /**
   * What a vignette implies: negative screening for a diagnosis, complete lists for a safety case.
   */
  private static Node.Group asVignette(Node.Group group) {
    Map<String, Node> fields = new LinkedHashMap<>(group.fields());
    if (group.get(FACTS).orElse(group) instanceof Node.Group facts && group.has(FACTS)) {
      for (String list : List.of("flags", "conditions")) {
        if (!facts.has(list)) {
          fields.putIfAbsent(list, Node.many(List.of()));
        }
      }
    } else {
      fields.putIfAbsent("screening", Node.text("all_other_false"));
    }
    return new Node.Group(new LinkedHashMap<>(fields), group.place());
  }

  /** The fields of {@code facts} one level up, and a patient's own among them under patient. */
  private static Node.Group flattened(Node.Group group) {
    Optional<Node> facts = group.get(FACTS);
    if (facts.isEmpty() || !(facts.get() instanceof Node.Group inner)) {
      return group;
    }
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>(group.fields());
    fields.remove(FACTS);
    LinkedHashMap<String, Node> patient = new LinkedHashMap<>();
    if (fields.get("patient") instanceof Node.Group stated) {
      patient.putAll(stated.fields());
    }
    inner
        .fields()
        .forEach((key, value) -> (Persons.FIELDS.contains(key) ? patient : fields).put(key, value));
    if (!patient.isEmpty()) {
      fields.put("patient", new Node.Group(patient, inner.place()));
    }
    return new Node.Group(fields, group.place());
  }
}
