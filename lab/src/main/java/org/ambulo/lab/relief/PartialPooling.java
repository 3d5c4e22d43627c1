package org.ambulo.lab.relief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far each of several strata differs from its prior, learned from all of them together: each
 * has the clinic's shift and one of its own, so that few patients move a stratum little and towards
 * the others. Exact on a grid of shifts.
 */
final class PartialPooling {

  private final Pooling pooling;
  private final Grid odds;
  private final Grid durations;
  private final double[][] oddsKernels;
  private final double[][] durationKernels;

  PartialPooling(Pooling pooling) {
    this.pooling = pooling;
    odds = Grid.reaching(pooling.reach().logOdds());
    durations = Grid.reaching(pooling.reach().logDuration());
    oddsKernels = odds.kernels(pooling.stratum().logOdds());
    durationKernels = durations.kernels(pooling.stratum().logDuration());
  }

  Grid odds() {
    return odds;
  }

  Grid durations() {
    return durations;
  }

  /**
   * A shift and how sure it is.
   *
   * @param sd standard deviation
   */
  record Shift(double mean, double sd) {}

  /** The shifts of a stratum. */
  record Shifts(Shift logOdds, Shift logDuration) {}

  /**
   * The shifts of each stratum.
   *
   * @param logLikelihoods of each stratum: by shift of odds, then by shift of duration
   */
  List<Shifts> of(List<double[][]> logLikelihoods) {
    List<Seen> seen = logLikelihoods.stream().map(this::seen).toList();
    double[][] clinic = clinic(seen);
    List<Shifts> shifts = new ArrayList<>();
    for (Seen stratum : seen) {
      shifts.add(shifts(stratum, clinic));
    }
    return shifts;
  }

  /**
   * A stratum, and how likely its ratings are for each shift of the clinic.
   *
   * @param likelihood by the shifts of the stratum, its greatest 1
   */
  @SuppressWarnings("ArrayRecordComponent") // never written to, never compared
  private record Seen(double[][] likelihood, double[][] marginal) {}

  private Seen seen(double[][] logLikelihood) {
    double greatest = Arrays.stream(logLikelihood).flatMapToDouble(Arrays::stream).max().orElse(0);
    double[][] likelihood = new double[odds.size()][durations.size()];
    for (int k = 0; k < odds.size(); k++) {
      for (int l = 0; l < durations.size(); l++) {
        likelihood[k][l] = StrictMath.exp(logLikelihood[k][l] - greatest);
      }
    }
    return new Seen(likelihood, expected(likelihood));
  }

  /** The mean of something of a stratum, for each shift of the clinic. */
  private double[][] expected(double[][] of) {
    double[][] half = new double[odds.size()][durations.size()];
    for (int k = 0; k < odds.size(); k++) {
      for (int j = 0; j < durations.size(); j++) {
        for (int l = 0; l < durations.size(); l++) {
          half[k][j] += of[k][l] * durationKernels[j][l];
        }
      }
    }
    double[][] mean = new double[odds.size()][durations.size()];
    for (int i = 0; i < odds.size(); i++) {
      for (int k = 0; k < odds.size(); k++) {
        for (int j = 0; j < durations.size(); j++) {
          mean[i][j] += half[k][j] * oddsKernels[i][k];
        }
      }
    }
    return mean;
  }

  /** Chances of the shifts of the clinic. */
  private double[][] clinic(List<Seen> seen) {
    double[] priorOdds = odds.normal(0, pooling.clinic().logOdds());
    double[] priorDurations = durations.normal(0, pooling.clinic().logDuration());
    double[][] logs = new double[odds.size()][durations.size()];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < odds.size(); i++) {
      for (int j = 0; j < durations.size(); j++) {
        double log = StrictMath.log(priorOdds[i]) + StrictMath.log(priorDurations[j]);
        for (Seen stratum : seen) {
          log += StrictMath.log(stratum.marginal()[i][j]);
        }
        logs[i][j] = log;
        greatest = Math.max(greatest, log);
      }
    }
    double sum = 0;
    for (double[] row : logs) {
      for (int j = 0; j < row.length; j++) {
        row[j] = StrictMath.exp(row[j] - greatest);
        sum += row[j];
      }
    }
    for (double[] row : logs) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= sum;
      }
    }
    return logs;
  }

  private Shifts shifts(Seen stratum, double[][] clinic) {
    return new Shifts(
        shift(stratum, clinic, (k, l) -> odds.values()[k]),
        shift(stratum, clinic, (k, l) -> durations.values()[l]));
  }

  /** A shift by its place on the grid. */
  @FunctionalInterface
  private interface Of {
    double at(int k, int l);
  }

  private Shift shift(Seen stratum, double[][] clinic, Of of) {
    double mean = mean(stratum, clinic, of);
    double square = mean(stratum, clinic, (k, l) -> of.at(k, l) * of.at(k, l));
    return new Shift(mean, Math.sqrt(Math.max(0, square - mean * mean)));
  }

  private double mean(Seen stratum, double[][] clinic, Of of) {
    double[][] weighted = new double[odds.size()][durations.size()];
    for (int k = 0; k < odds.size(); k++) {
      for (int l = 0; l < durations.size(); l++) {
        weighted[k][l] = stratum.likelihood()[k][l] * of.at(k, l);
      }
    }
    double[][] expected = expected(weighted);
    double mean = 0;
    for (int i = 0; i < odds.size(); i++) {
      for (int j = 0; j < durations.size(); j++) {
        double marginal = stratum.marginal()[i][j];
        mean += marginal == 0 ? 0 : clinic[i][j] * expected[i][j] / marginal;
      }
    }
    return mean;
  }
}
