package org.ambulo.core.assessment;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.medication.DependencyRisk;
import org.ambulo.core.medication.MedicineChooser;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.RegimenReader;
import org.ambulo.core.medication.SafetyRules;
import org.ambulo.core.outcome.CourseFacts;
import org.ambulo.core.outcome.FollowUp;
import org.ambulo.core.outcome.OutcomeJudge;
import org.ambulo.core.plan.Care;
import org.ambulo.core.plan.ConcludedFacts;
import org.ambulo.core.plan.Handover;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.plan.PlanWriter;
import org.ambulo.core.plan.Wishes;
import org.ambulo.core.procedure.ProcedureJudge;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.rehab.Prescriber;
import org.ambulo.core.rehab.RehabRequest;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Forecaster;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Libraries;
import org.ambulo.core.relief.WindowFacts;

/**
 * Assesses patients by one knowledge base. Pure: the same record, the same answer, whoever asks.
 * Safe for several threads.
 */
public final class Assessor {

  private final KnowledgeBase knowledge;
  private final Examiner examiner;
  private final RegimenReader regimens;
  private final SafetyRules safety;
  private final Prescriber prescriber;
  private final ProcedureJudge procedures;
  private final MedicineChooser medicines;
  private final PlanWriter plans;
  private final OutcomeJudge outcomes;
  private final Forecaster forecaster;

  /** By the limits of the default payer, the first of the knowledge base. */
  public Assessor(KnowledgeBase knowledge) {
    this(knowledge, knowledge.priorAuthorisation().profiles().at(0));
  }

  /** By the limits of one payer. */
  public Assessor(KnowledgeBase knowledge, PayerProfile payer) {
    this(knowledge, payer, Libraries.drawn(knowledge.relief()));
  }

  /**
   * By the limits of one payer.
   *
   * @param libraries where the courses of relief that are expected come from
   */
  public Assessor(KnowledgeBase knowledge, PayerProfile payer, Libraries libraries) {
    this.knowledge = knowledge;
    forecaster = new Forecaster(knowledge, libraries);
    examiner = new Examiner(knowledge);
    regimens = new RegimenReader(knowledge);
    safety = new SafetyRules(knowledge);
    prescriber = new Prescriber(knowledge);
    procedures = new ProcedureJudge(knowledge, payer);
    medicines = new MedicineChooser(knowledge, safety);
    plans = new PlanWriter(knowledge);
    outcomes = new OutcomeJudge(knowledge.outcomes());
  }

  /** The patient examined, and on these findings a plan with all that it needs to be safe. */
  public Assessment assess(PatientRecord patient) {
    Examination found = examiner.examine(patient);
    Regimen regimen = regimens.read(patient);
    CourseFacts course = new CourseFacts(patient, knowledge);
    Facts counted = DependencyRisk.counted(knowledge.dependency(), course);
    RegimenFacts facts = new RegimenFacts(counted, regimen);
    ConcludedFacts seen = conclude(facts, found);
    Forecast forecast = forecaster.forecast(patient, seen, redFlags(found));
    ConcludedFacts open =
        forecast.windows().isEmpty() ? seen : conclude(new WindowFacts(facts, forecast), found);
    FollowUp followUp = FollowUp.of(outcomes, course, open);
    ConcludedFacts concluded = open.knowing(followUp.conclusions());
    Care care = care(patient, counted, regimen, facts, concluded);
    Plan plan = plans.write(patient, concluded, care);
    return new Assessment(
        found,
        safety.judge(regimen, facts),
        care,
        plan,
        Handover.of(knowledge.stages(), plan.lead(), concluded, patient.asOf()),
        followUp,
        forecaster.valued(forecast, care.programme().phase().phase().id(), redFlags(found)),
        course.series());
  }

  /**
   * What the model of relief knows of a patient, to learn from; nothing where nothing was done
   * whose relief is known.
   */
  public Optional<History> reliefHistory(PatientRecord patient) {
    Examination found = examiner.examine(patient);
    CourseFacts course = new CourseFacts(patient, knowledge);
    Facts counted = DependencyRisk.counted(knowledge.dependency(), course);
    RegimenFacts facts = new RegimenFacts(counted, regimens.read(patient));
    return forecaster.history(patient, conclude(facts, found));
  }

  private static ConcludedFacts conclude(Facts facts, Examination found) {
    return new ConcludedFacts(
        facts,
        found.triage(),
        found.psychosocial(),
        found.imaging(),
        found.differential(),
        found.category(),
        Map.of());
  }

  private static Forecaster.RedFlags redFlags(Examination found) {
    return found.triage().tier().interrupts()
        ? Forecaster.RedFlags.OPEN
        : Forecaster.RedFlags.NONE_OPEN;
  }

  private Care care(
      PatientRecord patient,
      Facts counted,
      Regimen regimen,
      RegimenFacts facts,
      ConcludedFacts concluded) {
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
        medicines.choose(counted, concluded, regimen, unwanted),
        procedures.payer());
  }
}
