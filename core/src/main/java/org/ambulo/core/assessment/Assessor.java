package org.ambulo.core.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.diagnosis.Diagnostician;
import org.ambulo.core.diagnosis.PainMechanism;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.medication.MedicineChooser;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.RegimenReader;
import org.ambulo.core.medication.SafetyRules;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.plan.Care;
import org.ambulo.core.plan.ConcludedFacts;
import org.ambulo.core.plan.PlanWriter;
import org.ambulo.core.plan.Wishes;
import org.ambulo.core.procedure.ProcedureJudge;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.rehab.Prescriber;
import org.ambulo.core.rehab.RehabRequest;
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
  private final Prescriber prescriber;
  private final ProcedureJudge procedures;
  private final MedicineChooser medicines;
  private final PlanWriter plans;
  private final PainMechanism mechanism;

  /** By the limits of the default payer, the first of the knowledge base. */
  public Assessor(KnowledgeBase knowledge) {
    this(knowledge, knowledge.priorAuthorisation().profiles().at(0));
  }

  /** By the limits of one payer. */
  public Assessor(KnowledgeBase knowledge, PayerProfile payer) {
    this.knowledge = knowledge;
    RuleBook.Builder all = new RuleBook.Builder();
    redFlags = new RedFlags(knowledge, all);
    yellowFlags = new YellowFlags(knowledge.psychosocial(), all);
    imagingRules = new ImagingRules(knowledge.imaging(), all);
    diagnostician = new Diagnostician(knowledge, all);
    regimens = new RegimenReader(knowledge);
    safety = new SafetyRules(knowledge, all);
    rules = all.build();
    prescriber = new Prescriber(knowledge);
    procedures = new ProcedureJudge(knowledge, payer);
    medicines = new MedicineChooser(knowledge);
    plans = new PlanWriter(knowledge);
    mechanism = new PainMechanism(knowledge.mechanism());
  }

  public Assessment assess(PatientRecord patient) {
    Regimen regimen = regimens.read(patient);
    RegimenFacts facts = new RegimenFacts(patient, regimen);
    RuleBook.Verdicts verdicts = rules.judge(facts);
    TriageResult triage = redFlags.triage(patient, verdicts);
    PsychosocialResult psychosocial = yellowFlags.judge(patient, verdicts);
    ImagingAdvice imaging = imagingRules.advise(patient, verdicts);
    Diagnostician.Work work = diagnostician.work(patient, verdicts, triage, imaging);
    String leading = work.differential().first().diagnosis().id();
    Optional<Category> category =
        RehabilitationClass.of(knowledge.classification(), leading, patient);
    ConcludedFacts concluded =
        new ConcludedFacts(facts, triage, psychosocial, imaging, work.differential(), category);
    Care care = care(patient, regimen, facts, concluded);
    return new Assessment(
        patient,
        triage,
        psychosocial,
        imaging,
        work.differential(),
        mechanism.of(patient),
        category,
        work.questions(),
        safety.judge(regimen, facts, verdicts),
        care,
        plans.write(patient, concluded, care),
        scores(patient));
  }

  private Care care(
      PatientRecord patient, Regimen regimen, RegimenFacts facts, ConcludedFacts concluded) {
    Wishes wishes = Wishes.of(patient);
    Set<String> unwanted = new HashSet<>(wishes.declined());
    unwanted.addAll(wishes.failed());
    RehabRequest request =
        RehabRequest.of(facts, concluded.triage(), concluded.differential(), concluded.category())
            .having(wishes.atHome())
            .declining(wishes.declined());
    return new Care(
        prescriber.prescribe(request),
        procedures.judge(patient, facts),
        medicines.choose(patient, concluded, regimen, unwanted),
        procedures.payer());
  }

  private List<ScoreSeries> scores(PatientRecord patient) {
    return patient.scores().entrySet().stream()
        .map(e -> new ScoreSeries(knowledge.instruments().get(e.getKey()), e.getValue()))
        .toList();
  }
}
