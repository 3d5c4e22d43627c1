package org.ambulo.core.diagnosis;

import java.util.List;
import org.ambulo.core.diagnosis.EvidenceModel.Replacement;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.FindingAnswers;
import org.ambulo.core.record.PatientRecord;

/**
 * One patient's evidence, added up per dependency group and diagnosis: within a group the strongest
 * weight counts whole and the others damped, and the group's sum stays within its cap. Weights go
 * by their numbers in {@link Weights}.
 */
final class Ledger {

  static final int UNANSWERED = -1;

  /** Ratios of 5 and 0.2 are equally strong, whatever the last digit of their logarithms. */
  private static final double TIE = 1e-9;

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

  /** By cell, as are the next three. */
  private final double[] strongest;

  /** How many weights are as strong as the strongest: they share its place. */
  private final int[] strongestShared;

  private final double[] sum;

  /** What the group adds, after damping and cap. */
  private final double[] added;

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
    strongest = new double[model.cells.length];
    strongestShared = new int[strongest.length];
    sum = new double[strongest.length];
    added = new double[strongest.length];
    for (int f = 0; f < outcome.length; f++) {
      take(f, answers.to(f));
    }
    spoken = new int[weightsAnswered()];
    findings = new int[spoken.length];
    enter();
    logOdds = new double[model.diagnoses.size()];
    addUp();
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

  /** How many weights the answers have, whether they speak or not. */
  private int weightsAnswered() {
    int answered = 0;
    for (int f = 0; f < outcome.length; f++) {
      if (outcome[f] != UNANSWERED) {
        int given = weights.outcome(f, outcome[f]);
        answered += weights.end(given) - weights.first(given);
      }
    }
    return answered;
  }

  private void enter() {
    for (int f = 0; f < outcome.length; f++) {
      if (outcome[f] != UNANSWERED) {
        int given = weights.outcome(f, outcome[f]);
        for (int w = weights.first(given); w < weights.end(given); w++) {
          if (counts(f, w)) {
            findings[entries] = f;
            spoken[entries++] = w;
            enter(weights.cell[w], weights.logOdds[w]);
          }
        }
      }
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

  private void enter(int cell, double weight) {
    sum[cell] += weight;
    if (leads(weight, strongest[cell])) {
      boolean tied = isAsStrong(weight, strongest[cell]);
      strongestShared[cell] = tied ? strongestShared[cell] : 0;
      strongest[cell] = weight;
    }
    strongestShared[cell] += isAsStrong(weight, strongest[cell]) ? 1 : 0;
  }

  /** The stronger leads; of two equally strong that disagree, the one that speaks for the cause. */
  private static boolean leads(double one, double other) {
    double stronger = Math.abs(one) - Math.abs(other);
    return Math.abs(stronger) < TIE ? one > other : stronger > 0;
  }

  private static boolean isAsStrong(double one, double strongest) {
    return Math.abs(one - strongest) < TIE;
  }

  private void addUp() {
    for (int cell = 0; cell < sum.length; cell++) {
      if (strongest[cell] != 0) {
        added[cell] = capped(cell, strongest[cell], sum[cell]);
        logOdds[model.cells[cell]] += added[cell];
      }
    }
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

  /** Whether nothing in the weight's group speaks about its diagnosis yet. */
  boolean isFirstOfGroup(int weight) {
    return strongest[weights.cell[weight]] == 0;
  }

  /** How far the weights, all of one cell, would move their diagnosis on top of what it has. */
  double moveBy(List<Integer> more) {
    int cell = weights.cell[more.getFirst()];
    double lead = strongest[cell];
    double total = sum[cell];
    for (int weight : more) {
      lead = leads(weights.logOdds[weight], lead) ? weights.logOdds[weight] : lead;
      total += weights.logOdds[weight];
    }
    return capped(cell, lead, total) - added[cell];
  }

  /** The same for one weight. */
  double moveBy(int weight) {
    int cell = weights.cell[weight];
    double own = weights.logOdds[weight];
    double lead = leads(own, strongest[cell]) ? own : strongest[cell];
    return capped(cell, lead, sum[cell] + own) - added[cell];
  }

  /** The part of its group's sum that is the weight's own, after damping and cap. */
  double share(int entry) {
    int weight = spoken[entry];
    int cell = weights.cell[weight];
    double own = weights.logOdds[weight];
    double part = isAsStrong(own, strongest[cell]) ? leadersPart(cell) : model.damping;
    return own * part * kept(cell);
  }

  /** What counts of each of the strongest: one whole, the others damped, shared evenly. */
  private double leadersPart(int cell) {
    int shared = strongestShared[cell];
    return (1 + model.damping * (shared - 1)) / shared;
  }

  /** Which part of the damped sum the cap leaves. */
  private double kept(int cell) {
    double whole = damped(strongest[cell], sum[cell]);
    return whole == 0 ? 0 : added[cell] / whole;
  }

  private double capped(int cell, double lead, double total) {
    return model.capped(cell, damped(lead, total));
  }

  private double damped(double lead, double total) {
    return lead + model.damping * (total - lead);
  }
}
