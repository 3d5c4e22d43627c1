package org.ambulo.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.diagnosis.Differential;
import org.ambulo.core.diagnosis.Question;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.medication.Medication;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.plan.Care;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.triage.ImagingAdvice;
import org.ambulo.core.triage.PsychosocialResult;
import org.ambulo.core.triage.TriageResult;

/**
 * What Ambulo says about a patient as of a day. A proposal for a clinician, never a decision.
 *
 * @param mechanism probability by pain mechanism; empty when none of its criteria is answered
 * @param category class used for rehabilitation; empty when rehabilitation is not the answer or the
 *     findings do not settle it
 * @param questions what to ask or test next, most pressing first
 */
public record Assessment(
    PatientRecord patient,
    TriageResult triage,
    PsychosocialResult psychosocial,
    ImagingAdvice imaging,
    Differential differential,
    Optional<SequencedMap<String, Double>> mechanism,
    Optional<Category> category,
    List<Question> questions,
    Medication medication,
    Care care,
    Plan plan,
    List<ScoreSeries> scores) {
  public Assessment {
    questions = List.copyOf(questions);
    scores = List.copyOf(scores);
  }

  /** What has come of the care so far. */
  public Outcome outcome() {
    return Outcome.of(scores);
  }

  /** What could not be read of the record, its medicines and goals included. */
  public List<DataProblem> dataProblems() {
    List<DataProblem> all = new ArrayList<>(patient.dataProblems());
    all.addAll(medication.regimen().problems());
    all.addAll(plan.goals().problems());
    return List.copyOf(all);
  }
}
