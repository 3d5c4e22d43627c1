package org.ambulo.knowledge.reading;

import java.util.HashSet;
import java.util.Set;
import org.ambulo.core.knowledge.CareNumber;
import org.ambulo.core.knowledge.Conclusion;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.knowledge.CourseConclusion;
import org.ambulo.core.knowledge.DerivedNumber;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Outcomes;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;

/** Checks the ids that outcomes, hand-overs and derived numbers speak of. */
final class OutcomeReferences {

  private final KnowledgeBase knowledge;
  private final References references;

  OutcomeReferences(KnowledgeBase knowledge, References references) {
    this.knowledge = knowledge;
    this.references = references;
  }

  void check() {
    conclusions();
    Outcomes outcomes = knowledge.outcomes();
    outcomes.escalations().all().forEach(e -> references.criterion(e.id(), e.when()));
    outcomes.trajectory().checks().forEach(c -> references.criterion(c.id(), c.when()));
    number("trajectory", outcomes.trajectory().weeks());
    outcomes.trajectory().assessed().forEach(id -> number("trajectory", id));
    outcomes.relapse().forEach(r -> references.criterion(r.id(), r.when()));
    outcomes.goalScale().ifPresent(id -> instrument("goal_scale", id));
    outcomes.registry().response().all().forEach(this::response);
    knowledge.stages().handovers().all().forEach(this::handover);
    knowledge.careNumbers().all().forEach(n -> n.derived().ifPresent(d -> derived(n, d)));
  }

  private void response(Registry.Concluded told) {
    references.known(
        "registry", "conclusion", told.conclusion(), knowledge.outcomes().conclusions());
    told.by().ifPresent(id -> number("registry", id));
  }

  /** A conclusion, and a criterion of discharge, speaks only of those that stand before it. */
  private void conclusions() {
    Set<String> before = new HashSet<>();
    for (CourseConclusion conclusion : knowledge.outcomes().conclusions().all()) {
      conclusion.toldBy().forEach(way -> before(conclusion.id(), way, before));
      before.add(conclusion.id());
    }
    Outcomes.Discharge discharge = knowledge.outcomes().discharge();
    discharge.criteria().all().forEach(point -> before(point.id(), point.when(), before));
    before(discharge.byChoice().id(), discharge.byChoice().when(), before);
  }

  private void before(String about, Criterion criterion, Set<String> before) {
    references.criterion(about, criterion);
    criterion
        .leaves()
        .filter(leaf -> leaf.fact().kind() == Fact.Kind.CONCLUSION)
        .map(leaf -> leaf.fact().id())
        .filter(id -> Conclusion.of(id).isEmpty() && !before.contains(id))
        .forEach(id -> references.fault(about, "'" + id + "' is concluded only after it"));
  }

  private void handover(Coordination.Handover handover) {
    references.criterion(handover.id(), handover.when());
    Set<String> stages = new HashSet<>();
    knowledge.stages().stages().forEach(stage -> stages.add(stage.id()));
    handover.notIn().stream()
        .filter(id -> !stages.contains(id))
        .forEach(id -> references.fault(handover.id(), "no such stage ('" + id + "')"));
    handover
        .yieldsTo()
        .forEach(
            id -> references.known(handover.id(), "hand-over", id, knowledge.stages().handovers()));
  }

  private void derived(CareNumber number, DerivedNumber derived) {
    switch (derived) {
      case DerivedNumber.OfScores of -> of.instruments().forEach(id -> instrument(number.id(), id));
      case DerivedNumber.WeeksOfCare of -> {
        of.instruments().forEach(id -> instrument(number.id(), id));
        of.measure()
            .ifPresent(id -> references.known(number.id(), "measure", id, knowledge.measures()));
      }
      case DerivedNumber.ShareOfDays of -> number(number.id(), of.number());
      case DerivedNumber.Attended of -> number(number.id(), of.days());
      case DerivedNumber.TargetReached of -> instrument(number.id(), of.instrument());
      case DerivedNumber.LatestPain of -> {}
      case DerivedNumber.DaysInRow of -> {}
      case DerivedNumber.DaysTolerated of -> {}
      case DerivedNumber.DaysFree of -> {}
      case DerivedNumber.OfFlares of -> {}
      case DerivedNumber.NotTolerated of -> {}
      case DerivedNumber.DaysToNeedle of -> {}
    }
  }

  /** A questionnaire whose change can be judged. */
  private void instrument(String about, String id) {
    references.known(about, "instrument", id, knowledge.instruments());
    boolean judged = knowledge.instruments().find(id).flatMap(i -> i.change()).isPresent();
    if (knowledge.instruments().has(id) && !judged) {
      references.fault(about, "the questionnaire '" + id + "' has no smallest change that matters");
    }
  }

  private void number(String about, String id) {
    references.known(about, "care number", id, knowledge.careNumbers());
  }
}
