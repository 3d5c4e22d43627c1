package org.ambulo.core.relief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefObservation;
import org.ambulo.core.knowledge.ReliefPrior;

/**
 * Draws that are free to move: each a row of coordinates, on scales on which a prior is normal or
 * nearly so. Whether there is a flare stays as drawn; how great it is may move.
 */
final class Particles {

  private static final int TRAITS = 6;
  private static final int PER_COURSE = 5;
  private static final int ACTIVITY_ABOVE = 3;
  private static final int WORST_ABOVE = 4;

  private final Relief relief;
  private final List<Treatment> treatments;
  private final Libraries libraries;
  private final List<Expected> responses;

  /** Coordinates of each particle. */
  final double[][] rows;

  /** Whether each treatment of each particle brought a flare. */
  private final boolean[][] flares;

  Particles(Relief relief, List<Treatment> treatments, Libraries libraries, int size) {
    this.relief = relief;
    this.treatments = treatments;
    this.libraries = libraries;
    responses = treatments.stream().map(Expected::of).toList();
    rows = new double[size][TRAITS + PER_COURSE * treatments.size()];
    flares = new boolean[treatments.size()][size];
  }

  int size() {
    return rows.length;
  }

  /** Places a particle on a draw of a cloud; the size of a flare that is not there by chance. */
  void place(int particle, Cloud cloud, int draw, Chance chance) {
    double[] row = rows[particle];
    Traits traits = cloud.traits();
    row[0] = traits.baseline[draw];
    row[1] = traits.natural[draw];
    row[2] = traits.training[draw];
    row[ACTIVITY_ABOVE] = traits.activityAbove[draw];
    row[WORST_ABOVE] = traits.worstAbove[draw];
    row[5] = StrictMath.log(traits.spread[draw]);
    int at = TRAITS;
    for (int k = 0; k < treatments.size(); k++) {
      Course course = cloud.courses().get(k);
      int partner = course.partnerOf(draw);
      row[at++] = Odds.logit(course.responses().greatest[partner]);
      row[at++] = StrictMath.log(course.responses().onset[partner]);
      row[at++] = course.responses().logHalf[partner];
      row[at++] = StrictMath.log(course.responses().shape[partner]);
      float flare = course.responses().flare[partner];
      flares[k][particle] = flare > 0;
      double size = flare > 0 ? flare : chance.exponential(course.prior().flare().meanPoints());
      row[at++] = StrictMath.log(size);
    }
  }

  /** Draws anew, from the prior, what no rating of these kinds speaks of. */
  void forget(int particle, Set<Forecast.Kind> rated, Chance chance) {
    if (!rated.contains(Forecast.Kind.ACTIVITY)) {
      rows[particle][ACTIVITY_ABOVE] = chance.of(relief.observation().activityAbove());
    }
    if (!rated.contains(Forecast.Kind.WORST)) {
      rows[particle][WORST_ABOVE] = chance.of(relief.observation().worstAbove());
    }
  }

  /** The same particles in another choice: each as the one of the number given. */
  void choose(int[] numbers) {
    double[][] before = new double[size()][];
    Arrays.setAll(before, i -> rows[i].clone());
    for (int k = 0; k < flares.length; k++) {
      boolean[] flare = flares[k].clone();
      for (int i = 0; i < numbers.length; i++) {
        flares[k][i] = flare[numbers[i]];
      }
    }
    for (int i = 0; i < numbers.length; i++) {
      rows[i] = before[numbers[i]].clone();
    }
  }

  /** An empty cloud of their size, to be filled. */
  Cloud emptyCloud() {
    List<Course> courses = new ArrayList<>();
    for (Treatment treatment : treatments) {
      courses.add(new Course(treatment, new Responses(size()), Course.Partners.SAME));
    }
    return new Cloud(
        new Traits(size()), courses, relief.training().sessionScale(), Optional.empty());
  }

