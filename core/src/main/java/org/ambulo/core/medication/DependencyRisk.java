package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.DependencyRule;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Layer;
import org.ambulo.core.logic.Truth;

/**
 * How likely an opioid use disorder is. Only what is known counts: enough yes settle high, enough
 * no settle low, otherwise it is open.
 *
 * @param high yes, no or unknown
 * @param yes the facts that count
 * @param missing the facts that are not known
 * @param total as somebody counted it
 * @param of how many facts there are
 */
public record DependencyRisk(
    Truth high, List<Fact> yes, List<Fact> missing, Optional<BigDecimal> total, int of) {
  public DependencyRisk {
    yes = List.copyOf(yes);
    missing = List.copyOf(missing);
  }

  /**
   * The risk of a patient. A total that somebody counted settles what the facts leave open; facts
   * that are known outweigh a lower total.
   */
  public static DependencyRisk of(DependencyRule rule, Facts facts) {
    List<Fact> yes = new ArrayList<>();
    List<Fact> missing = new ArrayList<>();
    for (Criterion part : rule.high().parts()) {
      Fact fact = part.leaves().findFirst().orElseThrow().fact();
      switch (Judge.judge(part, facts)) {
        case YES -> yes.add(fact);
        case UNKNOWN -> missing.add(fact);
        case NO -> {}
      }
    }
    Optional<BigDecimal> total =
        facts.answer(Fact.care(rule.total())) instanceof Answer.Amount counted
            ? Optional.of(counted.value())
            : Optional.empty();
    Truth byFacts = Judge.judge(rule.high(), facts);
    Truth byTotal =
        total
            .map(n -> Truth.of(n.compareTo(BigDecimal.valueOf(rule.high().count())) >= 0))
            .orElse(Truth.UNKNOWN);
    Truth high = byFacts.isYes() || byTotal.isUnknown() ? byFacts : byTotal;
    return new DependencyRisk(high, yes, missing, total, rule.high().parts().size());
  }

  /**
   * The facts, of which the total is answered by those it counts: exactly where all of them are
   * known, as the least that it can be where some are yes. A total that is stated stands, unless
   * more than it are known to be yes.
   */
  public static Facts counted(DependencyRule rule, Facts facts) {
    return new Counted(rule, Fact.care(rule.total()), facts);
  }

  /** The facts with the total that they make. */
  private record Counted(DependencyRule rule, Fact total, Facts below) implements Layer {
    @Override
    public boolean answers(Fact.Kind kind) {
      return kind == total.kind();
    }

    @Override
    public Answer answer(Fact fact) {
      return fact.equals(total) ? added(rule, below, total) : below.answer(fact);
    }
  }

  private static Answer added(DependencyRule rule, Facts facts, Fact total) {
    int yes = 0;
    int unknown = 0;
    for (Criterion part : rule.high().parts()) {
      Truth truth = Judge.judge(part, facts);
      yes += truth.isYes() ? 1 : 0;
      unknown += truth.isUnknown() ? 1 : 0;
    }
    BigDecimal known = BigDecimal.valueOf(yes);
    Answer stated = facts.answer(total);
    if (stated instanceof Answer.Amount amount && amount.value().compareTo(known) >= 0) {
      return stated;
    }
    if (unknown == 0) {
      return Answer.of(known);
    }
    return yes == 0 ? stated : new Answer.AtLeast(known);
  }
}
