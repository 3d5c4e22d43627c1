package org.ambulo.lab.relief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * How well the forecast of one stratum was calibrated so many days after the intervention.
 *
 * @param whole of all patients
 * @param groups by age, by how many days they rated, and by oddity where there are odd ones
 * @param medianWidth of the 80 % interval of the opening, where it ends
 * @param refined share of the forecasts for which draws were made anew
 * @param milliseconds on one core for a forecast; differs from run to run
 */
record Calibration(
    String stratum,
    int asOf,
    CalibrationGroup whole,
    List<CalibrationGroup> groups,
    BrierScores brier,
    Uniformity opening,
    Uniformity closing,
    OptionalInt medianWidth,
    double refined,
    double milliseconds) {

  private static final int TERCILES = 3;
  private static final double NANOS = 1e6;

  Calibration {
    groups = List.copyOf(groups);
  }

  static Calibration of(String stratum, int asOf, List<Outcome> outcomes, Recipe recipe) {
    return new Calibration(
        stratum,
        asOf,
        CalibrationGroup.of("all", outcomes),
        groups(outcomes, recipe),
        BrierScores.of(outcomes),
        Uniformity.of(outcomes.stream().mapToDouble(Outcome::openRank).toArray()),
        Uniformity.of(outcomes.stream().mapToDouble(Outcome::closeRank).toArray()),
        medianWidth(outcomes),
        Shares.of(outcomes, Outcome::refined),
        Shares.mean(outcomes, Outcome::nanos) / NANOS);
  }

  private static OptionalInt medianWidth(List<Outcome> outcomes) {
    int[] widths =
        outcomes.stream().map(Outcome::width).flatMapToInt(OptionalInt::stream).sorted().toArray();
    return widths.length == 0 ? OptionalInt.empty() : OptionalInt.of(widths[widths.length / 2]);
  }

  private static List<CalibrationGroup> groups(List<Outcome> outcomes, Recipe recipe) {
    List<CalibrationGroup> groups = new ArrayList<>();
    groups.addAll(ages(outcomes, recipe.age().groups()));
    groups.addAll(terciles(outcomes));
    if (outcomes.stream().anyMatch(outcome -> outcome.oddity() != Oddity.NONE)) {
      for (Oddity oddity : Oddity.values()) {
        add(groups, oddity.words(), outcomes, outcome -> outcome.oddity() == oddity);
      }
    }
    return groups;
  }

  private static List<CalibrationGroup> ages(List<Outcome> outcomes, List<Integer> from) {
    List<CalibrationGroup> groups = new ArrayList<>();
    add(groups, "age under " + from.getFirst(), outcomes, o -> o.age() < from.getFirst());
    for (int i = 0; i < from.size(); i++) {
      double least = from.get(i);
      boolean oldest = i == from.size() - 1;
      double below = oldest ? Double.MAX_VALUE : from.get(i + 1);
      String name =
          "age %d%s".formatted(from.get(i), oldest ? " and over" : " to " + (from.get(i + 1) - 1));
      add(groups, name, outcomes, o -> o.age() >= least && o.age() < below);
    }
    return groups;
  }

  /** In order of the share of days that were rated. */
  private static List<CalibrationGroup> terciles(List<Outcome> outcomes) {
    List<Outcome> inOrder =
        outcomes.stream().sorted(Comparator.comparingDouble(Outcome::completion)).toList();
    List<String> names = List.of("fewest days rated", "middle third", "most days rated");
    List<CalibrationGroup> groups = new ArrayList<>();
    for (int third = 0; third < TERCILES; third++) {
      int from = inOrder.size() * third / TERCILES;
      int to = inOrder.size() * (third + 1) / TERCILES;
      List<Outcome> part = inOrder.subList(from, to);
      if (!part.isEmpty()) {
        groups.add(CalibrationGroup.of(names.get(third), part));
      }
    }
    return groups;
  }

  private static void add(
      List<CalibrationGroup> groups,
      String name,
      List<Outcome> outcomes,
      Predicate<Outcome> belongs) {
    List<Outcome> part = outcomes.stream().filter(belongs).toList();
    if (!part.isEmpty()) {
      groups.add(CalibrationGroup.of(name, part));
    }
  }

  /** The same but for the time it took. */
  Calibration untimed() {
    return new Calibration(
        stratum, asOf, whole, groups, brier, opening, closing, medianWidth, refined, 0);
  }
}
