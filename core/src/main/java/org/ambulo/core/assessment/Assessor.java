package org.ambulo.core.assessment;

import java.util.List;
import org.ambulo.core.diagnosis.Diagnostician;
import org.ambulo.core.diagnosis.PainMechanism;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.rehab.RehabilitationClass;
import org.ambulo.core.triage.ImagingAdvice;
import org.ambulo.core.triage.PsychosocialResult;
import org.ambulo.core.triage.RedFlags;
import org.ambulo.core.triage.TriageResult;
import org.ambulo.core.triage.YellowFlags;

/**
 * Assesses patients by one knowledge base. Pure: the same record, the same answer, whoever asks.
 * Safe for several threads.
 */
public final class Assessor {

  private final KnowledgeBase knowledge;
  private final RedFlags redFlags;
  private final Diagnostician diagnostician;
  private final PainMechanism mechanism;

  public Assessor(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    redFlags = new RedFlags(knowledge);
    diagnostician = new Diagnostician(knowledge);
    mechanism = new PainMechanism(knowledge.mechanism());
  }

  public Assessment assess(PatientRecord patient) {
    TriageResult triage = redFlags.triage(patient);
    PsychosocialResult psychosocial = YellowFlags.judge(knowledge.psychosocial(), patient);
    ImagingAdvice imaging = ImagingAdvice.judge(knowledge.imaging(), patient);
    Diagnostician.Work work = diagnostician.work(patient, triage, imaging);
    String leading = work.differential().first().diagnosis().id();
    return new Assessment(
        patient,
        triage,
        psychosocial,
        imaging,
        work.differential(),
        mechanism.of(patient),
        RehabilitationClass.of(knowledge.classification(), leading, patient),
        work.questions(),
        scores(patient));
  }

  private List<ScoreSeries> scores(PatientRecord patient) {
    return patient.scores().entrySet().stream()
        .map(e -> new ScoreSeries(knowledge.instruments().get(e.getKey()), e.getValue()))
        .toList();
  }
}
