package org.ambulo.knowledge.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Nearest;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.RecordBuilder;

/** Reads and writes the {@code patient} block of a case file. */
final class Persons {

  static final List<String> FIELDS =
      List.of("age", "sex", "pregnancy_weeks", "weight_kg", "birth_date", "name");

  private Persons() {}

  static Person read(String id, Node.Group group, RecordBuilder builder) {
    group.fields().keySet().stream()
        .filter(key -> !FIELDS.contains(key))
        .forEach(
            key ->
                builder.trouble(
                    Kind.UNKNOWN_ID,
                    "patient." + key,
                    at(group),
                    "no such field; did you mean " + Nearest.to(key, FIELDS) + "?"));
    return new Person(
        id,
        text(group, "name", builder),
        positive(group, "age", builder),
        sex(group, builder),
        date(group, builder),
        positive(group, "pregnancy_weeks", builder),
        positive(group, "weight_kg", builder));
  }

  private static Origin at(Node node) {
    return new Origin(Origin.Kind.STATED, "", node.place());
  }

  private static Optional<String> text(Node.Group group, String key, RecordBuilder builder) {
    Optional<Node> node = group.get(key);
    if (node.isPresent() && !(node.get() instanceof Node.Text)) {
      wrong(key, node.get(), "text", builder);
    }
    return node.filter(Node.Text.class::isInstance)
        .map(Node.Text.class::cast)
        .map(Node.Text::value);
  }

  private static Optional<BigDecimal> positive(
      Node.Group group, String key, RecordBuilder builder) {
    Optional<Node> node = group.get(key).filter(n -> !(n instanceof Node.Empty));
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Node.Figure figure && figure.value().signum() >= 0) {
      return Optional.of(figure.value());
    }
    wrong(key, node.get(), "a number of 0 or more", builder);
    return Optional.empty();
  }

  private static Person.Sex sex(Node.Group group, RecordBuilder builder) {
    Optional<Node> node = group.get("sex").filter(n -> !(n instanceof Node.Empty));
    if (node.isEmpty()) {
      return Person.Sex.UNKNOWN;
    }
    return switch (node.get().words().toLowerCase(Locale.ROOT)) {
      case "f", "female" -> Person.Sex.FEMALE;
      case "m", "male" -> Person.Sex.MALE;
      case "unknown" -> Person.Sex.UNKNOWN;
      default -> {
        wrong("sex", node.get(), "f, m or unknown", builder);
        yield Person.Sex.UNKNOWN;
      }
    };
  }

  private static Optional<PartialDate> date(Node.Group group, RecordBuilder builder) {
    Optional<Node> node = group.get("birth_date").filter(n -> !(n instanceof Node.Empty));
    Optional<PartialDate> date = node.flatMap(n -> PartialDate.parse(n.words()));
    if (node.isPresent() && date.isEmpty()) {
      wrong("birth_date", node.get(), "a date such as 1958-08-14", builder);
    }
    return date;
  }

  private static void wrong(String key, Node node, String wanted, RecordBuilder builder) {
    builder.trouble(
        Kind.WRONG_TYPE, "patient." + key, at(node), "is " + node.kind() + "; it takes " + wanted);
  }
}
