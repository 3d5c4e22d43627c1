package org.ambulo.core.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PlanOrder;
import org.ambulo.core.knowledge.PlanToken;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.logic.Deferred;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.triage.FiredFlag;

/** Writes the plan of an assessed patient. */
public final class PlanWriter {

  private final KnowledgeBase knowledge;
  private final GoalWriter goals;
  private final RehabItems rehab;

  public PlanWriter(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    goals = new GoalWriter(knowledge);
    rehab = new RehabItems(knowledge.rehabilitation());
  }

  /**
   * The plan of this patient; a proposal.
   *
   * @param judged the facts with the verdicts of {@link PlanRules}
   */
  public Plan write(PatientRecord patient, ConcludedFacts facts, Facts judged, Care care) {
    boolean stopped = facts.triage().tier().interrupts();
    boolean cleared = !stopped && facts.triage().screeningOpen().isEmpty();
    boolean gentleOnly = facts.triage().tier() == Tier.SAME_WEEK;
    Lead lead = Lead.of(knowledge.stages(), judged);
    IndicationWords indications = new IndicationWords(knowledge, facts, judged);
    List<PlanItem> exercises = gentleOnly ? List.of() : rehab.exercises(care.programme());
    List<PlanItem> items = orders(facts, judged, stopped);
    items.addAll(exercises);
    if (!gentleOnly) {
      items.addAll(rehab.passive(care.programme(), indications));
    }
    items.addAll(rehab.beside(care.programme(), indications));
    if (cleared) {
      items.addAll(ReliefItems.of(lead, care));
    }
    return new Plan(
        cleared ? Plan.Status.PROPOSED : Plan.Status.BLOCKED,
        lead,
        first(facts),
        stopped ? Goals.NONE : goals.write(patient, leading(facts)),
        items,
        Deferred.list(() -> withheld(lead, judged, care)),
        Deferred.list(() -> tokens(items, exercises, stopped)));
  }

  private List<Withheld> withheld(Lead lead, Facts judged, Care care) {
    List<Withheld> withheld = ReliefItems.withheld(lead, care);
    care.programme().withheld().forEach(one -> withheld.add(withheld(one)));
    withheld.addAll(NotRoutine.of(knowledge, judged));
    return withheld;
  }

  private static String leading(ConcludedFacts facts) {
    return facts.differential().first().diagnosis().id();
  }

  private static Withheld withheld(org.ambulo.core.rehab.Withheld one) {
    return new Withheld(one.id(), one.name(), one.reason().text(), List.of());
  }

  private List<PlanItem> orders(ConcludedFacts facts, Facts judged, boolean stopped) {
    List<PlanItem> items = new ArrayList<>();
    for (PlanOrder order : knowledge.orders().all()) {
      boolean demanded = isDemanded(order, facts);
      boolean holds = order.when().isPresent() && Judge.judge(order.when().get(), judged).isYes();
      if ((order.always() || !stopped) && (demanded || holds)) {
        Set<String> reasons = reasons(order, holds, facts, judged);
        if (!reasons.isEmpty()) {
          items.add(item(order, String.join("; ", reasons)));
        }
      }
    }
    return items;
  }

  private static PlanItem item(PlanOrder order, String why) {
    return new PlanItem(
        order.id(),
        order.text(),
        order.discipline(),
        order.modality(),
        order.focus(),
        Optional.empty(),
        why,
        order.who(),
        order.citation());
  }

  private static boolean isDemanded(PlanOrder order, ConcludedFacts facts) {
    for (FiredFlag fired : facts.triage().fired()) {
      if (demands(fired, order)) {
        return true;
      }
    }
    return false;
  }

  private static boolean demands(FiredFlag fired, PlanOrder order) {
    return !Collections.disjoint(fired.flag().demands(), order.demands());
  }

  /**
   * The flags that demand the order, and the facts by which its rule holds.
   *
   * @param holds whether its rule does
   */
  private Set<String> reasons(PlanOrder order, boolean holds, ConcludedFacts facts, Facts judged) {
    Set<String> reasons = new LinkedHashSet<>();
    for (FiredFlag fired : facts.triage().fired()) {
      if (demands(fired, order)) {
        reasons.add(fired.flag().name());
      }
    }
    order
        .when()
        .filter(when -> holds)
        .map(when -> FactWords.answers(Judge.explain(when, judged), knowledge))
        .ifPresent(reasons::addAll);
    return reasons;
  }

  /** What stands before everything else, in words. */
  private static List<String> first(ConcludedFacts facts) {
    List<String> first = new ArrayList<>();
    for (FiredFlag fired : facts.triage().fired()) {
      if (fired.flag().tier().interrupts()) {
        first.add("act on: " + fired.flag().name());
      }
    }
    int open = facts.triage().screeningOpen().size();
    if (open > 0) {
      first.add("finish the screening: " + open + " questions are not answered");
    }
    return first;
  }

  private List<String> tokens(List<PlanItem> items, List<PlanItem> home, boolean stopped) {
    Set<String> ids = new HashSet<>();
    items.forEach(item -> ids.add(item.id()));
    home.forEach(item -> ids.add(RehabItems.HOME + item.id()));
    return knowledge.planTokens().stream()
        .filter(token -> token.satisfiedBy(ids, stopped))
        .map(PlanToken::token)
        .toList();
  }
}
