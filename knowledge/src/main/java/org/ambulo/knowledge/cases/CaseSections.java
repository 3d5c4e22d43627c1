package org.ambulo.knowledge.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Nearest;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.RecordBuilder;

/** Reads the fields of one case into a record builder. */
final class CaseSections {

  static final List<String> MAIN = List.of("patient", "findings", "instruments");

  /** Parts that are kept whole; those who need them read them. */
  private static final Set<String> KEPT =
      Set.of(
          "title",
          "story",
          "meds",
          "holds",
          "flags",
          "pain",
          "care",
          "request",
          "hx",
          "exam",
          "interventions",
          "diary",
          "attended",
          "body_charts",
          "reconciliations",
          "course",
          "window",
          "tolerance",
          "allergies",
          "goals",
          "preferences",
          "declined",
          "failed",
          "equipment",
          "adherence",
          "steroid_mpeq_3mo",
          "steroid_mpeq_12mo",
          "ort_oud",
          "months_since_pdmp",
          "screening",
          "expect",
          "note",
          "why");

  private static final Set<String> READ =
      Set.of(
          "id",
          "asOf",
          "patient",
          "findings",
          "instruments",
          "conditions",
          "labs",
          "vitals",
          "events",
          "chart",
          "measures");

  private final KnowledgeBase knowledge;
  private final Node.Group group;
  private final RecordBuilder builder;

  CaseSections(KnowledgeBase knowledge, Node.Group group) {
    this.knowledge = knowledge;
    this.group = group;
    builder = new RecordBuilder(knowledge);
  }

  static boolean isKnown(String key) {
    return READ.contains(key) || KEPT.contains(key) || key.equals("facts");
  }

  RecordBuilder read(String name) {
    String id =
        group.get("id").filter(n -> !(n instanceof Node.Empty)).map(Node::verbatim).orElse(name);
    builder.person(Persons.read(id, group("patient"), builder));
    group.get("asOf").ifPresent(this::asOf);
    group("findings")
        .fields()
        .forEach(
            (finding, value) ->
                builder.answer(
                    finding, value, Optional.empty(), stated(value, "findings." + finding)));
    group("instruments").fields().forEach(this::instrument);
    conditions();
    measures("labs");
    measures("vitals");
    measures("measures");
    events();
    items("chart").forEach(this::chart);
    group
        .fields()
        .forEach(
            (key, value) -> {
              if (!READ.contains(key)) {
                keep(key, value);
              }
            });
    return builder;
  }

  private boolean holdsNumbers(String key) {
    return knowledge.careNumbers().stream().anyMatch(number -> number.section().equals(key));
  }

  private void keep(String key, Node value) {
    if (!KEPT.contains(key) && !holdsNumbers(key)) {
      Set<String> known = new TreeSet<>(READ);
      known.addAll(KEPT);
      builder.trouble(
          Kind.UNKNOWN_ID,
          key,
          stated(value, key),
          "no such part of a case file; did you mean "
              + Nearest.to(key, known)
              + "? Kept, not used");
    }
    builder.section(key, value);
  }

  private static Origin stated(Node node, String where) {
    return new Origin(Origin.Kind.STATED, where, node.place());
  }

  private Node.Group group(String key) {
    Optional<Node> node = group.get(key).filter(n -> !(n instanceof Node.Empty));
    if (node.isPresent() && !(node.get() instanceof Node.Group)) {
      wrong(key, node.get(), "a group of fields");
    }
    return node.filter(Node.Group.class::isInstance)
        .map(Node.Group.class::cast)
        .orElseGet(() -> Node.group(Map.of()));
  }

  private List<Node> items(String key) {
    Optional<Node> node = group.get(key).filter(n -> !(n instanceof Node.Empty));
    if (node.isPresent() && !(node.get() instanceof Node.Many)) {
      wrong(key, node.get(), "a list");
    }
    return node.filter(Node.Many.class::isInstance)
        .map(Node.Many.class::cast)
        .map(Node.Many::items)
        .orElse(List.of());
  }

  private void wrong(String key, Node node, String wanted) {
    builder.trouble(
        Kind.WRONG_TYPE, key, stated(node, key), "is " + node.kind() + "; it takes " + wanted);
  }

