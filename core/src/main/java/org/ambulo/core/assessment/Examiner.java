package org.ambulo.core.assessment;

import org.ambulo.core.diagnosis.Diagnostician;
import org.ambulo.core.diagnosis.PainMechanism;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Classification;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.FactNumbers;
import org.ambulo.core.logic.FactSheet;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Verdicts;
import org.ambulo.core.record.FindingAnswers;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.rehab.RehabilitationClass;
import org.ambulo.core.triage.ImagingAdvice;
import org.ambulo.core.triage.ImagingRules;
import org.ambulo.core.triage.RedFlags;
import org.ambulo.core.triage.TriageResult;
import org.ambulo.core.triage.YellowFlags;

/**
 * Examines patients by one knowledge base: red flags to questions, without a thought of what to do.
 * Pure: the same record, the same findings, whoever asks. Safe for several threads.
 */
public final class Examiner {

  private final Catalogue<Finding> findings;

  /** Of the findings, by their numbers, and of what else the rules ask. */
  private final FactNumbers numbers;

  private final RuleBook rules;
  private final RedFlags redFlags;
  private final YellowFlags yellowFlags;
  private final ImagingRules imagingRules;
  private final Diagnostician diagnostician;
  private final PainMechanism mechanism;
  private final Classification classification;

  /**
   * Takes the rules of the knowledge base that judge the record alone.
   *
   * @throws IllegalArgumentException if one of them asks what no record answers
   */
  public Examiner(KnowledgeBase knowledge) {
    findings = knowledge.findings();
    numbers = new FactNumbers(findings.ids().stream().map(Fact::finding).toList());
    RuleBook.Builder all = new RuleBook.Builder(numbers);
    redFlags = new RedFlags(knowledge, all);
    yellowFlags = new YellowFlags(knowledge.psychosocial(), all);
    imagingRules = new ImagingRules(knowledge.imaging(), all);
    diagnostician = new Diagnostician(knowledge, all);
    rules = all.build();
    mechanism = new PainMechanism(knowledge.mechanism(), findings);
    classification = knowledge.classification();
    rules
        .facts()
        .filter(fact -> !PatientRecord.answers(fact.kind()))
        .findFirst()
        .ifPresent(
            fact -> {
              throw new IllegalArgumentException(
                  "a rule of the examination asks (%s), which no record answers".formatted(fact));
            });
  }

  public Examination examine(PatientRecord patient) {
    FindingAnswers answers = new FindingAnswers(findings, patient);
    Verdicts verdicts = rules.judge(new FactSheet(numbers, answers.all(), patient));
    TriageResult triage = redFlags.triage(patient, verdicts);
    ImagingAdvice imaging = imagingRules.advise(verdicts);
    Diagnostician.Work work = diagnostician.work(answers, verdicts, triage, imaging);
    String leading = work.differential().first().diagnosis().id();
    return new Examination(
        patient,
        triage,
        yellowFlags.judge(verdicts),
        imaging,
        work.differential(),
        mechanism.of(answers),
        RehabilitationClass.of(classification, leading, patient),
        work.questions());
  }
}
