package org.ambulo.roster.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.ScheduleWeights;

/** One run: a start, prices, a schedule built at these prices, and the search. */
final class Engine {

  private static final double[] SHARES = {0.9, 1.0, 0.6};

  /** The ascent ends early when so many steps gained less than this share of the bound. */
  private static final int CALM_STEPS = 40;

  private static final double CALM = 2e-4;
  private static final int LOOK = 64;

  /** So many patients of a large clinic are asked first, then more and more. */
  private static final int SAMPLE = 200;

  private static final int FINER = 7;
  private static final int SAMPLE_STEPS = 40;

  private static final int LEAST_STEPS = 15;

  /** Share of a budget after which what can be left out is left out. */
  private static final double LATEST = 0.5;

  private static final double FIRST_TOLERANCE = 0.15;
  private static final double LAST_TOLERANCE = 0.003;

  private final Clinic clinic;
  private final ScheduleWeights weights;
  private final long seed;
  private final Pace pace;
  private final Watch watch;
  private final Model model;

  Engine(Clinic clinic, ScheduleWeights weights, long seed, Budget budget, Watch watch) {
    this.clinic = clinic;
    this.weights = weights;
    this.seed = seed;
    this.watch = watch;
    pace = new Pace(budget);
    model = ModelBuilder.build(clinic, weights);
  }

  Proposal plan() {
    Ascent ascent = new Ascent(model);
    int[] inOrder = IntStream.range(0, model.patients().size()).toArray();
    Search start = search(new Prices(model), new double[inOrder.length]);
    start.build(inOrder, 0);
    double first = start.value();
    int steps = prices(ascent, first);
    Search best = best(ascent, start);
    Plan[] plans = best.plans();
    double top = best.value();
    SplittableRandom random = new SplittableRandom(seed + 1);
    long turns = 0;
    if (best.hasMovable()) {
      for (double spent = pace.turns(0); spent < 1 && !watch.stopped(); spent = pace.turns(turns)) {
        double tolerance =
            FIRST_TOLERANCE * Math.pow(LAST_TOLERANCE / FIRST_TOLERANCE, Math.max(0, spent));
        best.turn(-tolerance * Math.log(1 - random.nextDouble()));
        turns++;
        if (best.value() > top) {
          top = best.value();
          plans = best.plans();
        }
        if (turns % LOOK == 0) {
          watch.reached(spent, top, ascent.bound());
        }
      }
    }
    return proposal(plans, ascent, first, steps, turns);
  }

  private Search search(Prices prices, double[] ideal) {
    return new Search(model, prices, ideal, new SplittableRandom(seed));
  }

  /** Seeks prices, in a large clinic first with a sample of the patients. */
  private int prices(Ascent ascent, double reached) {
    int steps = 0;
    for (int every = model.patients().size() / SAMPLE; every > 1; every /= FINER) {
      ascent.sample(every);
      for (int i = 0; i < SAMPLE_STEPS && (i < LEAST_STEPS || goesOn(steps)); i++) {
        ascent.step(reached);
        steps++;
      }
    }
    ascent.sample(1);
    if (steps > 0 && pace.turns(0) > LATEST) {
      return steps;
    }
    double before = Double.POSITIVE_INFINITY;
    do {
      ascent.step(reached);
      steps++;
      watch.reached(pace.turns(0), reached, ascent.estimate());
      if (steps % CALM_STEPS == 0) {
        if (before - ascent.estimate() < CALM * Math.abs(ascent.estimate())) {
          break;
        }
        before = ascent.estimate();
      }
    } while (goesOn(steps));
    return steps;
  }

  private boolean goesOn(int steps) {
    return pace.prices(steps) < 1 && !watch.stopped();
  }

  /** The best of several schedules built at the prices, and of the start. */
  private Search best(Ascent ascent, Search start) {
    ascent.certify();
    Prices prices = ascent.best();
    double[] ideal = ascent.values().clone();
    int[] byWorth =
        IntStream.range(0, ideal.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -ideal[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    Search best = start;
    for (double share : SHARES) {
      if (best != start && pace.turns(0) > LATEST) {
        break;
      }
      Search built = search(prices, ideal);
      built.build(byWorth, share);
      if (built.value() > best.value()) {
        best = built;
      }
    }
    return best;
  }

  private Proposal proposal(Plan[] plans, Ascent ascent, double start, int steps, long turns) {
    List<Booking> bookings = new Bookings(model).of(plans);
    Judgement judgement = new Referee(clinic, weights).judge(bookings);
    return new Proposal(
        bookings,
        judgement,
        ascent.bound(),
        start,
        Obstacles.of(model, plans),
        new Scarcities(model, ascent.best(), perSession(plans, judgement)).all(),
        steps,
        turns);
  }

  private static double perSession(Plan[] plans, Judgement judgement) {
    int sessions = Arrays.stream(plans).mapToInt(plan -> plan.sessions().length).sum();
    return sessions == 0 ? 0 : judgement.score().sessions() / sessions;
  }
}
