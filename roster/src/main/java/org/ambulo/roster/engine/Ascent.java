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

  private static final int PARTS = 16;
  private static final double SMOOTHING = 0.15;
  private static final double SLACK = 0.01;
  private static final int PATIENCE = 12;

  private final Model model;
  private final Prices prices;
  private final SessionCosts costs;
  private final SessionClasses classes;
  private final Calendar open;
  private final Runs runs;
  private final Part[] parts = new Part[PARTS];
  private final double[] value;
  private final double[] slotPrice;
  private final double[] runPrice;
  private final double[] staffMean;
  private final double[] poolMean;
  private final int[] poolCapacity;
  private final Usage usage;
  private double[] bestStaff;
  private double[] bestPool;
  private double bound = Double.POSITIVE_INFINITY;
  private double pace = 1.0;
  private int since;
  private int round;

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
    runs = Runs.of(model, prices);
    value = new double[model.patients().size()];
    slotPrice = new double[prices.staff.length];
    runPrice = new double[runs.count()];
    staffMean = new double[prices.staff.length];
    poolMean = new double[prices.pool.length];
    poolCapacity = capacities();
    usage = new Usage(prices);
    bestStaff = prices.staff.clone();
    bestPool = prices.pool.clone();
    Arrays.setAll(parts, i -> new Part());
  }

  private int[] capacities() {
    int[] capacity = new int[prices.pool.length];
    for (int room = 0; room < model.rooms().size(); room++) {
      var kind = model.rooms().get(room).kind();
      for (int day = 0; day < model.days(); day++) {
        for (long rest = model.roomOpen()[room][day]; rest != 0; rest &= rest - 1) {
          int slot = Long.numberOfTrailingZeros(rest);
          int left =
              Math.max(
                  0,
                  model.rooms().get(room).capacity()
                      - model.roomUsed()[room][day * Slots.MOST + slot]);
          capacity[prices.poolRow(Prices.pool(kind), day) + slot] += left;
          if (kind.isForTherapy()) {
            capacity[prices.poolRow(Prices.THERAPY, day) + slot] += left;
          }
          if (kind == org.ambulo.core.roster.Room.Kind.RECOVERY) {
            capacity[prices.poolRow(Prices.RECOVERY, day) + slot] += left;
          }
        }
      }
    }
    return capacity;
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
    System.arraycopy(bestStaff, 0, best.staff, 0, bestStaff.length);
    System.arraycopy(bestPool, 0, best.pool, 0, bestPool.length);
    return best;
  }

  /**
   * One step.
   *
   * @param reached value of the best schedule known
   */
  void step(double reached) {
    IntStream.range(0, model.staff().size())
        .parallel()
        .forEach(member -> costs.price(member, prices));
    IntStream.range(0, classes.count()).parallel().forEach(each -> classes.price(each, costs));
    IntStream.range(0, PARTS).parallel().forEach(this::plan);
    usage.clear();
    for (Part part : parts) {
      usage.add(part.use);
    }
    double now = Arrays.stream(value).sum() + capacityValue();
    if (now < bound - 1e-4 * Math.abs(bound)) {
      since = 0;
    } else if (++since >= PATIENCE) {
      pace *= 0.7;
      since = 0;
    }
    if (now < bound) {
      bound = now;
      System.arraycopy(prices.staff, 0, bestStaff, 0, bestStaff.length);
      System.arraycopy(prices.pool, 0, bestPool, 0, bestPool.length);
    }
    move(now, reached);
    round++;
  }

  private void plan(int number) {
    Part part = parts[number];
    part.use.clear();
    int count = model.patients().size();
    for (int i = number * count / PARTS; i < (number + 1) * count / PARTS; i++) {
      PatientModel patient = model.patients().get(i);
      part.openings.fill(patient);
      part.finder.find(patient, part.openings, part.draft);
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
      int number =
          classes.classOf(patient, Arrays.binarySearch(course.days(), day));
      int m = part.draft.therapists[i];
      int start = classes.nearlyBestStart(number, m, costs, SLACK, turn + i);
      int member = course.therapists()[m];
      Usage.count(part.use.staff, prices.staffRow(member, day) + start, course.length());
      if (model.places().length > 0) {
        Usage.count(
            part.use.pool, prices.poolRow(Prices.THERAPY, day) + start, course.length());
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
          part.use.pool,
          prices.poolRow(PricedOpenings.pool(procedure), day) + start,
          procedure.length());
    }
    Usage.count(
        part.use.pool,
        prices.poolRow(Prices.RECOVERY, day) + start + procedure.length(),
        procedure.recovery());
  }

  private double capacityValue() {
    double sum = 0;
    for (int member = 0; member < model.staff().size(); member++) {
      for (int day = 0; day < model.days(); day++) {
        int row = prices.staffRow(member, day);
        for (long rest = model.staffFree()[member][day]; rest != 0; rest &= rest - 1) {
          sum += slotPrice[row + Long.numberOfTrailingZeros(rest)];
        }
      }
    }
    for (int run = 0; run < runs.count(); run++) {
      sum += runPrice[run] * runs.capacity()[run];
    }
    for (int i = 0; i < poolCapacity.length; i++) {
      sum += prices.pool[i] * poolCapacity[i];
    }
    return sum;
  }

  /** Moves the prices against the mean overuse. */
  private void move(double now, double reached) {
    double keep = round == 0 ? 0 : 1 - SMOOTHING;
    double square = 0;
    for (int member = 0; member < model.staff().size(); member++) {
      for (int day = 0; day < model.days(); day++) {
        int row = prices.staffRow(member, day);
        for (long rest = model.staffFree()[member][day]; rest != 0; rest &= rest - 1) {
          int i = row + Long.numberOfTrailingZeros(rest);
          staffMean[i] = keep * staffMean[i] + (1 - keep) * (usage.staff[i] - 1);
          if (slotPrice[i] > 0 || staffMean[i] > 0) {
            square += staffMean[i] * staffMean[i];
          }
        }
      }
    }
    for (int run = 0; run < runs.count(); run++) {
      double over = overuse(run);
      if (runPrice[run] > 0 || over > 0) {
        square += over * over;
      }
    }
    for (int i = 0; i < poolMean.length; i++) {
      poolMean[i] = keep * poolMean[i] + (1 - keep) * (usage.pool[i] - poolCapacity[i]);
      if (prices.pool[i] > 0 || poolMean[i] > 0) {
        square += poolMean[i] * poolMean[i];
      }
    }
    if (square > 0) {
      apply(pace * Math.max(now - reached, 1e-3 * Math.abs(now)) / square);
    }
  }

  /** Quarters of a run asked for beyond its capacity; the mean counts a quarter's own capacity. */
  private double overuse(int run) {
    double sum = 0;
    int from = runs.row()[run] + runs.from()[run];
    for (int i = from; i < from + runs.length()[run]; i++) {
      sum += staffMean[i] + 1;
    }
    return sum - runs.capacity()[run];
  }

  private void apply(double step) {
    for (int member = 0; member < model.staff().size(); member++) {
      for (int day = 0; day < model.days(); day++) {
        int row = prices.staffRow(member, day);
        for (long rest = model.staffFree()[member][day]; rest != 0; rest &= rest - 1) {
          int i = row + Long.numberOfTrailingZeros(rest);
          slotPrice[i] = Math.max(0, slotPrice[i] + step * staffMean[i]);
          prices.staff[i] = slotPrice[i];
        }
      }
    }
    for (int run = 0; run < runs.count(); run++) {
      runPrice[run] = Math.max(0, runPrice[run] + step * overuse(run));
      int from = runs.row()[run] + runs.from()[run];
      for (int i = from; i < from + runs.length()[run]; i++) {
        prices.staff[i] += runPrice[run];
      }
    }
    for (int i = 0; i < poolMean.length; i++) {
      prices.pool[i] = Math.max(0, prices.pool[i] + step * poolMean[i]);
    }
  }
}
