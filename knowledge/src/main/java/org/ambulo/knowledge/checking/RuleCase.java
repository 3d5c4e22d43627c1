package org.ambulo.knowledge.checking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.ambulo.core.document.Node;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Truth;

/** What a rule must say of a patient of whom only this is known. */
record RuleCase(String title, Map<Fact, Answer> given, Truth then) implements Facts {

  RuleCase {
    given = Map.copyOf(given);
  }

  @Override
  public Answer answer(Fact fact) {
    return given.getOrDefault(fact, Answer.Plain.UNKNOWN);
  }

  /** The case of this form, or nothing when it is malformed. */
  static Optional<RuleCase> read(Node node) {
    if (!(node instanceof Node.Group group)
        || !(group.get("given").orElse(node) instanceof Node.Group given)) {
      return Optional.empty();
    }
    Optional<Truth> then = group.get("then").flatMap(RuleCase::truth);
    String title = group.get("title").map(Node::verbatim).orElse("");
    return then.map(truth -> new RuleCase(title, facts(given), truth));
  }

  private static Optional<Truth> truth(Node node) {
    return switch (node.words()) {
      case "yes" -> Optional.of(Truth.YES);
      case "no" -> Optional.of(Truth.NO);
      case "unknown" -> Optional.of(Truth.UNKNOWN);
      default -> Optional.empty();
    };
  }

  private static Map<Fact, Answer> facts(Node.Group given) {
    Map<Fact, Answer> facts = new HashMap<>();
    given
        .fields()
        .forEach(
            (key, value) -> {
              switch (key) {
                case "scores" -> each(value, (id, v) -> facts.put(score(id, v), answer(v)));
                case "measures" -> each(value, (id, v) -> facts.put(Fact.measure(id), answer(v)));
                case "problems" -> each(value, (id, v) -> facts.put(Fact.problem(id), answer(v)));
                case "entered" -> each(value, (id, v) -> facts.put(Fact.event(id), answer(v)));
                case "codes" -> each(value, (id, v) -> facts.put(Fact.code(id), answer(v)));
                case "circumstances" ->
                    each(value, (id, v) -> facts.put(Fact.circumstance(id), answer(v)));
                case "care" -> each(value, (id, v) -> facts.put(Fact.care(id), answer(v)));
                case "medicines" -> each(value, (id, v) -> facts.put(Fact.medicine(id), answer(v)));
                case "classes" ->
                    each(value, (id, v) -> facts.put(Fact.medicineClass(id), answer(v)));
                case "counts" -> each(value, (id, v) -> facts.put(Fact.classCount(id), answer(v)));
                case "daily_mg" -> each(value, (id, v) -> facts.put(Fact.dailyDose(id), answer(v)));
                case "marks" -> each(value, (id, v) -> facts.put(marks(id), answer(v)));
                case "causes" -> each(value, (id, v) -> facts.put(Fact.cause(id), answer(v)));
                case "categories" ->
                    each(value, (id, v) -> facts.put(Fact.category(id), answer(v)));
                case "concluded" ->
                    each(value, (id, v) -> facts.put(Fact.conclusion(id), answer(v)));
                case "mme" -> facts.put(Fact.mme(), answer(value));
                case "procedure" ->
                    each(value, (id, v) -> facts.put(Fact.procedure(id), answer(v)));
                default -> facts.put(Fact.finding(key), answer(value));
              }
            });
    return facts;
  }

  private static void each(Node node, BiConsumer<String, Node> action) {
    if (node instanceof Node.Group group) {
      group.fields().forEach(action);
    }
  }

  private static Fact score(String id, Node value) {
    int slash = id.indexOf('/');
    if (slash >= 0) {
      return Fact.score(id.substring(0, slash), id.substring(slash + 1));
    }
    return Fact.score(id, value instanceof Node.Text ? Fact.BAND : Fact.TOTAL);
  }

  private static Fact marks(String id) {
    int slash = id.indexOf('/');
    return Fact.marks(id.substring(0, Math.max(0, slash)), id.substring(slash + 1));
  }

  private static Answer answer(Node value) {
    return switch (value) {
      case Node.Flag flag -> Answer.of(flag.value());
      case Node.Figure figure -> Answer.of(figure.value());
      case Node.Text text -> Answer.of(text.value());
      case Node.Group group -> Answer.Plain.UNKNOWN;
      case Node.Many many -> Answer.Plain.UNKNOWN;
      case Node.Empty empty -> Answer.Plain.UNKNOWN;
    };
  }

  /** The same patient with one amount changed. */
  RuleCase with(Fact fact, BigDecimal amount) {
    Map<Fact, Answer> changed = new HashMap<>(given);
    changed.put(fact, Answer.of(amount));
    return new RuleCase(title, changed, then);
  }
}
