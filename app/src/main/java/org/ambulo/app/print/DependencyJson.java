package org.ambulo.app.print;

import java.math.BigDecimal;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.DependencyRule;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.medication.DependencyRisk;

/** How likely an opioid use disorder is, in the product's JSON. */
final class DependencyJson {

  private DependencyJson() {}

  /** Empty for a patient who neither takes an opioid nor is to take one. */
  static Optional<Node> of(Facts facts, KnowledgeBase knowledge) {
    DependencyRule rule = knowledge.dependency();
    return Judge.judge(rule.matters(), facts).isYes()
        ? Optional.of(risk(DependencyRisk.of(rule, facts), rule))
        : Optional.empty();
  }

  private static Node risk(DependencyRisk risk, DependencyRule rule) {
    String words =
        switch (risk.high()) {
          case YES -> "high";
          case NO -> "low";
          case UNKNOWN -> "unknown";
        };
    return new JsonFields()
        .text("risk", words)
        .put("yes", Node.number(BigDecimal.valueOf(risk.yes().size())))
        .put("of", Node.number(BigDecimal.valueOf(risk.of())))
        .put("highFrom", Node.number(BigDecimal.valueOf(rule.high().count())))
        .optional("totalOnRecord", risk.total().map(Node::number))
        .list("because", risk.yes(), fact -> Node.text(fact.name()))
        .list("missing", risk.missing(), fact -> Node.text(fact.name()))
        .text("caution", rule.caution())
        .text("conf", rule.citation().confidence().name())
        .put("sources", JsonFields.sources(rule.citation()))
        .done();
  }
}
