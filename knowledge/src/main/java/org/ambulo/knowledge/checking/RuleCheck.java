package org.ambulo.knowledge.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;
import org.ambulo.knowledge.reading.Content;
import org.ambulo.knowledge.reading.CriterionReader;
import org.ambulo.knowledge.reading.Faults;
import org.ambulo.knowledge.reading.Fields;

/**
 * Checks every rule (a group with a {@code when}): it has cases, each case comes out as written, a
 * yes, a no and the empty patient are among them, each number of it is tried at its limit and just
 * beyond, and each branch can matter.
 */
final class RuleCheck {

  /** Rules of this file need no cases where they are a single condition. */
  private static final String PLAIN_RULES = "classification.yaml";

  private final Content content;
  private final KnowledgeBase knowledge;
  private final Faults faults;
  private int rules;
  private int cases;

  RuleCheck(Content content, KnowledgeBase knowledge, Faults faults) {
    this.content = content;
    this.knowledge = knowledge;
    this.faults = faults;
  }

  int rules() {
    return rules;
  }

  int cases() {
    return cases;
  }

  void check() {
    content.files().forEach((name, group) -> find(name, "", group));
  }

  private void find(String file, String path, Node node) {
    switch (node) {
      case Node.Group group -> {
        String here = path + group.get("id").map(id -> "." + id.words()).orElse("");
        if (group.has("when")) {
          rule(file, here, group);
        }
        for (Map.Entry<String, Node> field : group.fields().entrySet()) {
          find(
              file,
              here.isEmpty() ? field.getKey() : here + "." + field.getKey(),
              field.getValue());
        }
      }
      case Node.Many many -> many.items().forEach(item -> find(file, path, item));
      case Node.Text text -> {}
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  private void rule(String file, String path, Node.Group group) {
    Fields fields = Fields.of(file, path, group, faults);
    Criterion whole = CriterionReader.read(fields, "when", this::redFlag);
    Criterion own = CriterionReader.read(fields, "when", RuleCheck::opaque);
    rules++;
    List<RuleCase> tried = cases(fields, whole);
    if (tried.isEmpty()) {
      if (!(file.equals(PLAIN_RULES) && own instanceof Criterion.Leaf)) {
        fields.fault("the rule has no cases");
      }
      return;
    }
    covers(fields, tried);
    own.leaves()
        .forEach(
            leaf -> {
              if (leaf instanceof Criterion.Compare compare) {
                atTheLimit(fields, whole, compare, tried);
              }
            });
    Branches.idle(own).forEach(part -> fields.fault("the branch can never matter: " + part));
  }

  private Optional<Criterion> redFlag(String id) {
    return knowledge.redFlags().find(id).map(RedFlag::when);
  }

  private static Optional<Criterion> opaque(String id) {
    return Optional.of(new Criterion.Present(Fact.event("red flag " + id)));
  }

  private List<RuleCase> cases(Fields fields, Criterion rule) {
    List<RuleCase> read = new ArrayList<>();
    for (Node node : fields.items("cases")) {
      Optional<RuleCase> one = RuleCase.read(node);
      if (one.isEmpty()) {
        fields.fault("a case needs title, given and then (yes, no or unknown)");
        continue;
      }
      cases++;
      read.add(one.get());
      Truth truth = Judge.judge(rule, one.get());
      if (truth != one.get().then()) {
        fields.fault(
            "the case '"
                + one.get().title()
                + "' comes out "
                + truth
                + ", not "
                + one.get().then());
      }
    }
    return read;
  }

  private static void covers(Fields fields, List<RuleCase> tried) {
    for (Truth wanted : List.of(Truth.YES, Truth.NO)) {
      if (tried.stream().noneMatch(one -> one.then() == wanted)) {
        fields.fault("no case comes out " + wanted);
      }
    }
    if (tried.stream().noneMatch(one -> one.given().isEmpty())) {
      fields.fault("the empty patient is not among the cases");
    }
  }

  private static void atTheLimit(
      Fields fields, Criterion rule, Criterion.Compare compare, List<RuleCase> tried) {
    boolean at = false;
    boolean beyond = false;
    boolean holdsAtLimit = compare.comparison().holds(compare.limit(), compare.limit());
    for (RuleCase one : tried) {
      if (!(one.answer(compare.fact()) instanceof Answer.Amount amount)) {
        continue;
      }
      boolean isAtLimit = amount.value().compareTo(compare.limit()) == 0;
      at |= isAtLimit && flips(rule, one, compare);
      beyond |=
          compare.comparison().holds(amount.value(), compare.limit()) != holdsAtLimit
              && Judge.judge(rule, one)
                  != Judge.judge(rule, one.with(compare.fact(), compare.limit()));
    }
    if (!at || !beyond) {
      fields.fault(
          "no deciding case "
              + (at ? "just beyond" : "at")
              + " the limit "
              + compare.fact().name()
              + " "
              + compare.comparison().sign()
              + " "
              + compare.limit().toPlainString());
    }
  }

  private static boolean flips(Criterion rule, RuleCase one, Criterion.Compare compare) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(3);
    Truth now = Judge.judge(rule, one);
    return now != Judge.judge(rule, one.with(compare.fact(), compare.limit().add(step)))
        || now != Judge.judge(rule, one.with(compare.fact(), compare.limit().subtract(step)));
  }
}
