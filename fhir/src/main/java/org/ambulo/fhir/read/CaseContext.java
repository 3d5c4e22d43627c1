package org.ambulo.fhir.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.RecordBuilder;

/** What of a case file has no FHIR resource of its own and comes in one QuestionnaireResponse. */
final class CaseContext {

  private CaseContext() {}

  static void read(Arriving arriving) {
    RecordBuilder record = arriving.record();
    Node.Group context = ContextItems.group(arriving.root(), "");
    record.person(person(record.person(), group(context, "patient")));
    text(context, "statedAsOf").ifPresent(day -> statedAsOf(arriving, day));
    if (context.get("problemListComplete").orElse(context) instanceof Node.Flag flag
        && flag.value()) {
      record.problemListComplete();
    }
    group(context, "sections").fields().forEach(record::section);
    if (context.get("dataProblems").orElse(context) instanceof Node.Many problems) {
      problems.items().forEach(problem -> problem(problem, record));
    }
    arriving.taken("case context", String.join(", ", group(context, "sections").fields().keySet()));
  }

  private static Person person(Person known, Node.Group stated) {
    return new Person(
        text(stated, "id").orElse(known.id()),
        known.name(),
        number(stated, "age").or(known::age),
        known.sex(),
        known.birthDate(),
        number(stated, "pregnancyWeeks").or(known::pregnancyWeeks),
        number(stated, "weightKg").or(known::weightKg));
  }

  private static void statedAsOf(Arriving arriving, String day) {
    try {
      arriving.record().statedAsOf(LocalDate.parse(day));
    } catch (DateTimeParseException notADay) {
      arriving.trouble(
          DataProblem.Kind.BAD_DATE, "statedAsOf", "(" + day + ") is no date like 2026-03-01");
    }
  }

  private static void problem(Node problem, RecordBuilder record) {
    if (problem instanceof Node.Group group) {
      record.trouble(
          kind(text(group, "kind").orElse("")),
          text(group, "about").orElse(""),
          new Origin(Origin.Kind.STATED, text(group, "where").orElse("")),
          text(group, "message").orElse(""));
    }
  }

  private static DataProblem.Kind kind(String name) {
    return Arrays.stream(DataProblem.Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(DataProblem.Kind.UNREADABLE);
  }

  private static Node.Group group(Node.Group parent, String field) {
    return parent
        .get(field)
        .filter(Node.Group.class::isInstance)
        .map(Node.Group.class::cast)
        .orElseGet(() -> Node.group(Map.of()));
  }

  private static Optional<String> text(Node.Group parent, String field) {
    return parent.get(field).orElse(parent) instanceof Node.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(Node.Group parent, String field) {
    return parent.get(field).orElse(parent) instanceof Node.Figure figure
        ? Optional.of(figure.value())
        : Optional.empty();
  }
}
