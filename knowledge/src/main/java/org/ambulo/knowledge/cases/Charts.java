package org.ambulo.knowledge.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.RecordBuilder;

/** Reads and writes chart entries that are more than an ICD-10-CM code. */
final class Charts {

  private static final String OTHER = name(CodeSystem.OTHER);

  private Charts() {}

  static void read(Node.Group group, RecordBuilder builder) {
    String name = group.get("kind").map(Node::verbatim).orElse("").toUpperCase(Locale.ROOT);
    for (Entry.Kind kind : Entry.Kind.values()) {
      if (kind.name().equals(name)) {
        read(kind, group, builder);
        return;
      }
    }
    builder.trouble(
        Kind.WRONG_TYPE,
        "chart",
        new Origin(Origin.Kind.STATED, "", group.place()),
        "'kind' must be one of problem, medication, procedure, allergy, order, encounter, care_plan,"
            + " goal, report or observation");
  }

  static void read(Entry.Kind kind, Node.Group group, RecordBuilder builder) {
    List<Code> codes = new ArrayList<>();
    if (group.get("codes").orElse(group) instanceof Node.Many many) {
      many.items().forEach(item -> code(item).ifPresent(codes::add));
    }
    builder.entry(
        new Entry(
            kind,
            codes,
            group.get("text").map(Node::verbatim).orElse(""),
            group.get("status").map(Node::verbatim),
            Dates.read(group, "chart", builder),
            new Origin(Origin.Kind.STATED, "chart"),
            kind == Entry.Kind.MEDICATION
                ? Optional.of(new PrescriptionFields(builder).read(group))
                : Optional.empty()));
  }

  private static Optional<Code> code(Node node) {
    if (!(node instanceof Node.Group group)) {
      return Optional.empty();
    }
    String system = group.get("system").map(Node::verbatim).orElse("");
    String label = group.get("label").map(Node::verbatim).orElse("");
    return group.get("code").map(code -> code(system, code.verbatim(), label));
  }

  /** Of a system known here by its short name, of another by its address. */
  private static Code code(String system, String code, String label) {
    CodeSystem known = system(system);
    boolean foreign = known == CodeSystem.OTHER && !system.equals(OTHER);
    return foreign ? Code.of(system, code, label) : new Code(known, code, label);
  }

  private static CodeSystem system(String name) {
    for (CodeSystem system : CodeSystem.values()) {
      if (name(system).equals(name)) {
        return system;
      }
    }
    return CodeSystem.OTHER;
  }

  private static String name(CodeSystem system) {
    return system.name().toLowerCase(Locale.ROOT);
  }

  static Node.Group write(Entry entry, boolean withKind) {
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    if (withKind) {
      fields.put("kind", Node.text(entry.kind().name().toLowerCase(Locale.ROOT)));
    }
    fields.put("codes", Node.many(entry.codes().stream().map(Charts::write).toList()));
    fields.put("text", Node.text(entry.text()));
    entry.status().ifPresent(status -> fields.put("status", Node.text(status)));
    entry.date().ifPresent(date -> fields.put("date", Node.text(date.text())));
    entry.prescription().map(PrescriptionFields::write).ifPresent(fields::putAll);
    return Node.group(fields);
  }

  private static Node write(Code code) {
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    boolean foreign = code.system() == CodeSystem.OTHER && !code.uri().isEmpty();
    fields.put("system", Node.text(foreign ? code.uri() : name(code.system())));
    fields.put("code", Node.text(code.code()));
    if (!code.label().isEmpty()) {
      fields.put("label", Node.text(code.label()));
    }
    return Node.group(fields);
  }
}
