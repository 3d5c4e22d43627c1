package org.ambulo.core.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.SteroidRules;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Truth;

/** The steroid that is asked for, held against the caps of a session and of the months behind. */
final class SteroidCaps {

  private static final Fact DOSE = Fact.care("request.steroid_mg");

  /** What must be known to say anything of the steroid. */
  static final String AGENT = "which steroid is asked for";

  private final KnowledgeBase knowledge;
  private final Optional<SteroidRules.Agent> agent;
  private final Optional<BigDecimal> mg;
  private final List<String> missing = new ArrayList<>();
  private final List<SteroidDose.Total> totals = new ArrayList<>();
  private final List<SteroidDose.Total> exceeded = new ArrayList<>();
  private final Truth overCap;

  SteroidCaps(KnowledgeBase knowledge, Facts facts, ProcedureRequest request) {
    this.knowledge = knowledge;
    agent = request.steroid().flatMap(knowledge.needleSafety().steroid().agents()::find);
    mg = amount(facts, DOSE);
    if (agent.isEmpty()) {
      missing.add(AGENT);
    }
    if (mg.isEmpty()) {
      missing.add(FactWords.name(DOSE, knowledge));
    }
    Truth over = overSession();
    for (SteroidRules.Cap cap : knowledge.needleSafety().steroid().caps()) {
      over = over.or(over(cap, amount(facts, Fact.care(cap.past()))));
    }
    overCap = over;
  }

  private static Optional<BigDecimal> amount(Facts facts, Fact fact) {
    return facts.answer(fact) instanceof Answer.Amount amount
        ? Optional.of(amount.value())
        : Optional.empty();
  }

  Truth overCap() {
    return overCap;
  }

  Optional<SteroidRules.Agent> agent() {
    return agent;
  }

  Truth isParticulate() {
    return agent.map(known -> Truth.of(known.particulate())).orElse(Truth.UNKNOWN);
  }

  /** What must be known to hold the dose against the caps, in words. */
  List<String> missing() {
    return missing;
  }

  /** The caps that are exceeded by what is known. */
  List<SteroidDose.Total> exceeded() {
    return exceeded;
  }

  /** The dose; empty unless agent and milligrams are known. */
  Optional<SteroidDose> dose() {
    return agent.flatMap(
        known ->
            mg.map(amount -> new SteroidDose(known, amount, known.equivalent(amount), totals)));
  }

  private Truth overSession() {
    return dose().map(dose -> Truth.of(dose.exceedsSession())).orElse(Truth.UNKNOWN);
  }

  /** What is unknown of past and present can only add to the rest. */
  private Truth over(SteroidRules.Cap cap, Optional<BigDecimal> past) {
    Optional<BigDecimal> now = agent.flatMap(known -> mg.map(known::equivalent));
    BigDecimal known = past.orElse(BigDecimal.ZERO).add(now.orElse(BigDecimal.ZERO));
    if (past.isEmpty()) {
      missing.add(FactWords.name(Fact.care(cap.past()), knowledge));
    }
    SteroidDose.Total total = new SteroidDose.Total(cap, known);
    boolean complete = past.isPresent() && now.isPresent();
    if (complete) {
      totals.add(total);
    }
    if (total.exceeds()) {
      exceeded.add(total);
    }
    return total.exceeds() ? Truth.YES : complete ? Truth.NO : Truth.UNKNOWN;
  }
}
