package org.ambulo.lab.mechanism;

import java.util.List;
import org.ambulo.core.diagnosis.MechanismModel;
import org.ambulo.core.knowledge.MechanismParameters;

/**
 * The counts a fit needs: patients per mechanism, and per mechanism and criterion the answers yes
 * and no (unknown answers are in neither). A patient can be taken out again, which makes leaving
 * one out cheap.
 */
final class MechanismTally {

  private final double[] patients;

  /** {@code answers[answer][mechanism][criterion]}. */
  private final double[][][] answers;

  private MechanismTally(int mechanisms, int criteria) {
    patients = new double[mechanisms];
    answers = new double[2][mechanisms][criteria];
  }

  static MechanismTally of(List<MechanismPatient> patients, int mechanisms, int criteria) {
    MechanismTally tally = new MechanismTally(mechanisms, criteria);
    patients.forEach(tally::add);
    return tally;
  }

  void add(MechanismPatient patient) {
    count(patient, 1);
  }

  void remove(MechanismPatient patient) {
    count(patient, -1);
  }

  private void count(MechanismPatient patient, int by) {
    patients[patient.mechanism()] += by;
    int[] codes = patient.answerCodes();
    for (int criterion = 0; criterion < codes.length; criterion++) {
      if (codes[criterion] != MechanismModel.UNKNOWN) {
        answers[codes[criterion]][patient.mechanism()][criterion] += by;
      }
    }
  }

  /** Dirichlet means: every cell is counted with {@code smoothing} imagined patients more. */
  MechanismParameters parameters(double smoothing, double correlation) {
    int mechanisms = patients.length;
    int criteria = answers[MechanismModel.YES][0].length;
    double all = smoothing * mechanisms;
    for (double count : patients) {
      all += count;
    }
    double[] share = new double[mechanisms];
    double[][] yes = new double[mechanisms][criteria];
    for (int mechanism = 0; mechanism < mechanisms; mechanism++) {
      share[mechanism] = (patients[mechanism] + smoothing) / all;
      for (int criterion = 0; criterion < criteria; criterion++) {
        yes[mechanism][criterion] = yesChance(mechanism, criterion, smoothing);
      }
    }
    return new MechanismParameters(share, yes, correlation);
  }

  private double yesChance(int mechanism, int criterion, double smoothing) {
    double yes = answers[MechanismModel.YES][mechanism][criterion] + smoothing;
    double no = answers[MechanismModel.NO][mechanism][criterion] + smoothing;
    return yes / (yes + no);
  }
}
