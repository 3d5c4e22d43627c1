package org.ambulo.core.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.diagnosis.Differential;
import org.ambulo.core.diagnosis.Question;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.medication.Medication;
import org.ambulo.core.outcome.FollowUp;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.plan.Care;
import org.ambulo.core.plan.Handover;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.triage.ImagingAdvice;
import org.ambulo.core.triage.PsychosocialResult;
import org.ambulo.core.triage.TriageResult;

/**
 * What Ambulo says about a patient as of a day. A proposal for a clinician, never a decision.
 *
 * @param examination what was found, before anything is prescribed
 * @param handovers those that are called for now
 * @param followUp what has come of the care so far
 * @param forecast the windows of opportunity after what was done for the pain
 */
public record Assessment(
    Examination examination,
    Medication medication,
    Care care,
    Plan plan,
    List<Handover> handovers,
    FollowUp followUp,
    Forecast forecast,
    List<ScoreSeries> scores) {
  public Assessment {
    handovers = List.copyOf(handovers);
    scores = List.copyOf(scores);
  }

  public PatientRecord patient() {
    return examination.patient();
  }

  public TriageResult triage() {
    return examination.triage();
  }

  public PsychosocialResult psychosocial() {
    return examination.psychosocial();
  }

  public ImagingAdvice imaging() {
    return examination.imaging();
  }

  public Differential differential() {
    return examination.differential();
  }

  /** Probability by pain mechanism; empty when none of its criteria is answered. */
  public Optional<SequencedMap<String, Double>> mechanism() {
    return examination.mechanism();
  }

  /** Class used for rehabilitation; empty when it is not settled. */
  public Optional<Category> category() {
    return examination.category();
  }

  /** What to ask or test next, most pressing first. */
  public List<Question> questions() {
    return examination.questions();
  }

  /** What has come of the care so far; worked out anew at each call. */
  public Outcome outcome() {
    return followUp.outcome();
  }

  /** What could not be read of the record, its medicines and goals included. */
  public List<DataProblem> dataProblems() {
    List<DataProblem> all = new ArrayList<>(patient().dataProblems());
    all.addAll(medication.regimen().problems());
    all.addAll(plan.goals().problems());
    all.addAll(forecast.problems());
    return List.copyOf(all);
  }
}
