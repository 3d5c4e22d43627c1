package org.ambulo.core.assessment;

import java.util.List;
import org.ambulo.core.diagnosis.Diagnostician;
import org.ambulo.core.diagnosis.PainMechanism;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.rehab.RehabilitationClass;
import org.ambulo.core.triage.ImagingAdvice;
import org.ambulo.core.triage.ImagingRules;
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
  private final RuleBook rules;
  private final RedFlags redFlags;
  private final YellowFlags yellowFlags;
  private final ImagingRules imagingRules;
  private final Diagnostician diagnostician;
  private final PainMechanism mechanism;

  public Assessor(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    RuleBook.Builder all = new RuleBook.Builder();
    redFlags = new RedFlags(knowledge, all);
    yellowFlags = new YellowFlags(knowledge.psychosocial(), all);
    imagingRules = new ImagingRules(knowledge.imaging(), all);
    diagnostician = new Diagnostician(knowledge, all);
    rules = all.build();
    mechanism = new PainMechanism(knowledge.mechanism());
  }

  public Assessment assess(PatientRecord patient) {
    RuleBook.Verdicts verdicts = rules.judge(patient);
    TriageResult triage = redFlags.triage(patient, verdicts);
    PsychosocialResult psychosocial = yellowFlags.judge(patient, verdicts);
    ImagingAdvice imaging = imagingRules.advise(patient, verdicts);
    Diagnostician.Work work = diagnostician.work(patient, verdicts, triage, imaging);
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
