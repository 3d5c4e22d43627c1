package org.ambulo.core.assessment;

import java.util.List;
import org.ambulo.core.diagnosis.Diagnostician;
import org.ambulo.core.diagnosis.PainMechanism;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.RegimenReader;
import org.ambulo.core.medication.SafetyRules;
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
  private final RegimenReader regimens;
  private final SafetyRules safety;
  private final PainMechanism mechanism;

  public Assessor(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    RuleBook.Builder all = new RuleBook.Builder();
    redFlags = new RedFlags(knowledge, all);
    yellowFlags = new YellowFlags(knowledge.psychosocial(), all);
    imagingRules = new ImagingRules(knowledge.imaging(), all);
    diagnostician = new Diagnostician(knowledge, all);
    regimens = new RegimenReader(knowledge);
    safety = new SafetyRules(knowledge, all);
    rules = all.build();
    mechanism = new PainMechanism(knowledge.mechanism());
  }

  public Assessment assess(PatientRecord patient) {
    Regimen regimen = regimens.read(patient);
    Facts facts = new RegimenFacts(patient, regimen);
    RuleBook.Verdicts verdicts = rules.judge(facts);
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
        safety.judge(regimen, facts, verdicts),
        scores(patient));
  }

  private List<ScoreSeries> scores(PatientRecord patient) {
    return patient.scores().entrySet().stream()
        .map(e -> new ScoreSeries(knowledge.instruments().get(e.getKey()), e.getValue()))
        .toList();
  }
}
