package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.logic.Comparison;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/** Reads the criterion language of the content files. */
public final class CriterionReader {

  private static final Criterion NOTHING = new Criterion.Any(List.of());
  private static final List<String> LIMITS =
      Stream.of(Comparison.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();

  private final String file;
  private final Faults faults;
  private final Function<String, Optional<Criterion>> redFlags;

  /**
   * @param redFlags the criterion of a red flag by id, for rules that refer to one
   */
  CriterionReader(String file, Faults faults, Function<String, Optional<Criterion>> redFlags) {
    this.file = file;
    this.faults = faults;
    this.redFlags = redFlags;
  }

  static Criterion read(Fields fields, String key) {
    return read(fields, key, id -> Optional.empty());
  }

  public static Criterion read(
      Fields fields, String key, Function<String, Optional<Criterion>> redFlags) {
    CriterionReader reader = new CriterionReader(fields.file(), fields.faults(), redFlags);
    Optional<Node> node = fields.node(key);
    if (node.isEmpty()) {
      fields.fault("lacks '" + key + "'");
      return NOTHING;
    }
    return reader.read(node.get(), fields.path() + "." + key);
  }

  private Criterion read(Node node, String path) {
    return switch (node) {
      case Node.Text text -> new Criterion.Present(Fact.finding(text.value()));
      case Node.Group group -> read(Fields.of(file, path, group, faults));
      default -> refuse(node, path, "must be a finding or a group such as {all: [...]}");
    };
  }

  private Criterion refuse(Node node, String path, String message) {
    faults.add(file, node.place(), path, message + ", is " + node.kind());
    return NOTHING;
  }

  private Criterion read(Fields fields) {
    Criterion criterion = shaped(fields);
    fields.done();
    return criterion;
  }

  private Criterion shaped(Fields fields) {
    if (fields.has("all")) {
      return new Criterion.All(parts(fields, "all"));
    }
    if (fields.has("any")) {
      return new Criterion.Any(parts(fields, "any"));
    }
    if (fields.has("not")) {
      return new Criterion.Not(read(fields.node("not").orElseThrow(), fields.path() + ".not"));
    }
    if (fields.has("at_least")) {
      return new Criterion.AtLeast(fields.whole("at_least"), parts(fields, "of"));
    }
    if (fields.has("finding")) {
      return compared(fields, Fact.finding(fields.text("finding")));
    }
    if (fields.has("measure")) {
      return compared(fields, Fact.measure(fields.text("measure")));
    }
    if (fields.has("score")) {
      return compared(fields, Fact.score(fields.text("score"), part(fields)));
    }
    if (fields.has("choice")) {
      return new Criterion.Chosen(Fact.finding(fields.text("choice")), options(fields));
    }
    if (fields.has("band")) {
      return new Criterion.Chosen(Fact.score(fields.text("band"), Fact.BAND), options(fields));
    }
    if (fields.has("problem")) {
      return new Criterion.Present(Fact.problem(fields.text("problem")));
    }
    if (fields.has("entered")) {
      return new Criterion.Present(Fact.event(fields.text("entered")));
    }
    if (fields.has("icd")) {
      return anyOf(fields, "icd", Fact::code);
    }
    if (fields.has("circumstance")) {
      return new Criterion.Present(Fact.circumstance(fields.text("circumstance")));
    }
    if (fields.has("care")) {
      return compared(fields, Fact.care(fields.text("care")));
    }
    if (fields.has("medicine")) {
      return anyOf(fields, "medicine", Fact::medicine);
    }
    if (fields.has("class")) {
      return anyOf(fields, "class", Fact::medicineClass);
    }
    if (fields.has("count")) {
      return compared(fields, Fact.classCount(fields.text("count")));
    }
    if (fields.has("daily_mg")) {
      return compared(fields, Fact.dailyDose(fields.text("daily_mg")));
    }
    if (fields.has("mme")) {
      Fields limits = fields.group("mme");
      Criterion compared = compared(limits, Fact.mme());
      limits.done();
      return compared;
    }
    if (fields.has("marks")) {
      return compared(fields, Fact.marks(fields.text("marks"), fields.text("felt")));
    }
    if (fields.has("procedure")) {
      return procedure(fields);
    }
    if (fields.has("cause")) {
      return anyOf(fields, "cause", Fact::cause);
    }
    if (fields.has("category")) {
      return anyOf(fields, "category", Fact::category);
    }
    if (fields.has("concluded")) {
      return new Criterion.Present(Fact.conclusion(fields.text("concluded")));
    }
    if (fields.has("red_flag")) {
      String id = fields.text("red_flag");
      return redFlags
          .apply(id)
          .orElseGet(
              () -> {
                fields.fault("no such red flag ('" + id + "')");
                return NOTHING;
              });
    }
    fields.fault(
        "is no criterion: it takes all, any, not, at_least, finding, measure, score,"
            + " choice, band, problem, entered, icd, circumstance, care, medicine, class,"
            + " count, daily_mg, mme, marks, procedure, cause, category, concluded or red_flag");
    return NOTHING;
  }

  private List<Criterion> parts(Fields fields, String key) {
    List<Criterion> parts = new ArrayList<>();
    for (Node item : fields.items(key)) {
      parts.add(read(item, fields.path() + "." + key));
    }
    if (parts.isEmpty()) {
      fields.fault("'" + key + "' has no parts");
    }
    return parts;
  }

  /** A yes/no attribute of a procedure, or one that is held against a limit. */
  private static Criterion procedure(Fields fields) {
    Fact fact = Fact.procedure(fields.text("procedure"));
    return LIMITS.stream().anyMatch(fields::has)
        ? compared(fields, fact)
        : new Criterion.Present(fact);
  }

  /** One id, or a list of which any one will do. */
  private static Criterion anyOf(Fields fields, String key, Function<String, Fact> fact) {
    List<Criterion> each =
        oneOrMore(fields, key).stream()
            .<Criterion>map(id -> new Criterion.Present(fact.apply(id)))
            .toList();
    return each.size() == 1 ? each.getFirst() : new Criterion.Any(each);
  }

  private static List<String> oneOrMore(Fields fields, String key) {
    return fields.node(key).orElse(new Node.Empty(fields.place())) instanceof Node.Many
        ? fields.texts(key)
        : List.of(fields.text(key));
  }

  private static String part(Fields fields) {
    if (fields.has("item")) {
      return String.valueOf(fields.whole("item"));
    }
    return fields.optionalText("part").orElse(Fact.TOTAL);
  }

  private static Set<String> options(Fields fields) {
    return new LinkedHashSet<>(oneOrMore(fields, "is"));
  }

  /** One comparison, or two on the same fact that must both hold. */
  private static Criterion compared(Fields fields, Fact fact) {
    List<Criterion> comparisons = new ArrayList<>();
    for (Comparison comparison : Comparison.values()) {
      Optional<BigDecimal> limit =
          fields.optionalNumber(comparison.name().toLowerCase(Locale.ROOT));
      limit.ifPresent(value -> comparisons.add(new Criterion.Compare(fact, comparison, value)));
    }
    if (comparisons.isEmpty()) {
      fields.fault("lacks a limit: lt, le, ge, gt or eq");
      return NOTHING;
    }
    return comparisons.size() == 1 ? comparisons.getFirst() : new Criterion.All(comparisons);
  }
}