  private void asOf(Node node) {
    Optional<LocalDate> day =
        PartialDate.parse(node.words())
            .filter(date -> date.first().equals(date.last()))
            .map(PartialDate::first);
    day.ifPresent(builder::statedAsOf);
    if (day.isEmpty() && !(node instanceof Node.Empty)) {
      builder.trouble(
          Kind.BAD_DATE, "asOf", stated(node, "asOf"), "must be a day such as 2026-11-22");
    }
  }

  private void instrument(String id, Node value) {
    Optional<Measure> test =
        knowledge.measures().find(id).filter(m -> m.kind() == Measure.Kind.TEST);
    if (test.isPresent()) {
      measure(test.get(), value, "instruments." + id);
      return;
    }
    new CaseScores(knowledge, builder).read(id, value, stated(value, "instruments." + id));
  }

  private void conditions() {
    if (group.get("conditions").orElse(group) instanceof Node.Many) {
      builder.problemListComplete();
    }
    items("conditions").forEach(this::condition);
  }

  private void condition(Node node) {
    switch (node) {
      case Node.Text text -> {
        Code code = new Code(CodeSystem.ICD10CM, text.value(), "");
        builder.entry(
            new Entry(
                Entry.Kind.PROBLEM,
                List.of(code),
                text.value(),
                Optional.empty(),
                Optional.empty(),
                stated(node, "conditions")));
      }
      case Node.Group entry -> Charts.read(Entry.Kind.PROBLEM, entry, builder);
      default -> wrong("conditions", node, "ICD-10-CM codes, or groups with system, code and text");
    }
  }

  private void chart(Node node) {
    if (node instanceof Node.Group entry) {
      Charts.read(entry, builder);
    } else {
      wrong("chart", node, "groups with kind, codes and text");
    }
  }

  private void events() {
    for (Node node : items("events")) {
      if (node instanceof Node.Text text) {
        builder.event(text.value());
      } else {
        wrong("events", node, "ids of events");
      }
    }
  }

  private void measures(String section) {
    group(section)
        .fields()
        .forEach(
            (id, value) -> {
              Optional<Measure> measure = measure(id);
              if (measure.isPresent()) {
                measure(measure.get(), value, section + "." + id);
              } else {
                builder.trouble(
                    Kind.UNKNOWN_ID,
                    id,
                    stated(value, section + "." + id),
                    "no such measure; the nearest is "
                        + Nearest.to(id, knowledge.measures().ids()));
              }
            });
  }

  private Optional<Measure> measure(String id) {
    return knowledge
        .measures()
        .find(id)
        .or(() -> knowledge.measures().stream().filter(m -> m.aliases().contains(id)).findFirst());
  }

  /** A number in the canonical unit, a group of value, unit and date, or a list of such groups. */
  private void measure(Measure measure, Node value, String where) {
    switch (value) {
      case Node.Many many -> many.items().forEach(item -> measure(measure, item, where));
      case Node.Group entry -> {
        Optional<PartialDate> date = Dates.read(entry, where, builder);
        Node amount = entry.get("value").orElse(entry);
        Optional<String> unit = entry.get("unit").map(Node::verbatim);
        reading(measure, amount, unit, date, where);
      }
      default -> reading(measure, value, Optional.empty(), Optional.empty(), where);
    }
  }

  private void reading(
      Measure measure,
      Node value,
      Optional<String> unit,
      Optional<PartialDate> date,
      String where) {
    Origin origin = stated(value, where);
    switch (value) {
      case Node.Figure figure when !measure.isQualitative() ->
          builder.measure(measure, figure.value(), unit, date, origin);
      case Node.Flag flag when measure.isQualitative() ->
          builder.measure(measure, Answer.of(flag.value()), date, origin);
      case Node.Empty empty -> {}
      default ->
          builder.trouble(
              Kind.WRONG_TYPE,
              measure.id(),
              origin,
              "is "
                  + value.kind()
                  + "; it takes "
                  + (measure.isQualitative()
                      ? "true (positive) or false"
                      : "a number in " + measure.unit().orElse("")));
    }
  }
}
