package org.ambulo.lab.mechanism;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Deals patients to folds so that every fold has its share of every mechanism, by chance. */
final class MechanismFolds {

  private MechanismFolds() {}

  /** The fold (from 0) of each patient. */
  static int[] deal(MechanismData data, int folds, SplittableRandom random) {
    int[] foldOf = new int[data.patients().size()];
    int dealt = 0;
    for (int mechanism = 0; mechanism < data.mechanisms(); mechanism++) {
      for (int patient : shuffled(having(data, mechanism), random)) {
        foldOf[patient] = dealt++ % folds;
      }
    }
    return foldOf;
  }

  private static List<Integer> having(MechanismData data, int mechanism) {
    List<Integer> places = new ArrayList<>();
    for (int patient = 0; patient < data.patients().size(); patient++) {
      if (data.patients().get(patient).mechanism() == mechanism) {
        places.add(patient);
      }
    }
    return places;
  }

  /** Fisher and Yates. */
  private static List<Integer> shuffled(List<Integer> places, SplittableRandom random) {
    for (int last = places.size() - 1; last > 0; last--) {
      Collections.swap(places, last, random.nextInt(last + 1));
    }
    return places;
  }
}
