package org.ambulo.core.rehab;

import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Device;
import org.ambulo.core.knowledge.DirectionRule;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.Indication;
import org.ambulo.core.knowledge.LifestyleAdvice;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.knowledge.Modality;
import org.ambulo.core.knowledge.PhaseEntry;
import org.ambulo.core.knowledge.PositionRule;
import org.ambulo.core.knowledge.RehabCheck;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.knowledge.RehabCourse;
import org.ambulo.core.knowledge.RehabNeed;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.FactNumbers;
import org.ambulo.core.logic.RuleBook;

/** All criteria by which a programme is written, in one book. */
final class RehabRules {

  private RehabRules() {}

  static RuleBook book(Rehabilitation rehab, FactNumbers numbers) {
    RuleBook.Builder book = new RuleBook.Builder(numbers);
    Stream.of(
            rehab.conditions().stream().map(RehabCondition::when),
            rehab.phaseEntries().stream().map(PhaseEntry::when),
            rehab.positions().stream().map(PositionRule::when),
            rehab.directions().stream().map(DirectionRule::when).flatMap(Optional::stream),
            indications(rehab).map(Indication::when).flatMap(Optional::stream))
        .<Criterion>flatMap(criteria -> criteria)
        .forEach(book::add);
    return book.build();
  }

  private static Stream<Indication> indications(Rehabilitation rehab) {
    return Stream.of(
            rehab.needRules().stream().map(RehabNeed.Rule::indication),
            rehab.courses().stream().map(RehabCourse::indication),
            rehab.checks().stream().map(RehabCheck::indication),
            rehab.manual().techniques().stream().map(ManualTechnique::indication),
            rehab.modalities().stream().map(Modality::indication),
            rehab.lifestyle().stream().map(LifestyleAdvice::indication),
            rehab.devices().stream().map(Device::indication),
            rehab.education().stream().map(EducationTopic::indication),
            Stream.of(rehab.occupational().indication()))
        .flatMap(indications -> indications);
  }
}
