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
  private final int diagnoses;

  /** By finding: the outcome answered, or {@link #UNANSWERED}. */
  final int[] outcome;

  /** By finding: whether there is an answer, of an outcome or not. */
  final boolean[] known;

  private final long[] ignored;
  private final double[] strongest;

  /** How many weights are as strong as the strongest: they share its place. */
  private final int[] strongestShared;

  private final double[] sum;
  final double[] logOdds;

  Ledger(EvidenceModel model, PatientRecord patient) {
    this.model = model;
    diagnoses = model.diagnoses.size();
    outcome = new int[model.findings.size()];
    known = new boolean[outcome.length];
    ignored = new long[outcome.length];
    strongest = new double[model.groups() * diagnoses];
    strongestShared = new int[strongest.length];
    sum = new double[strongest.length];
    Arrays.fill(outcome, UNANSWERED);
    patient.findings().forEach((id, known) -> answer(model.findings.number(id), known.answer()));
    read((finding, weight) -> enter(weight));
    logOdds = new double[diagnoses];
    addUp();
  }

  private void answer(int finding, Answer answer) {
    known[finding] = answer.isKnown();
    outcome[finding] = model.findings.at(finding).outcomeOf(answer);
    if (outcome[finding] != UNANSWERED) {
      for (Replacement replacement : model.replaces[finding]) {
        ignored[replacement.finding()] |= replacement.diagnoses();
      }
    }
  }

  private void enter(Weight weight) {
    int cell = cell(weight);
    sum[cell] += weight.logOdds();
    if (leads(weight.logOdds(), strongest[cell])) {
      boolean tied = isAsStrong(weight.logOdds(), strongest[cell]);
      strongestShared[cell] = tied ? strongestShared[cell] : 0;
      strongest[cell] = weight.logOdds();
    }
    strongestShared[cell] += isAsStrong(weight.logOdds(), strongest[cell]) ? 1 : 0;
  }

  /** Receives the weights of the answers. */
  interface Reader {
    void weight(int finding, Weight weight);
  }

  /** Hands over every weight that speaks, in the order of the findings. */
  void read(Reader reader) {
    for (int f = 0; f < outcome.length; f++) {
      if (outcome[f] != UNANSWERED) {
        for (Weight weight : model.weights[f][outcome[f]]) {
          if (counts(f, weight)) {
            reader.weight(f, weight);
          }
        }
      }
    }
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
    for (int g = 0; g < model.groups(); g++) {
      for (int d = 0; d < diagnoses; d++) {
        int cell = g * diagnoses + d;
        if (sum[cell] != 0 || strongest[cell] != 0) {
          logOdds[d] += capped(g, strongest[cell], sum[cell]);
        }
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
    return outcome[finding] != UNANSWERED
        && outcome[finding] == model.findings.at(finding).outcomeOf(Answer.Plain.YES);
  }

  private int cell(Weight weight) {
    return weight.group() * diagnoses + weight.diagnosis();
  }

  /** What the weight's group adds to its diagnosis now. */
  double groupLogOdds(Weight weight) {
    int cell = cell(weight);
    return capped(weight.group(), strongest[cell], sum[cell]);
  }

  /** Whether nothing in the weight's group speaks about its diagnosis yet. */
  boolean isFirstOfGroup(Weight weight) {
    return strongest[cell(weight)] == 0;
  }

  /** What the weights' group would add to their diagnosis with these more; all of one cell. */
  double groupLogOddsWith(List<Weight> more) {
    int cell = cell(more.getFirst());
    double lead = strongest[cell];
    double total = sum[cell];
    for (Weight weight : more) {
      lead = leads(weight.logOdds(), lead) ? weight.logOdds() : lead;
      total += weight.logOdds();
    }
    return capped(more.getFirst().group(), lead, total);
  }

  /** The part of the group's sum that is this weight's own, after damping and cap. */
  double share(Weight weight) {
    int cell = cell(weight);
    int shared = strongestShared[cell];
    double leads = (1 + model.damping * (shared - 1)) / shared;
    double own = isAsStrong(weight.logOdds(), strongest[cell]) ? leads : model.damping;
    double whole = strongest[cell] + model.damping * (sum[cell] - strongest[cell]);
    double capped = capped(weight.group(), strongest[cell], sum[cell]);
    return whole == 0 ? 0 : weight.logOdds() * own * (capped / whole);
  }

  private double capped(int group, double lead, double total) {
    double whole = lead + model.damping * (total - lead);
    return Math.clamp(whole, -model.logCap[group], model.logCap[group]);
  }
}
