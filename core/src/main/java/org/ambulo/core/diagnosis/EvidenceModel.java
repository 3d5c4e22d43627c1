package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.diagnosis.Weights.Weight;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.DependencyGroup;
import org.ambulo.core.knowledge.Diagnosis;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.InferenceRule;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.LikelihoodRatio;
import org.ambulo.core.logic.Answer;

/**
 * The knowledge base's likelihood ratios laid out for arithmetic: diagnoses, findings and
 * dependency groups by number, each outcome of a finding with the log-odds that it moves. Built
 * once, shared by all patients.
 */
final class EvidenceModel {

  final Catalogue<Diagnosis> diagnoses;
  final Catalogue<Finding> findings;
  final double[] logPrior;
  final double damping;

  /**
   * By cell: its diagnosis. The evidence of each dependency group about each diagnosis that it
   * speaks about is added up in a cell of its own.
   */
  final int[] cells;

  /** By cell: the most that it adds to or takes from the natural log-odds. */
  final double[] caps;

  /** What one more weight does where there is none yet, as {@link Cells} keeps it. */
  final double[] nothingYet;

  /** By finding: the number of the outcome yes, or less than 0 where there is none. */
  final int[] yes;

  private final int[] no;

  final Weights weights;

  /** By finding: the answered findings' weights that a yes to this one lets count. */
  final Gated[][] gatedBy;

  /** By finding: whether the one or other of its weights only counts where another is a yes. */
  final boolean[] gated;

  /** By finding: which findings it replaces, for which diagnoses. */
  final Replacement[][] replaces;

  private record Cell(int diagnosis, double cap) {}

  /** A weight, by its number, of another finding's outcome, by its place there. */
  record Gated(int finding, int outcome, int weight) {}

  /** The finding that is ignored, for the diagnoses in the mask. */
  record Replacement(int finding, long diagnoses) {}

  EvidenceModel(KnowledgeBase knowledge) {
    InferenceRule rule = knowledge.inference();
    diagnoses = knowledge.diagnoses();
    findings = knowledge.findings();
    if (diagnoses.size() > Long.SIZE) {
      throw new IllegalArgumentException(
          "diagnoses (%d) are more than the %d that masks hold"
              .formatted(diagnoses.size(), Long.SIZE));
    }
    Catalogue<DependencyGroup> groups = knowledge.groups();
    damping = rule.groupDamping();
    logPrior = diagnoses.stream().mapToDouble(d -> Math.log(d.prior())).toArray();
    yes = findings.stream().mapToInt(f -> f.outcomeOf(Answer.Plain.YES)).toArray();
    no = findings.stream().mapToInt(f -> f.outcomeOf(Answer.Plain.NO)).toArray();
    int[][] numbers = new int[groups.size()][diagnoses.size()];
    List<Cell> all = cells(groups, numbers);
    cells = all.stream().mapToInt(Cell::diagnosis).toArray();
    caps = all.stream().mapToDouble(Cell::cap).toArray();
    nothingYet = Cells.nothingYet(caps.length);
    weights =
        new Weights(
            findings.stream()
                .map(f -> weights(f, rule, f.group().map(g -> numbers[groups.number(g)])))
                .toList(),
            damping);
    gatedBy = gatedBy();
    gated = new boolean[findings.size()];
    for (Gated[] list : gatedBy) {
      for (Gated one : list) {
        gated[one.finding()] = true;
      }
    }
    replaces = new Replacement[findings.size()][];
    for (int f = 0; f < findings.size(); f++) {
      replaces[f] = replaces(findings.at(f));
    }
  }

  /** The outcome that the answer to a finding is, or less than 0. */
  int outcomeOf(int finding, Answer answer) {
    if (answer == Answer.Plain.YES) {
      return yes[finding];
    }
    if (answer == Answer.Plain.UNKNOWN) {
      return Ledger.UNANSWERED;
    }
    return answer == Answer.Plain.NO ? no[finding] : findings.at(finding).outcomeOf(answer);
  }

  /** Numbers the cells that some ratio needs; writes each number at its group and diagnosis. */
  private List<Cell> cells(Catalogue<DependencyGroup> groups, int[][] numbers) {
    long[] spoken = new long[groups.size()];
    for (Finding finding : findings.all()) {
      finding.group().ifPresent(group -> spoken[groups.number(group)] |= spoken(finding));
    }
    List<Cell> list = new ArrayList<>();
    for (int g = 0; g < spoken.length; g++) {
      double cap = Math.log(groups.at(g).cap());
      for (int d = 0; d < diagnoses.size(); d++) {
        if ((spoken[g] >>> d & 1) != 0) {
          numbers[g][d] = list.size();
          list.add(new Cell(d, cap));
        }
      }
    }
    return list;
  }

  private List<List<Weight>> weights(
      Finding finding, InferenceRule rule, Optional<int[]> cellByDiagnosis) {
    List<List<Weight>> byOutcome = new ArrayList<>();
    for (Finding.Outcome outcome : finding.outcomes()) {
      List<Weight> list = new ArrayList<>();
      outcome
          .ratios()
          .forEach(
              (diagnosis, ratio) -> {
                int d = diagnoses.number(diagnosis);
                double logOdds =
                    Math.log(ratio.value()) * rule.shrink(ratio.citation().confidence());
                if (logOdds != 0) {
                  list.add(weight(d, cellByDiagnosis.orElseThrow()[d], logOdds, ratio));
                }
              });
      list.sort(Comparator.comparingInt(Weight::diagnosis));
      byOutcome.add(list);
    }
    return byOutcome;
  }

  private Weight weight(int diagnosis, int cell, double logOdds, LikelihoodRatio ratio) {
    int gate = ratio.appliesIf().map(findings::number).orElse(Weights.NO_GATE);
    return new Weight(diagnosis, cell, logOdds, gate, ratio);
  }

  private Gated[][] gatedBy() {
    List<List<Gated>> lists = new ArrayList<>();
    findings.all().forEach(finding -> lists.add(new ArrayList<>()));
    for (int f = 0; f < weights.findings(); f++) {
      for (int place = 0; place < weights.outcomes(f); place++) {
        int outcome = weights.outcome(f, place);
        for (int w = weights.first(outcome); w < weights.end(outcome); w++) {
          if (weights.gate[w] != Weights.NO_GATE) {
            lists.get(weights.gate[w]).add(new Gated(f, place, w));
          }
        }
      }
    }
    return lists.stream().map(list -> list.toArray(Gated[]::new)).toArray(Gated[][]::new);
  }

  private Replacement[] replaces(Finding finding) {
    long spoken = spoken(finding);
    List<Replacement> list = new ArrayList<>();
    for (String replaced : finding.overrides()) {
      list.add(new Replacement(findings.number(replaced), spoken));
    }
    finding
        .replacesFor()
        .forEach((replaced, ds) -> list.add(new Replacement(findings.number(replaced), mask(ds))));
    return list.toArray(Replacement[]::new);
  }

  /** The diagnoses that the finding has a ratio for, as a mask. */
  long spoken(Finding finding) {
    long spoken = 0;
    for (Finding.Outcome outcome : finding.outcomes()) {
      spoken |= mask(outcome.ratios().keySet());
    }
    return spoken;
  }

  private long mask(Set<String> ids) {
    long mask = 0;
    for (String id : ids) {
      mask |= 1L << diagnoses.number(id);
    }
    return mask;
  }
}
