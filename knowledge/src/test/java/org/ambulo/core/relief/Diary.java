package org.ambulo.core.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.ambulo.core.relief.Forecast.Kind;

/** What a synthetic patient wrote down: drawn by the recipe of the model, from a seed. */
record Diary(String name, History history) {

  private static final String[] STRATA = {
    "esi_radicular_chronic", "esi_radicular_acute", "rfa_lumbar_dual", "sij_injection", "tpi"
  };

  /** Of 14 and of 28 days; two treated twice, one whose ratings contradict each other. */
  static List<Diary> twenty() {
    List<Diary> diaries = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      int days = i % 2 == 0 ? 14 : 28;
      Treatment treatment = on(0, STRATA[i % STRATA.length]);
      diaries.add(drawn("patient " + i, days, 100 + i, treatment));
    }
    diaries.add(drawn("two of a kind", 28, 200, on(0, STRATA[0]), on(14, STRATA[0])));
    diaries.add(drawn("two kinds", 28, 201, on(0, "sij_injection"), on(10, "rfa_lumbar_single")));
    diaries.add(activityFarAboveTheAverage());
    return diaries;
  }

  private static Treatment on(int day, String stratum) {
    return Treatment.of(Someone.stratum(stratum), day);
  }

  private static Diary activityFarAboveTheAverage() {
    List<Reading> readings = new ArrayList<>();
    for (int day = -5; day <= 28; day += 2) {
      int average = day < 0 ? 7 : day < 10 ? 5 : 3;
      readings.add(new Reading(day, Kind.AVERAGE, average));
      readings.add(new Reading(day, Kind.ACTIVITY, day < 0 ? 8 : average + 2 + day % 3));
    }
    return new Diary("activity far above", History.of(on(0, STRATA[0]), readings));
  }

  /** Daily averages, a fifth missing; of every third patient activity too, of some a week. */
  private static Diary drawn(String name, int until, int seed, Treatment... treatments) {
    List<Treatment> given = List.of(treatments);
    History empty = new History(given, List.of(), List.of(), OptionalDouble.empty());
    ReliefByTheBook book = new ReliefByTheBook(Someone.RELIEF, empty);
    double[] row = patient(given, seed);
    Random random = new Random(seed);
    double spread = Math.exp(row[5]);
    double differs = 1.05 * random.nextGaussian();
    List<Reading> readings = new ArrayList<>();
    for (int day = -7; day <= until; day++) {
      differs = 0.4 * differs + Math.sqrt(1 - 0.16) * 1.05 * random.nextGaussian();
      if (random.nextDouble() < 0.2) {
        continue;
      }
      double pain = book.pain(row, day);
      double average = pain + spread * (differs + 0.58 * random.nextGaussian());
      readings.add(new Reading(day, Kind.AVERAGE, rounded(average)));
      if (seed % 3 == 0 && random.nextBoolean()) {
        double activity = pain + row[3] + spread * (differs + 0.7 * random.nextGaussian());
        readings.add(new Reading(day, Kind.ACTIVITY, rounded(activity)));
      }
    }
    if (seed % 4 == 0) {
      readings.add(new Reading(until, Kind.WEEK, rounded(book.pain(row, until - 3))));
    }
    return new Diary(name, new History(given, readings, List.of(), OptionalDouble.empty()));
  }

  private static double rounded(double pain) {
    return Math.clamp(Math.round(pain), 0, 10);
  }

  private static double[] patient(List<Treatment> treatments, int seed) {
    Chance chance = new Chance(seed);
    double[] row = new double[ReliefByTheBook.TRAITS + ReliefByTheBook.EACH * treatments.size()];
    for (int k = 0; k < treatments.size(); k++) {
      Library.Patient one =
          Library.Patient.draw(treatments.get(k).stratum().prior(), Someone.RELIEF, chance);
      if (k == 0) {
        row[0] = one.baseline();
        row[1] = one.natural();
        row[2] = one.training();
        row[3] = one.activityAbove();
        row[4] = one.worstAbove();
        row[5] = Math.log(one.spread());
      }
      int at = ReliefByTheBook.TRAITS + ReliefByTheBook.EACH * k;
      row[at] = Math.cbrt(one.greatest());
      row[at + 1] = Math.log(one.onset());
      row[at + 2] = Math.log(one.half());
      row[at + 3] = Math.log(one.shape());
      row[at + 4] = one.flare();
    }
    return row;
  }
}
