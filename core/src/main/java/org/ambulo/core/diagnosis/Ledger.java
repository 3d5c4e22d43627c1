package org.ambulo.core.diagnosis;

import java.util.Arrays;
import java.util.List;
import org.ambulo.core.diagnosis.EvidenceModel.Replacement;
import org.ambulo.core.diagnosis.EvidenceModel.Weight;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.PatientRecord;

/**
 * One patient's evidence, added up per dependency group and diagnosis: within a group the strongest
 * weight counts whole and the others damped, and the group's sum stays within its cap.
 */
final class Ledger {

  static final int UNANSWERED = -1;

  /** Ratios of 5 and 0.2 are equally strong, whatever the last digit of their logarithms. */
  private static final double TIE = 1e-9;

  private final EvidenceModel model;

  /** By finding: the outcome answered, or {@link #UNANSWERED}. */
  final int[] outcome;

  /** By finding: the answer, whether it is one of the outcomes or not. */
  final Answer[] answer;

  /** By finding: the diagnoses about which a cluster speaks in its stead. */
  private final long[] ignored;

  /** The weights that speak, in the order of the findings. */
  private final Weight[] weights;

  /** By entry of {@link #weights}: its finding. */
  private final int[] findings;

  /** How many of {@link #weights} speak. */
  private int entries;

  /** By cell, as are the next five. */
  private final double[] strongest;

  /** How many weights are as strong as the strongest: they share its place. */
  private final int[] strongestShared;

  private final double[] sum;

  /** What counts of each of the strongest: one whole, the others damped, shared evenly. */
  private final double[] leadersPart;

  /** What the group adds, after damping and cap. */
  private final double[] added;

  /** Which part of the damped sum the cap leaves. */
  private final double[] kept;

  /** By diagnosis: what all groups together add. */
  final double[] logOdds;

  Ledger(EvidenceModel model, PatientRecord patient) {
    this.model = model;
    outcome = new int[model.findings.size()];
    answer = new Answer[outcome.length];
    ignored = new long[outcome.length];
    strongest = new double[model.cells.length];
    strongestShared = new int[strongest.length];
    sum = new double[strongest.length];
    leadersPart = new double[strongest.length];
    added = new double[strongest.length];
    kept = new double[strongest.length];
    Arrays.fill(outcome, UNANSWERED);
    Arrays.fill(answer, Answer.Plain.UNKNOWN);
    patient.findings().forEach((id, known) -> take(model.findings.number(id), known.answer()));
    weights = new Weight[spoken()];
    findings = new int[weights.length];
    enter();
    logOdds = new double[model.diagnoses.size()];
    addUp();
  }

  private void take(int finding, Answer given) {
    answer[finding] = given;
    outcome[finding] = model.outcomeOf(finding, given);
    if (outcome[finding] != UNANSWERED) {
      for (Replacement replacement : model.replaces[finding]) {
        ignored[replacement.finding()] |= replacement.diagnoses();
      }
    }
  }

  /** How many weights the answers have, whether they speak or not. */
  private int spoken() {
    int spoken = 0;
    for (int f = 0; f < outcome.length; f++) {
      spoken += outcome[f] == UNANSWERED ? 0 : model.weights[f][outcome[f]].length;
    }
    return spoken;
  }

  private void enter() {
    for (int f = 0; f < outcome.length; f++) {
      if (outcome[f] != UNANSWERED) {
        for (Weight weight : model.weights[f][outcome[f]]) {
          if (counts(f, weight)) {
            findings[entries] = f;
            weights[entries++] = weight;
            enter(weight);
          }
        }
      }
    }
  }

  /** How many weights speak; they are numbered in the order of the findings. */
  int entries() {
    return entries;
  }

  Weight weight(int entry) {
    return weights[entry];
  }

  /** The finding whose answer has the weight. */
  int finding(int entry) {
    return findings[entry];
  }

  private void enter(Weight weight) {
    int cell = weight.cell();
    sum[cell] += weight.logOdds();
    if (leads(weight.logOdds(), strongest[cell])) {
      boolean tied = isAsStrong(weight.logOdds(), strongest[cell]);
      strongestShared[cell] = tied ? strongestShared[cell] : 0;
      strongest[cell] = weight.logOdds();
    }
    strongestShared[cell] += isAsStrong(weight.logOdds(), strongest[cell]) ? 1 : 0;
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
        double whole = damped(strongest[cell], sum[cell]);
        double capped = model.cells[cell].capped(whole);
        int shared = strongestShared[cell];
        logOdds[model.cells[cell].diagnosis()] += capped;
        added[cell] = capped;
        leadersPart[cell] = (1 + model.damping * (shared - 1)) / shared;
        kept[cell] = whole == 0 ? 0 : capped / whole;
      }
    }
  }

  /** Whether the weight speaks: not replaced by a cluster, and its gate answered yes. */
  boolean counts(int finding, Weight weight) {
    return !replaced(finding, weight)
        && (weight.gate() == EvidenceModel.NO_GATE || isYes(weight.gate()));
  }

  boolean replaced(int finding, Weight weight) {
    return (ignored[finding] >>> weight.diagnosis() & 1) != 0;
  }

  private boolean isYes(int finding) {
    return outcome[finding] != UNANSWERED && outcome[finding] == model.yes[finding];
  }

  /** Whether nothing in the weight's group speaks about its diagnosis yet. */
  boolean isFirstOfGroup(Weight weight) {
    return strongest[weight.cell()] == 0;
  }

  /** How far the weights, all of one cell, would move their diagnosis on top of what it has. */
  double moveBy(List<Weight> more) {
    int cell = more.getFirst().cell();
    double lead = strongest[cell];
    double total = sum[cell];
    for (Weight weight : more) {
      lead = leads(weight.logOdds(), lead) ? weight.logOdds() : lead;
      total += weight.logOdds();
    }
    return capped(cell, lead, total) - added[cell];
  }

  /** The same for one weight. */
  double moveBy(Weight weight) {
    int cell = weight.cell();
    double lead = leads(weight.logOdds(), strongest[cell]) ? weight.logOdds() : strongest[cell];
    return capped(cell, lead, sum[cell] + weight.logOdds()) - added[cell];
  }

  /** The part of its group's sum that is the weight's own, after damping and cap. */
  double share(int entry) {
    Weight weight = weights[entry];
    int cell = weight.cell();
    double own = isAsStrong(weight.logOdds(), strongest[cell]) ? leadersPart[cell] : model.damping;
    return weight.logOdds() * own * kept[cell];
  }

  private double capped(int cell, double lead, double total) {
    return model.cells[cell].capped(damped(lead, total));
  }

  private double damped(double lead, double total) {
    return lead + model.damping * (total - lead);
  }
}