  /** Writes what a row means to the cloud; the effects on the days of these columns only. */
  void write(double[] row, int particle, Cloud cloud, int[][] columns) {
    Traits traits = cloud.traits();
    traits.baseline[particle] = (float) row[0];
    traits.natural[particle] = (float) row[1];
    traits.training[particle] = (float) row[2];
    traits.activityAbove[particle] = (float) row[ACTIVITY_ABOVE];
    traits.worstAbove[particle] = (float) row[WORST_ABOVE];
    traits.spread[particle] = (float) Exponential.of(row[5]);
    int at = TRAITS;
    for (int k = 0; k < treatments.size(); k++) {
      Responses written = cloud.courses().get(k).responses();
      written.greatest[particle] = (float) (1 / (1 + Exponential.of(-row[at++])));
      written.onset[particle] = (float) Exponential.of(row[at++]);
      written.logHalf[particle] = (float) row[at++];
      written.shape[particle] = (float) Exponential.of(row[at++]);
      double flare = Exponential.of(row[at++]);
      written.flare[particle] = flares[k][particle] ? (float) flare : 0;
      for (int column : columns[k]) {
        written.trace(particle, column);
      }
    }
  }

  /** Logarithm of the prior density of a row, but for a constant. */
  double logPrior(double[] row) {
    ReliefPrior first = treatments.getFirst().stratum().prior();
    ReliefObservation observed = relief.observation();
    Relief.Training training = relief.training();
    if (row[0] < relief.patients().leastBaseline()
        || row[2] < training.least()
        || row[2] > training.greatest()) {
      return Double.NEGATIVE_INFINITY;
    }
    double sum =
        square(row[0], first.baseline().mean(), first.baseline().sd())
            + square(row[1], first.natural().mean(), first.natural().sd())
            + square(row[2], training.mean(), training.sd())
            + square(
                row[ACTIVITY_ABOVE], observed.activityAbove().mean(), observed.activityAbove().sd())
            + square(row[WORST_ABOVE], observed.worstAbove().mean(), observed.worstAbove().sd())
            + square(row[5], 0, observed.spreadSigma());
    for (int k = 0; k < treatments.size(); k++) {
      sum += logResponse(row, k);
    }
    return sum;
  }

  private double logResponse(double[] row, int k) {
    int at = TRAITS + PER_COURSE * k;
    Expected expected = responses.get(k);
    return expected.effect().log(row[at])
        + coupling(row, k)
        + square(row[at + 1], expected.onset(), expected.onsetSigma())
        + square(row[at + 2], expected.half(), expected.halfSigma())
        + square(row[at + 3], expected.shape(), expected.shapeSigma())
        + row[at + 4]
        - Exponential.of(row[at + 4]) / expected.flare();
  }

  /** What is expected of the coordinates of a response: logarithms, and how they spread. */
  private record Expected(
      EffectDensity.OnLogit effect,
      double onset,
      double onsetSigma,
      double half,
      double halfSigma,
      double shape,
      double shapeSigma,
      double flare) {

    static Expected of(Treatment treatment) {
      ReliefPrior prior = treatment.stratum().prior();
      return new Expected(
          new EffectDensity(prior, treatment.logOdds()).new OnLogit(),
          StrictMath.log(prior.onset().median()),
          prior.onset().sigma(),
          StrictMath.log(prior.halfEffect().median()) + treatment.logDuration(),
          prior.halfEffect().sigma(),
          StrictMath.log(prior.decayShape().median()),
          prior.decayShape().sigma(),
          prior.flare().meanPoints());
    }
  }

  /** What the last response of the same family says of this one: a normal copula. */
  private double coupling(double[] row, int k) {
    int last = Cloud.before(treatments, k);
    if (last < 0) {
      return 0;
    }
    double rho = relief.patients().sameFamily();
    double x = score(last, row);
    double y = score(k, row);
    return -(rho * rho * (x * x + y * y) - 2 * rho * x * y) / (2 * (1 - rho * rho));
  }

  private double score(int k, double[] row) {
    double effect = Odds.chance(row[TRAITS + PER_COURSE * k]);
    return libraries.of(treatments.get(k).stratum()).score(effect);
  }

  private static double square(double x, double mean, double sd) {
    double z = (x - mean) / sd;
    return -z * z / 2;
  }
}
