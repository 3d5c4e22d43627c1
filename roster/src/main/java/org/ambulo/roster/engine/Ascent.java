package org.ambulo.roster.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Looks for prices at which what all patients want just fits: the Lagrangian dual of the schedule.
 * Whatever the prices, the value of everybody's best plan at these prices plus the price of all
 * capacity is a bound that no schedule exceeds; the lowest bound found is kept, with its prices.
 *
 * <p>Steps are Polyak's towards the value of the best schedule known, along a running mean of the
 * overuse. A step does not depend on the number of threads.
 */
final class Ascent {

  private static final int PARTS = 4;
  private static final double SMOOTHING = 0.15;

  /** Times this little worse than the best are taken in turn, so that not all ask for the same. */
  private static final double SLACK = 0.01;

  private static final double FIRST_PACE = 0.1;
  private static final double FASTER = 1.1;
  private static final double SLOWER = 0.66;
  private static final double FASTEST = 2;

  /** A step never aims at less than this share of the bound. */
  private static final double LEAST_AIM = 1e-3;

  private static final int PATIENCE = 3;

  /** More than sums of this many numbers are off by. */
  private static final double ROUNDING = 1e-10;

  private final Model model;
  private final Prices prices;
  private final SessionCosts costs;
  private final SessionClasses classes;
  private final Calendar open;
  private final Multipliers multipliers;
  private final Part[] parts = new Part[PARTS];
  private final double[] value;
  private final Usage usage;
  private double estimate = Double.POSITIVE_INFINITY;
  private double bound = Double.POSITIVE_INFINITY;
  private double pace = FIRST_PACE;
  private int since;
  private int round;
  private int stride = 1;
  private Care care = Care.QUICK;

  /** A share of the patients, with the scratch space to plan them. */
  private final class Part {
    final PlanFinder finder = new PlanFinder(model);
    final PricedOpenings openings = new PricedOpenings(open, prices, classes);
    final Draft draft = new Draft(model.days());
    final Usage use = new Usage(prices);
  }

  Ascent(Model model) {
    this.model = model;
    prices = new Prices(model);
    open = new Calendar(model);
    costs = new SessionCosts(model);
    classes = new SessionClasses(model, open);
    multipliers = new Multipliers(model, prices);
    value = new double[model.patients().size()];
    usage = new Usage(prices);
    Arrays.setAll(parts, i -> new Part());
  }

  double estimate() {
    return estimate;
  }

  /** The lowest bound so far. */
  double bound() {
    return bound;
  }

  /** What each patient's best plan is worth at the prices of the last step. */
  double[] values() {
    return value;
  }

  /** The prices of the lowest bound. */
  Prices best() {
    Prices best = new Prices(model);
    multipliers.showBest(best);
    return best;
  }

  /**
   * One step, with what each patient nearly wants.
   *
   * @param reached value of the best schedule known
   */
  void step(double reached) {
    double now = ask(Care.QUICK);
    multipliers.ask(usage, stride, SMOOTHING);
    if (now < estimate) {
      pace = Math.min(FASTEST, pace * FASTER);
      since = 0;
      estimate = now;
      multipliers.keep();
    } else if (++since >= PATIENCE) {
      pace *= SLOWER;
      since = 0;
    }
    double square = multipliers.square();
    if (square > 0) {
      multipliers.move(
          pace * Math.max(estimate - reached, LEAST_AIM * Math.abs(estimate)) / square);
    }
    round++;
  }

  /** From now on only every so-manieth patient is asked, for all of them; 1: everybody. */
  void sample(int every) {
    stride = every;
    estimate = Double.POSITIVE_INFINITY;
    since = 0;
    multipliers.back();
    multipliers.forget();
  }

  /** Computes the bound exactly at the best prices. */
  void certify() {
    multipliers.back();
    double exact = ask(Care.EXACT);
    bound = Math.min(bound, exact + ROUNDING * Math.abs(exact));
  }

  /** What everybody wants at the present prices, and the sum of it with the price of capacity. */
  private double ask(Care care) {
    this.care = care;
    IntStream.range(0, model.staff().size())
        .parallel()
        .forEach(member -> costs.price(member, prices));
    IntStream.range(0, classes.count()).parallel().forEach(each -> classes.price(each, costs));
    IntStream.range(0, PARTS).parallel().forEach(this::plan);
    usage.clear();
    for (Part part : parts) {
      usage.add(part.use);
    }
    return stride * Arrays.stream(value).sum() + multipliers.capacityValue();
  }

  private void plan(int number) {
    Part part = parts[number];
    part.use.clear();
    int count = model.patients().size();
    for (int i = number * count / PARTS; i < (number + 1) * count / PARTS; i++) {
      if (i % stride != 0) {
        value[i] = 0;
        continue;
      }
      PatientModel patient = model.patients().get(i);
      part.openings.fill(patient);
      part.finder.find(patient, part.openings, care, part.draft);
      value[i] = part.draft.value;
      use(patient, part);
    }
  }

  private void use(PatientModel patient, Part part) {
    int turn = (patient.index() * 31 + round) * 17;
    for (int i = 0; i < patient.procedures().size(); i++) {
      int day = part.draft.procedureDays[i];
      if (day < 0) {
        break;
      }
      use(patient, i, day, turn, part);
    }
    for (int i = 0; i < part.draft.sessions; i++) {
      CourseModel course = patient.course().orElseThrow();
      int day = part.draft.sessionDays[i];
      int number = classes.classOf(patient, Arrays.binarySearch(course.days(), day));
      int m = part.draft.therapists[i];
      int start = classes.nearlyBestStart(number, m, costs, SLACK, turn + i);
      int member = course.therapists()[m];
      Usage.count(part.use.staff, prices.staffRow(member, day) + start, course.length());
      if (model.places().length > 0) {
        Usage.count(part.use.pool, prices.poolRow(Prices.THERAPY, day) + start, course.length());
      }
    }
  }

  private void use(PatientModel patient, int number, int day, int turn, Part part) {
    ProcedureModel procedure = patient.procedures().get(number);
    int found = part.openings.nearlyBest(patient, number, day, SLACK, turn);
    int member = found / Slots.MOST;
    int start = found % Slots.MOST;
    Usage.count(part.use.staff, prices.staffRow(member, day) + start, procedure.length());
    if (procedure.needsRoom()) {
      Usage.count(
          part.use.pool, prices.poolRow(Prices.pool(procedure), day) + start, procedure.length());
    }
    Usage.count(
        part.use.pool,
        prices.poolRow(Prices.RECOVERY, day) + start + procedure.length(),
        procedure.recovery());
  }
}
