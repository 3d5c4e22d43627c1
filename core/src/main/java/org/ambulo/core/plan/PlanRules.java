package org.ambulo.core.plan;

import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.knowledge.Device;
import org.ambulo.core.knowledge.Escalation;
import org.ambulo.core.knowledge.Indication;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.knowledge.Modality;
import org.ambulo.core.knowledge.PlanOrder;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.FactNumbers;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.RuleBook;

/** The criteria by which a plan is written once everything is concluded, in one book. */
public final class PlanRules {

  private final RuleBook book;

  public PlanRules(KnowledgeBase knowledge, FactNumbers numbers) {
    RuleBook.Builder builder = new RuleBook.Builder(numbers);
    Stream.of(
            knowledge.orders().stream().map(PlanOrder::when).flatMap(Optional::stream),
            knowledge.stages().stages().stream().map(Coordination.Stage::when),
            knowledge.stages().handovers().stream().map(Coordination.Handover::when),
            knowledge.outcomes().escalations().stream().map(Escalation::when),
            indications(knowledge.rehabilitation()))
        .<Criterion>flatMap(criteria -> criteria)
        .forEach(builder::add);
    book = builder.build();
  }

  private static Stream<Criterion> indications(Rehabilitation rehab) {
    return Stream.of(
            rehab.manual().techniques().stream().map(ManualTechnique::indication),
            rehab.modalities().stream().map(Modality::indication),
            rehab.devices().stream().map(Device::indication))
        .flatMap(indications -> indications)
        .map(Indication::when)
        .flatMap(Optional::stream);
  }

  /** The same facts with the verdicts on these criteria. */
  public Facts judge(ConcludedFacts facts) {
    return book.judge(facts).facts();
  }
}
