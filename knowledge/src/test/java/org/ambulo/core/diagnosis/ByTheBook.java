package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.DependencyGroup;
import org.ambulo.core.knowledge.Diagnosis;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.LikelihoodRatio;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.PatientRecord;

/** The inference rule written down a second time, sentence by sentence and without haste. */
final class ByTheBook {

  private final KnowledgeBase knowledge;
  private final List<Finding> clusters;

  ByTheBook(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    clusters =
        knowledge.findings().stream()
            .filter(f -> !f.overrides().isEmpty() || !f.replacesFor().isEmpty())
            .toList();
  }

  /** By diagnosis, in the order of the knowledge base. */
  double[] posterior(PatientRecord patient) {
    double[] score =
        knowledge.diagnoses().stream()
            .mapToDouble(d -> d.prior() * Math.exp(logOdds(d, patient)))
            .toArray();
    double total = 0;
    for (double one : score) {
      total += one;
    }
    for (int d = 0; d < score.length; d++) {
      score[d] /= total;
    }
    return score;
  }

  double againstTheRest(Diagnosis diagnosis, PatientRecord patient) {
    double odds =
        diagnosis.prior() / (1 - diagnosis.prior()) * Math.exp(logOdds(diagnosis, patient));
    return odds / (1 + odds);
  }

  /** Sum over dependency groups. */
  double logOdds(Diagnosis diagnosis, PatientRecord patient) {
    Map<String, List<Double>> byGroup = new HashMap<>();
    for (Finding finding : knowledge.findings().all()) {
      ratio(finding, diagnosis, patient)
          .filter(ratio -> ratio.value() != 1)
          .ifPresent(
              ratio ->
                  byGroup
                      .computeIfAbsent(finding.group().orElseThrow(), g -> new ArrayList<>())
                      .add(shrunk(ratio)));
    }
    double sum = 0;
    for (DependencyGroup group : knowledge.groups().all()) {
      sum += ofGroup(byGroup.getOrDefault(group.id(), List.of()), group.cap());
    }
    return sum;
  }

  private double shrunk(LikelihoodRatio ratio) {
    return Math.log(ratio.value()) * knowledge.inference().shrink(ratio.citation().confidence());
  }

  /**
   * The one of largest |ln LR| whole, a quarter of the sum of the rest, within the cap. Of two of
   * the same size the one that speaks for the cause counts whole.
   */
  private double ofGroup(List<Double> logs, double cap) {
    if (logs.isEmpty()) {
      return 0;
    }
    double largest = logs.stream().mapToDouble(Math::abs).max().orElse(0);
    double strongest =
        logs.stream()
            .mapToDouble(one -> one)
            .filter(one -> Math.abs(one) > largest - 1e-9)
            .max()
            .orElse(0);
    double all = logs.stream().mapToDouble(one -> one).sum();
    double whole = strongest + knowledge.inference().groupDamping() * (all - strongest);
    return Math.clamp(whole, -Math.log(cap), Math.log(cap));
  }

  /** The ratio of what was answered, unless replaced, or shut by its gate. */
  private Optional<LikelihoodRatio> ratio(
      Finding finding, Diagnosis diagnosis, PatientRecord patient) {
    int outcome = finding.outcomeOf(patient.finding(finding.id()));
    if (outcome < 0 || isReplaced(finding, diagnosis, patient)) {
      return Optional.empty();
    }
    return Optional.ofNullable(finding.outcomes().get(outcome).ratios().get(diagnosis.id()))
        .filter(
            ratio ->
                ratio
                    .appliesIf()
                    .map(gate -> patient.finding(gate) == Answer.Plain.YES)
                    .orElse(true));
  }

  private boolean isReplaced(Finding finding, Diagnosis diagnosis, PatientRecord patient) {
    return clusters.stream()
        .filter(cluster -> cluster.outcomeOf(patient.finding(cluster.id())) >= 0)
        .anyMatch(
            cluster ->
                (cluster.overrides().contains(finding.id()) && speaksOf(cluster, diagnosis))
                    || cluster
                        .replacesFor()
                        .getOrDefault(finding.id(), Set.of())
                        .contains(diagnosis.id()));
  }

  private static boolean speaksOf(Finding cluster, Diagnosis diagnosis) {
    return cluster.outcomes().stream().anyMatch(o -> o.ratios().containsKey(diagnosis.id()));
  }
}
