package org.ambulo.lab.relief;

import java.util.List;
import java.util.Map;

/**
 * What is added to the priors to make up patients, and by what a study judges a forecast.
 *
 * @param runInDays days before the intervention that are rated
 * @param recallDays days of a visit at which the last week's average is recalled
 * @param asOf where the patients of a clinic's list stand
 * @param modifiers by id of the modifier
 */
record Recipe(
    int runInDays,
    List<Integer> recallDays,
    AsOf asOf,
    Age age,
    Therapy therapy,
    Map<String, Held> modifiers,
    Odd odd,
    Misspecified misspecified,
    Targets targets) {
  Recipe {
    recallDays = List.copyOf(recallDays);
    modifiers = Map.copyOf(modifiers);
  }

  /** Days after the intervention, evenly from one to another, both included. */
  record AsOf(int first, int last) {}

  /**
   * Years, normally distributed and cut at the bounds.
   *
   * @param groups the least age of each group but the youngest
   */
  record Age(double mean, double sd, double least, double greatest, List<Integer> groups) {
    Age {
      groups = List.copyOf(groups);
    }
  }

  /**
   * @param attendance share of the booked sessions that take place
   */
  record Therapy(int perWeek, double attendance) {}

  /**
   * A modifier in this clinic.
   *
   * @param share of patients in whom it holds
   * @param points in those, where points are counted; 1 else
   */
  record Held(double share, double points) {}

  /** Shares of patients who are odd, and how. */
  record Odd(
      Map<Oddity, Double> shares, double worsePerWeek, double constantPoints, int wrongDays) {
    Odd {
      shares = Map.copyOf(shares);
    }
  }

  /** By how much a truth differs of which the forecast does not know. */
  record Misspecified(double logOdds, double logDuration) {}

  /**
   * What a study asks for.
   *
   * @param error greatest expected calibration error, of patients of the model
   * @param errorMisspecified of patients that differ
   * @param uniform least p that dates are spread as the forecast says
   * @param coverage least coverage of the 80 % interval
   * @param points greatest distance from a published mean
   * @param share greatest distance from a published share
   */
  record Targets(
      double error,
      double errorMisspecified,
      double uniform,
      double coverage,
      double points,
      double share) {}
}
