package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ambulo.core.knowledge.Diagnosis;
import org.ambulo.core.knowledge.InferenceRule;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Verdicts;
import org.ambulo.core.record.FindingAnswers;
import org.ambulo.core.triage.ImagingAdvice;
import org.ambulo.core.triage.TriageResult;

/**
 * Ranks the causes by the knowledge base's inference rule: prior times the likelihood ratios of
 * what is answered, damped and capped within each dependency group. What is not answered moves
 * nothing.
 */
public final class Diagnostician {

  private final EvidenceModel model;
  private final InferenceRule rule;
  private final Questions questions;

  public Diagnostician(KnowledgeBase knowledge, RuleBook.Builder rules) {
    model = new EvidenceModel(knowledge);
    rule = knowledge.inference();
    questions = new Questions(model, knowledge, rules);
  }

  /** The differential and the questions that would sharpen it. */
  public Work work(
      FindingAnswers answers, Verdicts verdicts, TriageResult triage, ImagingAdvice imaging) {
    Ledger ledger = new Ledger(model, answers);
    double[] posterior = posterior(ledger);
    return new Work(
        rank(ledger, posterior, triage.leadDiagnosis()),
        questions.next(verdicts, ledger, posterior, triage, imaging));
  }

  /** What one look at a patient's evidence gives. */
  public record Work(Differential differential, List<Question> questions) {
    public Work {
      questions = List.copyOf(questions);
    }
  }

  private double[] posterior(Ledger ledger) {
    double[] weight = new double[model.diagnoses.size()];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int d = 0; d < weight.length; d++) {
      weight[d] = model.logPrior[d] + ledger.logOdds[d];
      greatest = Math.max(greatest, weight[d]);
    }
    double total = 0;
    for (int d = 0; d < weight.length; d++) {
      weight[d] = Math.exp(weight[d] - greatest);
      total += weight[d];
    }
    for (int d = 0; d < weight.length; d++) {
      weight[d] /= total;
    }
    return weight;
  }

  private Differential rank(Ledger ledger, double[] posterior, Optional<String> lead) {
    List<Candidate> byPosterior = candidates(ledger, posterior);
    byPosterior.sort((one, other) -> Double.compare(other.probability(), one.probability()));
    boolean specific =
        byPosterior.get(0).probability() >= rule.specificFrom()
            && byPosterior.get(0).probability()
                >= rule.leadRatio() * byPosterior.get(1).probability();
    List<Candidate> ranked =
        lead.map(id -> first(model.diagnoses.get(id), byPosterior)).orElse(byPosterior);
    return new Differential(
        ranked,
        mustExclude(ledger),
        beside(ranked),
        specific || lead.isPresent(),
        lead.isPresent());
  }

  private static List<Candidate> first(Diagnosis diagnosis, List<Candidate> byPosterior) {
    List<Candidate> ranked = new ArrayList<>(byPosterior.size());
    for (Candidate candidate : byPosterior) {
      if (candidate.diagnosis().equals(diagnosis)) {
        ranked.addFirst(candidate);
      } else {
        ranked.add(candidate);
      }
    }
    return ranked;
  }

  /** By number of the diagnosis. */
  private List<Candidate> candidates(Ledger ledger, double[] posterior) {
    Arguments arguments = new Arguments(model, ledger);
    List<Candidate> candidates = new ArrayList<>(posterior.length);
    for (int d = 0; d < posterior.length; d++) {
      candidates.add(
          new Candidate(
              model.diagnoses.at(d),
              posterior[d],
              band(posterior[d]),
              arguments.supporting(d),
              arguments.opposing(d)));
    }
    return candidates;
  }

  private Band band(double probability) {
    if (probability < rule.lowBelow()) {
      return Band.LOW;
    }
    return probability > rule.highAbove() ? Band.HIGH : Band.MODERATE;
  }

  private List<Excluded> mustExclude(Ledger ledger) {
    List<Excluded> excluded = new ArrayList<>();
    for (int d = 0; d < model.diagnoses.size(); d++) {
      Diagnosis diagnosis = model.diagnoses.at(d);
      if (diagnosis.isDangerous()) {
        double odds = diagnosis.prior() / (1 - diagnosis.prior()) * Math.exp(ledger.logOdds[d]);
        double probability = odds / (1 + odds);
        if (probability > diagnosis.actionThreshold().getAsDouble()) {
          excluded.add(new Excluded(diagnosis, probability));
        }
      }
    }
    excluded.sort(Comparator.comparingDouble(Excluded::probability).reversed());
    return excluded;
  }

  private static List<Candidate> beside(List<Candidate> ranked) {
    List<Candidate> beside = new ArrayList<>();
    for (Candidate candidate : ranked.subList(1, ranked.size())) {
      OptionalDouble from = candidate.diagnosis().coDiagnosisFrom();
      if (from.isPresent() && candidate.probability() >= from.getAsDouble()) {
        beside.add(candidate);
      }
    }
    return beside;
  }
}
