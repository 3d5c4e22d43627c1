package org.ambulo.core.plan;

import java.util.Map;
import java.util.Optional;
import org.ambulo.core.diagnosis.Differential;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.knowledge.Conclusion;
import org.ambulo.core.knowledge.ImagingRule;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Layer;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.triage.ImagingAdvice;
import org.ambulo.core.triage.PsychosocialResult;
import org.ambulo.core.triage.TriageResult;

/**
 * A patient's facts with what the assessment made of them.
 *
 * @param facts of the patient and the regimen
 * @param course what the course amounts to, by the id of each conclusion
 */
public record ConcludedFacts(
    Facts facts,
    TriageResult triage,
    PsychosocialResult psychosocial,
    ImagingAdvice imaging,
    Differential differential,
    Optional<Category> category,
    Map<String, Truth> course)
    implements Layer {

  public ConcludedFacts {
    course = Map.copyOf(course);
  }

  /** With what the course amounts to. */
  public ConcludedFacts knowing(Map<String, Truth> conclusions) {
    return new ConcludedFacts(
        facts, triage, psychosocial, imaging, differential, category, conclusions);
  }

  @Override
  public boolean answers(Fact.Kind kind) {
    return switch (kind) {
      case CAUSE, CATEGORY, CONCLUSION -> true;
      case FINDING,
          SCORE,
          MEASURE,
          PROBLEM,
          EVENT,
          CODE,
          CIRCUMSTANCE,
          CARE,
          MARKS,
          MEDICINE,
          CLASS,
          CLASS_COUNT,
          DAILY_DOSE,
          MME,
          PROCEDURE ->
          false;
    };
  }

  @Override
  public Facts below() {
    return facts;
  }

  @Override
  public Answer answer(Fact fact) {
    return switch (fact.kind()) {
      case CAUSE -> Answer.of(differential.first().diagnosis().id().equals(fact.id()));
      case CATEGORY -> Answer.of(category.filter(c -> c.id().equals(fact.id())).isPresent());
      case CONCLUSION ->
          Conclusion.of(fact.id())
              .map(this::concluded)
              .orElseGet(() -> answer(course.getOrDefault(fact.id(), Truth.UNKNOWN)));
      case FINDING,
          SCORE,
          MEASURE,
          PROBLEM,
          EVENT,
          CODE,
          CIRCUMSTANCE,
          CARE,
          MARKS,
          MEDICINE,
          CLASS,
          CLASS_COUNT,
          DAILY_DOSE,
          MME,
          PROCEDURE ->
          facts.answer(fact);
    };
  }

  private Answer concluded(Conclusion conclusion) {
    return switch (conclusion) {
      case RED_FLAG_STOPS_PLAN -> Answer.of(triage.tier().interrupts());
      case RED_FLAG_EMERGENCY -> screened(triage.tier() == Tier.EMERGENCY);
      case RED_FLAG_OPEN -> screened(triage.tier() != Tier.NONE);
      case RED_FLAG_OPEN_TIER_SAME_WEEK -> Answer.of(triage.tier() == Tier.SAME_WEEK);
      case SCREENING_OPEN -> Answer.of(!triage.screeningOpen().isEmpty());
      case IMAGING_INDICATED -> Answer.of(imaging.verdict() == ImagingRule.Verdict.INDICATED);
      case PSYCHOSOCIAL_HIGH -> answer(psychosocial.high());
    };
  }

  /** What is not found is absent only once the screening is finished. */
  private Answer screened(boolean found) {
    return found || triage.screeningOpen().isEmpty() ? Answer.of(found) : Answer.Plain.UNKNOWN;
  }

  private static Answer answer(Truth truth) {
    return switch (truth) {
      case YES -> Answer.Plain.YES;
      case NO -> Answer.Plain.NO;
      case UNKNOWN -> Answer.Plain.UNKNOWN;
    };
  }
}
