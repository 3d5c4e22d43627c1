package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.diagnosis.EvidenceModel.Weight;
import org.ambulo.core.knowledge.Diagnosis;
import org.ambulo.core.knowledge.InferenceRule;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Verdicts;
import org.ambulo.core.record.PatientRecord;
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
      PatientRecord patient,
      Verdicts verdicts,
      TriageResult triage,
      ImagingAdvice imaging) {
    Ledger ledger = new Ledger(model, patient);
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
    List<Candidate> ranked = new ArrayList<>(byPosterior);
    lead.ifPresent(
        id -> {
          Candidate first =
              ranked.stream().filter(c -> c.diagnosis().id().equals(id)).findFirst().orElseThrow();
          ranked.remove(first);
          ranked.addFirst(first);
        });
    return new Differential(
        ranked,
        mustExclude(ledger),
        beside(ranked),
        specific || lead.isPresent(),
        lead.isPresent());
  }

  /** By number of the diagnosis. */
  private List<Candidate> candidates(Ledger ledger, double[] posterior) {
    double[] moved = new double[posterior.length];
    ledger.read((f, weight) -> moved[weight.diagnosis()] += Math.abs(ledger.share(weight)));
    List<List<Evidence>> supporting = new ArrayList<>(moved.length);
    List<List<Evidence>> opposing = new ArrayList<>(moved.length);
    for (int d = 0; d < moved.length; d++) {
      supporting.add(new ArrayList<>());
      opposing.add(new ArrayList<>());
    }
    ledger.read(
        (f, weight) -> {
          double share = ledger.share(weight);
          if (share != 0) {
            int d = weight.diagnosis();
            Evidence evidence = evidence(f, weight, ledger, share, moved[d]);
            (share > 0 ? supporting : opposing).get(d).add(evidence);
          }
        });
    List<Candidate> candidates = new ArrayList<>(moved.length);
    for (int d = 0; d < moved.length; d++) {
      candidates.add(
          new Candidate(
              model.diagnoses.at(d),
              posterior[d],
              band(posterior[d]),
              strongestFirst(supporting.get(d)),
              strongestFirst(opposing.get(d))));
    }
    return candidates;
  }

  private Band band(double probability) {
    if (probability < rule.lowBelow()) {
      return Band.LOW;
    }
    return probability > rule.highAbove() ? Band.HIGH : Band.MODERATE;
  }

  private Evidence evidence(int finding, Weight weight, Ledger ledger, double share, double moved) {
    return new Evidence(
        model.findings.at(finding),
        ledger.answer[finding],
        share,
        Math.abs(share) / moved,
        weight.source().value(),
        weight.source().citation());
  }

  private static List<Evidence> strongestFirst(List<Evidence> evidence) {
    if (evidence.size() > 1) {
      evidence.sort(Diagnostician::byStrength);
    }
    return evidence;
  }

  private static int byStrength(Evidence one, Evidence other) {
    int byStrength = Double.compare(Math.abs(other.logOdds()), Math.abs(one.logOdds()));
    return byStrength == 0 ? one.finding().id().compareTo(other.finding().id()) : byStrength;
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
    return ranked.stream()
        .skip(1)
        .filter(
            c ->
                c.diagnosis().coDiagnosisFrom().isPresent()
                    && c.probability() >= c.diagnosis().coDiagnosisFrom().getAsDouble())
        .toList();
  }
}
