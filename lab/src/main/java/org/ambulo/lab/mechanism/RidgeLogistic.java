package org.ambulo.lab.mechanism;

import java.util.Arrays;
import java.util.Optional;
import org.ambulo.core.diagnosis.MechanismModel;

/**
 * Multinomial logistic regression with a ridge, for comparison only. Minimises the sum of log
 * losses plus half the ridge times the squared weights (intercepts free); an unknown answer is
 * replaced by the criterion's mean among the patients learned from.
 *
 * <p>Solved by Newton's method; the ridge keeps every step solvable.
 *
 * @param ridge weight of the penalty (1 is the usual default)
 */
public record RidgeLogistic(double ridge) implements MechanismLearner {

  private static final int STEPS = 200;
  private static final double SETTLED = 1e-9;

  /** No weight moves further in one step, so that a long step cannot run away. */
  private static final double LONGEST = 2;

  /** Keeps the free intercepts invertible. */
  private static final double FREE = 1e-6;

  @Override
  public MechanismForecast learn(MechanismData data) {
    double[] means = means(data);
    double[][] rows =
        data.patients().stream().map(p -> row(p.answerCodes(), means)).toArray(double[][]::new);
    int[] labels = data.patients().stream().mapToInt(MechanismPatient::mechanism).toArray();
    double[][] weights = weights(rows, labels, data.mechanisms());
    return answers ->
        Arrays.stream(answers).allMatch(answer -> answer == MechanismModel.UNKNOWN)
            ? Optional.empty()
            : Optional.of(probabilities(weights, row(answers, means)));
  }

  private double[][] weights(double[][] rows, int[] labels, int mechanisms) {
    int width = rows[0].length;
    double[][] weights = new double[mechanisms][width];
    double moved = Double.MAX_VALUE;
    for (int count = 0; count < STEPS && moved > SETTLED; count++) {
      double[] step = step(rows, labels, weights);
      moved = Arrays.stream(step).map(Math::abs).max().orElseThrow();
      double part = Math.min(1, LONGEST / moved);
      for (int i = 0; i < step.length; i++) {
        weights[i / width][i % width] -= part * step[i];
      }
    }
    return weights;
  }

  /** The inverse Hessian times the gradient, mechanism after mechanism. */
  private double[] step(double[][] rows, int[] labels, double[][] weights) {
    int width = rows[0].length;
    double[] gradient = new double[weights.length * width];
    double[][] hessian = new double[gradient.length][gradient.length];
    for (int i = 0; i < gradient.length; i++) {
      double penalty = i % width == 0 ? FREE : ridge;
      gradient[i] = penalty * weights[i / width][i % width];
      hessian[i][i] = penalty;
    }
    for (int patient = 0; patient < rows.length; patient++) {
      double[] chances = probabilities(weights, rows[patient]);
      for (int mechanism = 0; mechanism < chances.length; mechanism++) {
        double error = chances[mechanism] - (labels[patient] == mechanism ? 1 : 0);
        for (int column = 0; column < width; column++) {
          gradient[mechanism * width + column] += error * rows[patient][column];
        }
      }
      curve(hessian, chances, rows[patient]);
    }
    return Matrix.solve(hessian, gradient);
  }

  /** Adds one patient's second derivatives. */
  private static void curve(double[][] hessian, double[] chances, double[] row) {
    for (int i = 0; i < hessian.length; i++) {
      int one = i / row.length;
      for (int other = 0; other < chances.length; other++) {
        double joint = chances[one] * ((one == other ? 1 : 0) - chances[other]);
        double scale = joint * row[i % row.length];
        for (int column = 0; column < row.length; column++) {
          hessian[i][other * row.length + column] += scale * row[column];
        }
      }
    }
  }

  private static double[] probabilities(double[][] weights, double[] row) {
    double[] scores = Matrix.times(weights, row);
    double greatest = Arrays.stream(scores).max().orElseThrow();
    double[] odds = Arrays.stream(scores).map(s -> StrictMath.exp(s - greatest)).toArray();
    double sum = Arrays.stream(odds).sum();
    return Arrays.stream(odds).map(odd -> odd / sum).toArray();
  }

  private static double[] row(int[] answers, double[] means) {
    double[] row = new double[answers.length + 1];
    row[0] = 1;
    for (int i = 0; i < answers.length; i++) {
      row[i + 1] = answers[i] == MechanismModel.UNKNOWN ? means[i] : answers[i];
    }
    return row;
  }

  private static double[] means(MechanismData data) {
    double[] means = new double[data.criteria()];
    Arrays.setAll(
        means,
        criterion ->
            data.patients().stream()
                .mapToInt(patient -> patient.answers().get(criterion))
                .filter(answer -> answer != MechanismModel.UNKNOWN)
                .average()
                .orElse(0));
    return means;
  }
}
