package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions that are alike: the same day, skill and length, and the same free time and preferred
 * half of the patient. What one of them costs, all do; a clinic has a few of each day.
 */
final class SessionClasses {

  /** What makes sessions alike. */
  private record Kind(int day, long available, long preferred, int skill, int length) {}

  private final Model model;
  private final List<Kind> kinds = new ArrayList<>();

  /** Where a session may start in the hours of each therapist, by class and therapist. */
  private final List<long[]> starts = new ArrayList<>();

  /** By patient, in the order of the days of the course. */
  private final int[][] classes;

  /** Best worth of a session by class and therapist, and the best of these. */
  private final double[][] value;

  private final double[] best;
  private final int[] bestOf;

  SessionClasses(Model model, Calendar open) {
    this.model = model;
    Map<Kind, Integer> numbers = new HashMap<>();
    classes = new int[model.patients().size()][];
    for (PatientModel patient : model.patients()) {
      classes[patient.index()] =
          patient.course().map(course -> numbers(patient, course, numbers, open)).orElse(NONE);
    }
    value = new double[kinds.size()][];
    for (int i = 0; i < value.length; i++) {
      value[i] = new double[starts.get(i).length];
    }
    best = new double[kinds.size()];
    bestOf = new int[kinds.size()];
  }

  private static final int[] NONE = {};

  private int[] numbers(
      PatientModel patient, CourseModel course, Map<Kind, Integer> numbers, Calendar open) {
    return Arrays.stream(course.days())
        .map(
            day -> {
              Kind kind =
                  new Kind(
                      day,
                      patient.available()[day],
                      patient.preferred(),
                      course.skill(),
                      course.length());
              Integer known = numbers.get(kind);
              if (known == null) {
                known = kinds.size();
                numbers.put(kind, known);
                kinds.add(kind);
                starts.add(starts(kind, course.therapists(), open));
              }
              return known;
            })
        .toArray();
  }

  private long[] starts(Kind kind, int[] therapists, Calendar open) {
    long possible = open.sessionStarts(kind.available(), kind.day(), kind.length());
    long[] starts = new long[therapists.length];
    for (int m = 0; m < starts.length; m++) {
      starts[m] = possible & Slots.starts(open.staffFree(therapists[m], kind.day()), kind.length());
    }
    return starts;
  }

  int count() {
    return kinds.size();
  }

  /** Prices one class anew. */
  void price(int number, SessionCosts costs) {
    Kind kind = kinds.get(number);
    int[] therapists = model.skilled()[kind.skill()];
    double preferred = model.weights().preferredTime();
    double top = Openings.NEVER;
    int topOf = 0;
    for (int m = 0; m < therapists.length; m++) {
      double here = Openings.NEVER;
      int row = costs.row(therapists[m], kind.day());
      double[] cost = costs.of(kind.length());
      for (long rest = starts.get(number)[m]; rest != 0; rest &= rest - 1) {
        int start = Long.numberOfTrailingZeros(rest);
        double worth = (kind.preferred() >> start & 1) * preferred - cost[row + start];
        here = Math.max(here, worth);
      }
      value[number][m] = here;
      if (here > top) {
        top = here;
        topOf = m;
      }
    }
    best[number] = top;
    bestOf[number] = topOf;
  }

  int classOf(PatientModel patient, int place) {
    return classes[patient.index()][place];
  }

  double[] values(int number) {
    return value[number];
  }

  double best(int number) {
    return best[number];
  }

  int bestOf(int number) {
    return bestOf[number];
  }

  /** A start with this therapist about as good as the best, another for another turn. */
  int nearlyBestStart(int number, int m, SessionCosts costs, double slack, int turn) {
    Kind kind = kinds.get(number);
    double preferred = model.weights().preferredTime();
    int row = costs.row(model.skilled()[kind.skill()][m], kind.day());
    double[] cost = costs.of(kind.length());
    long good = 0;
    for (long rest = starts.get(number)[m]; rest != 0; rest &= rest - 1) {
      int start = Long.numberOfTrailingZeros(rest);
      double worth = (kind.preferred() >> start & 1) * preferred - cost[row + start];
      if (worth >= value[number][m] - slack) {
        good |= 1L << start;
      }
    }
    for (int skip = Math.floorMod(turn, Long.bitCount(good)); skip > 0; skip--) {
      good &= good - 1;
    }
    return Long.numberOfTrailingZeros(good);
  }
}
