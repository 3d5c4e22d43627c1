package org.ambulo.knowledge.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Dosage;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.Prescription;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.core.record.TimingWords;

/**
 * Reads and writes what a chart entry says of a medicine beyond its name: {@code source} (order,
 * statement, administration; a statement where it is not said), {@code intent} and {@code end}, and
 * {@code dosages} with {@code dose}, {@code times} in so many {@code hours}, {@code most_per_day},
 * {@code as_needed}, {@code route} and {@code text}. What cannot be read stays unknown and is
 * reported.
 */
final class PrescriptionFields {

  private static final String ABOUT = "chart";
  private static final BigDecimal DAY = BigDecimal.valueOf(24);

  private final RecordBuilder builder;

  PrescriptionFields(RecordBuilder builder) {
    this.builder = builder;
  }

  Prescription read(Node.Group entry) {
    Prescription.Source source = source(entry);
    List<Dosage> dosages = new ArrayList<>();
    for (Node node : list(entry)) {
      if (source == Prescription.Source.ADMINISTRATION) {
        trouble(node, "what was given once has no 'dosages'; they are for orders and statements");
      } else if (node instanceof Node.Group group) {
        dosages.add(dosage(group));
      } else {
        trouble(node, "each of 'dosages' must be a group with dose, times and hours");
      }
    }
    return new Prescription(
        source, intent(entry, source), Dates.read(entry, "end", ABOUT, builder), dosages);
  }

  private Optional<String> intent(Node.Group entry, Prescription.Source source) {
    Optional<String> intent = words(entry, "intent");
    if (intent.isPresent() && source != Prescription.Source.ORDER) {
      trouble(entry, "only an order has an 'intent'; give it 'source: order' too");
      return Optional.empty();
    }
    return intent;
  }

  private Prescription.Source source(Node.Group entry) {
    Optional<Node> node = stated(entry, "source");
    String name = node.map(Node::verbatim).orElse(name(Prescription.SAID.source()));
    for (Prescription.Source source : Prescription.Source.values()) {
      if (name(source).equals(name)) {
        return source;
      }
    }
    node.ifPresent(
        bad -> trouble(bad, "'source' must be one of order, statement or administration"));
    return Prescription.SAID.source();
  }

  private List<Node> list(Node.Group entry) {
    return switch (stated(entry, "dosages").orElse(Node.many(List.of()))) {
      case Node.Many many -> many.items();
      case Node other -> {
        trouble(other, "'dosages' is " + other.kind() + "; it takes a list");
        yield List.of();
      }
    };
  }

  private Dosage dosage(Node.Group group) {
    String text = words(group, "text").orElse("");
    return new Dosage(
        quantity(group, "dose"),
        rhythm(group).or(() -> TimingWords.rhythm(text)),
        quantity(group, "most_per_day"),
        asNeeded(group),
        words(group, "route"),
        text);
  }

  private boolean asNeeded(Node.Group group) {
    return switch (stated(group, "as_needed").orElse(Node.flag(false))) {
      case Node.Flag flag -> flag.value();
      case Node other -> {
        trouble(other, "'as_needed' is " + other.kind() + "; it takes true or false");
        yield false;
      }
    };
  }

  private Optional<Dosage.Rhythm> rhythm(Node.Group group) {
    Optional<BigDecimal> times = number(group, "times");
    Optional<BigDecimal> hours =
        stated(group, "hours").isPresent() ? number(group, "hours") : Optional.of(DAY);
    return times.flatMap(
        n ->
            hours
                .filter(period -> isMore(group, "hours", period))
                .filter(period -> isMore(group, "times", n))
                .map(period -> new Dosage.Rhythm(n, period)));
  }

  private boolean isMore(Node.Group group, String key, BigDecimal value) {
    if (value.signum() <= 0) {
      trouble(group, "'" + key + "' must be more than 0");
    }
    return value.signum() > 0;
  }

  private Optional<Dosage.Quantity> quantity(Node.Group group, String key) {
    return switch (stated(group, key).orElse(new Node.Empty(group.place()))) {
      case Node.Empty empty -> Optional.empty();
      case Node.Group amount ->
          number(amount, "value")
              .map(value -> new Dosage.Quantity(value, words(amount, "unit").orElse("")));
      case Node other -> {
        trouble(other, "'" + key + "' is " + other.kind() + "; it takes a value and a unit");
        yield Optional.empty();
      }
    };
  }

  private Optional<BigDecimal> number(Node.Group group, String key) {
    return switch (stated(group, key).orElse(new Node.Empty(group.place()))) {
      case Node.Empty empty -> Optional.empty();
      case Node.Figure figure when figure.value().signum() >= 0 -> Optional.of(figure.value());
      case Node.Figure figure -> {
        trouble(figure, "'" + key + "' (" + figure.words() + ") cannot be less than 0");
        yield Optional.empty();
      }
      case Node other -> {
        trouble(other, "'" + key + "' is " + other.kind() + "; it takes a number");
        yield Optional.empty();
      }
    };
  }

  private static Optional<Node> stated(Node.Group group, String key) {
    return group.get(key).filter(node -> !(node instanceof Node.Empty));
  }

  private static Optional<String> words(Node.Group group, String key) {
    return stated(group, key).map(Node::verbatim).map(String::strip).filter(w -> !w.isEmpty());
  }

  private void trouble(Node node, String message) {
    builder.trouble(
        Kind.WRONG_TYPE, ABOUT, new Origin(Origin.Kind.STATED, ABOUT, node.place()), message);
  }

  private static String name(Prescription.Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  /** The fields that read back as the same; none where no more is said than that it is taken. */
  static Map<String, Node> write(Prescription prescription) {
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    if (prescription.source() != Prescription.SAID.source()) {
      fields.put("source", Node.text(name(prescription.source())));
    }
    prescription.intent().ifPresent(intent -> fields.put("intent", Node.text(intent)));
    prescription.end().ifPresent(end -> fields.put("end", Node.text(end.text())));
    if (!prescription.dosages().isEmpty()) {
      fields.put(
          "dosages",
          Node.many(prescription.dosages().stream().map(PrescriptionFields::write).toList()));
    }
    return fields;
  }

  private static Node write(Dosage dosage) {
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    dosage.dose().ifPresent(dose -> fields.put("dose", write(dose)));
    dosage
        .rhythm()
        .ifPresent(
            rhythm -> {
              fields.put("times", Node.number(rhythm.times()));
              fields.put("hours", Node.number(rhythm.hours()));
            });
    dosage.mostPerDay().ifPresent(most -> fields.put("most_per_day", write(most)));
    if (dosage.asNeeded()) {
      fields.put("as_needed", Node.flag(true));
    }
    dosage.route().ifPresent(route -> fields.put("route", Node.text(route)));
    if (!dosage.text().isEmpty()) {
      fields.put("text", Node.text(dosage.text()));
    }
    return Node.group(fields);
  }

  private static Node write(Dosage.Quantity quantity) {
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    fields.put("value", Node.number(quantity.value()));
    if (!quantity.unit().isEmpty()) {
      fields.put("unit", Node.text(quantity.unit()));
    }
    return Node.group(fields);
  }
}
