package org.ambulo.core.diagnosis;

import java.util.Arrays;
import org.ambulo.core.diagnosis.EvidenceModel.Replacement;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.FindingAnswers;
import org.ambulo.core.record.PatientRecord;

/**
 * One patient's evidence, added up per dependency group and diagnosis. Weights go by their numbers
 * in {@link Weights}.
 */
final class Ledger {

  static final int UNANSWERED = -1;

  private final EvidenceModel model;
  private final Weights weights;

  /** By finding: the place of the outcome answered, or {@link #UNANSWERED}. */
  final int[] outcome;

  /** Whether they are outcomes or not. */
  private final FindingAnswers answers;

  /** By finding: the diagnoses about which a cluster speaks in its stead. */
  private final long[] ignored;

  /** The weights that speak, in the order of the findings. */
  private final int[] spoken;

  /** By entry of {@link #spoken}: its finding. */
  private final int[] findings;

  /** How many of {@link #spoken} speak. */
  private int entries;

  private final Cells cells;

  /** By diagnosis: what all groups together add. */
  final double[] logOdds;

  Ledger(EvidenceModel model, PatientRecord patient) {
    this(model, new FindingAnswers(model.findings, patient));
  }

  Ledger(EvidenceModel model, FindingAnswers answers) {
    this.model = model;
    this.answers = answers;
    weights = model.weights;
    outcome = new int[model.findings.size()];
    ignored = new long[outcome.length];
    cells = new Cells(model);
    Arrays.fill(outcome, UNANSWERED);
    int[] answered = answers.answered();
    int given = 0;
    for (int f : answered) {
      take(f, answers.to(f));
      given += weightsOf(f);
    }
    spoken = new int[given];
    findings = new int[given];
    enter(answered);
    logOdds = new double[model.diagnoses.size()];
    cells.addUp(model.cells, logOdds);
  }

  private void take(int finding, Answer given) {
    outcome[finding] = model.outcomeOf(finding, given);
    if (outcome[finding] != UNANSWERED) {
      for (Replacement replacement : model.replaces[finding]) {
        ignored[replacement.finding()] |= replacement.diagnoses();
      }
    }
  }

  /** The answer to a finding, whether it is one of the outcomes or not. */
  Answer answer(int finding) {
    return answers.to(finding);
  }

  /** How many weights the answer has, whether they speak or not. */
  private int weightsOf(int finding) {
    if (outcome[finding] == UNANSWERED) {
      return 0;
    }
    int given = weights.outcome(finding, outcome[finding]);
    return weights.end(given) - weights.first(given);
  }

  private void enter(int[] answered) {
    for (int f : answered) {
      if (outcome[f] != UNANSWERED) {
        int given = weights.outcome(f, outcome[f]);
        boolean all = allCount(f);
        for (int w = weights.first(given); w < weights.end(given); w++) {
          if (all || counts(f, w)) {
            findings[entries] = f;
            spoken[entries++] = w;
          }
        }
      }
    }
    for (int entry = 0; entry < entries; entry++) {
      cells.enter(spoken[entry]);
    }
  }

  /** How many weights speak; they are numbered in the order of the findings. */
  int entries() {
    return entries;
  }

  int weight(int entry) {
    return spoken[entry];
  }

  /** The finding whose answer has the weight. */
  int finding(int entry) {
    return findings[entry];
  }

  /** Whether the weight speaks: not replaced by a cluster, and its gate answered yes. */
  boolean counts(int finding, int weight) {
    int gate = weights.gate[weight];
    return !replaced(finding, weight) && (gate == Weights.NO_GATE || isYes(gate));
  }

  boolean replaced(int finding, int weight) {
    return (ignored[finding] >>> weights.diagnosis[weight] & 1) != 0;
  }

  private boolean isYes(int finding) {
    return outcome[finding] != UNANSWERED && outcome[finding] == model.yes[finding];
  }

  /** Whether all weights of a finding speak, whatever its outcome. */
  boolean allCount(int finding) {
    return ignored[finding] == 0 && !model.gated[finding];
  }

  Cells cells() {
    return cells;
  }

  /** The part of its group's sum that is the weight's own, after damping and cap. */
  double share(int entry) {
    int weight = spoken[entry];
    double part = cells.leads(weight) ? leadersPart(weight) : model.damping;
    return weights.logOdds[weight] * part * cells.kept(weights.cell[weight]);
  }

  /** What counts of each of the strongest: one whole, the others damped, shared evenly. */
  private double leadersPart(int weight) {
    int shared = 0;
    for (int entry = 0; entry < entries; entry++) {
      boolean together = weights.cell[spoken[entry]] == weights.cell[weight];
      shared += together && cells.leads(spoken[entry]) ? 1 : 0;
    }
    return (1 + model.damping * (shared - 1)) / shared;
  }
}
