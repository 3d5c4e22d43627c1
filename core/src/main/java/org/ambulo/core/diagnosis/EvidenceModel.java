package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.DependencyGroup;
import org.ambulo.core.knowledge.Diagnosis;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.InferenceRule;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.LikelihoodRatio;

/**
 * The knowledge base's likelihood ratios laid out for arithmetic: diagnoses, findings and
 * dependency groups by number, each outcome of a finding with the log-odds that it moves. Built
 * once, shared by all patients.
 */
final class EvidenceModel {

  static final int NO_GATE = -1;

  final Catalogue<Diagnosis> diagnoses;
  final Catalogue<Finding> findings;
  final double[] logPrior;
  final double[] logCap;
  final double damping;

  /** By finding and outcome, in the order of the diagnoses, so that sums are always the same. */
  final Weight[][][] weights;

  /** By finding: the answered findings' weights that a yes to this one lets count. */
  final Gated[][] gatedBy;

  /** By finding: which findings it replaces, for which diagnoses. */
  final Replacement[][] replaces;

  /**
   * What one outcome moves for one diagnosis.
   *
   * @param logOdds natural logarithm of the likelihood ratio, shrunk by its confidence
   * @param capped the same within the group's cap: what it adds on its own
   * @param factor the exponential of that
   * @param gate number of the finding that must be a yes, or {@link #NO_GATE}
   */
  record Weight(
      int diagnosis,
      int group,
      double logOdds,
      double capped,
      double factor,
      int gate,
      LikelihoodRatio source) {}

  /** A weight of another finding's outcome. */
  record Gated(int finding, int outcome, Weight weight) {}

  /** The finding that is ignored, for the diagnoses in the mask. */
  record Replacement(int finding, long diagnoses) {}

  EvidenceModel(KnowledgeBase knowledge) {
    InferenceRule rule = knowledge.inference();
    diagnoses = knowledge.diagnoses();
    findings = knowledge.findings();
    Catalogue<DependencyGroup> groups = knowledge.groups();
    damping = rule.groupDamping();
    logCap = groups.stream().mapToDouble(group -> Math.log(group.cap())).toArray();
    logPrior = diagnoses.stream().mapToDouble(d -> Math.log(d.prior())).toArray();
    weights = new Weight[findings.size()][][];
    for (int f = 0; f < findings.size(); f++) {
      weights[f] = weights(findings.at(f), rule, groups);
    }
    gatedBy = gatedBy();
    replaces = new Replacement[findings.size()][];
    for (int f = 0; f < findings.size(); f++) {
      replaces[f] = replaces(findings.at(f));
    }
  }

  int groups() {
    return logCap.length;
  }

  private Weight[][] weights(
      Finding finding, InferenceRule rule, Catalogue<DependencyGroup> groups) {
    Weight[][] byOutcome = new Weight[finding.outcomes().size()][];
    for (int o = 0; o < byOutcome.length; o++) {
      List<Weight> list = new ArrayList<>();
      finding
          .outcomes()
          .get(o)
          .ratios()
          .forEach(
              (diagnosis, ratio) -> {
                int group = groups.number(finding.group().orElseThrow());
                double logOdds =
                    Math.log(ratio.value()) * rule.shrink(ratio.citation().confidence());
                if (logOdds != 0) {
                  double capped = Math.clamp(logOdds, -logCap[group], logCap[group]);
                  int gate = ratio.appliesIf().map(findings::number).orElse(NO_GATE);
                  list.add(
                      new Weight(
                          diagnoses.number(diagnosis),
                          group,
                          logOdds,
                          capped,
                          Math.exp(capped),
                          gate,
                          ratio));
                }
              });
      list.sort(Comparator.comparingInt(Weight::diagnosis));
      byOutcome[o] = list.toArray(Weight[]::new);
    }
    return byOutcome;
  }

  private Gated[][] gatedBy() {
    List<List<Gated>> lists = new ArrayList<>();
    findings.all().forEach(finding -> lists.add(new ArrayList<>()));
    for (int f = 0; f < weights.length; f++) {
      for (int o = 0; o < weights[f].length; o++) {
        for (Weight weight : weights[f][o]) {
          if (weight.gate() != NO_GATE) {
            lists.get(weight.gate()).add(new Gated(f, o, weight));
          }
        }
      }
    }
    return lists.stream().map(list -> list.toArray(Gated[]::new)).toArray(Gated[][]::new);
  }

  private Replacement[] replaces(Finding finding) {
    long spoken = 0;
    for (Finding.Outcome outcome : finding.outcomes()) {
      spoken |= mask(outcome.ratios().keySet());
    }
    List<Replacement> list = new ArrayList<>();
    for (String replaced : finding.overrides()) {
      list.add(new Replacement(findings.number(replaced), spoken));
    }
    finding
        .replacesFor()
        .forEach((replaced, ds) -> list.add(new Replacement(findings.number(replaced), mask(ds))));
    return list.toArray(Replacement[]::new);
  }

  private long mask(Set<String> ids) {
    long mask = 0;
    for (String id : ids) {
      mask |= 1L << diagnoses.number(id);
    }
    return mask;
  }
}
