package org.ambulo.app.print;

import java.util.List;
import java.util.stream.Collectors;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.knowledge.DependencyRule;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.medication.DependencyRisk;

/** How likely an opioid use disorder is, to be read in a terminal. */
final class DependencyText {

  private final KnowledgeBase knowledge;

  DependencyText(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Nothing for a patient who neither takes an opioid nor is to take one. */
  void write(Ink ink, Facts facts) {
    DependencyRule rule = knowledge.dependency();
    if (!Judge.judge(rule.matters(), facts).isYes()) {
      return;
    }
    DependencyRisk risk = DependencyRisk.of(rule, facts);
    String label = "dependency risk: ";
    switch (risk.high()) {
      case YES -> ink.labelled(2, label, Tone.WARNING, "high; " + counted(risk, rule));
      case NO -> ink.labelled(2, label, Tone.PLAIN, "low; " + counted(risk, rule));
      case UNKNOWN -> ink.labelled(2, label, Tone.PLAIN, "not settled; " + counted(risk, rule));
    }
    if (!risk.yes().isEmpty()) {
      ink.labelled(4, "yes  ", Tone.QUIET, names(risk.yes()));
    }
    if (risk.high().isUnknown()) {
      ink.labelled(4, "ask  ", Tone.PLAIN, names(risk.missing()));
    } else {
      ink.labelled(4, "", Tone.QUIET, rule.caution());
    }
  }

  private static String counted(DependencyRisk risk, DependencyRule rule) {
    return risk.yes().size()
        + " of "
        + risk.of()
        + " facts are yes, "
        + risk.missing().size()
        + " are not known; "
        + rule.high().count()
        + " make it high"
        + risk.total().map(n -> ". The total on record is " + n.toPlainString()).orElse("");
  }

  private String names(List<Fact> facts) {
    return facts.stream()
        .map(fact -> FactWords.name(fact, knowledge))
        .collect(Collectors.joining("; "));
  }
}
