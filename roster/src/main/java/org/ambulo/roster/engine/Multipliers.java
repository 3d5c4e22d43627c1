package org.ambulo.roster.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Room;

/**
 * All capacities that have a price: each free quarter of each member of staff, each free run of a
 * therapist, all therapists' time of a day together (which finds the level of prices soon), and
 * each quarter of each pool of places. Moves their prices by the volume algorithm: from the best
 * prices found along a running mean of what is asked beyond capacity.
 */
final class Multipliers {

  /** How fast prices move beside those of runs. */
  private static final double OF_QUARTERS = 0.05;

  private static final double OF_DAYS = 1;
  private final Prices prices;
  private final Runs runs;

  /** Where each free quarter stands among the prices of staff. */
  private final int[] quarters;

  private final int firstRun;
  private final int firstDay;
  private final int firstPool;
  private final int[] capacity;
  private final double[] asked;
  private final double[] mean;
  private final double[] price;
  private final double[] best;
  private final double[] scale;
  private boolean started;

  Multipliers(Model model, Prices prices) {
    this.prices = prices;
    runs = Runs.of(model, prices);
    quarters = quarters(model, prices);
    firstRun = quarters.length;
    firstDay = firstRun + runs.count();
    firstPool = firstDay + model.days();
    capacity = new int[firstPool + prices.pool.length];
    Arrays.fill(capacity, 0, firstRun, 1);
    System.arraycopy(runs.capacity(), 0, capacity, firstRun, runs.count());
    for (int run = 0; run < runs.count(); run++) {
      capacity[firstDay + runs.day()[run]] += runs.capacity()[run];
    }
    pools(model);
    asked = new double[capacity.length];
    mean = new double[capacity.length];
    price = new double[capacity.length];
    best = new double[capacity.length];
    scale = new double[capacity.length];
    Arrays.fill(scale, 1);
    Arrays.fill(scale, 0, firstRun, OF_QUARTERS);
    Arrays.fill(scale, firstDay, firstPool, OF_DAYS);
  }

  private static int[] quarters(Model model, Prices prices) {
    return IntStream.range(0, model.staff().size())
        .flatMap(
            member ->
                IntStream.range(0, model.days())
                    .flatMap(
                        day ->
                            IntStream.range(0, Slots.MOST)
                                .filter(slot -> (model.staffFree()[member][day] >> slot & 1) != 0)
                                .map(slot -> prices.staffRow(member, day) + slot)))
        .toArray();
  }

  private void pools(Model model) {
    for (int room = 0; room < model.rooms().size(); room++) {
      Room.Kind kind = model.rooms().get(room).kind();
      for (int day = 0; day < model.days(); day++) {
        for (long rest = model.roomOpen()[room][day]; rest != 0; rest &= rest - 1) {
          int slot = Long.numberOfTrailingZeros(rest);
          int used = model.roomUsed()[room][day * Slots.MOST + slot];
          int left = Math.max(0, model.rooms().get(room).capacity() - used);
          add(Prices.pool(kind), day, slot, left);
          if (kind.isForTherapy()) {
            add(Prices.THERAPY, day, slot, left);
          }
          if (kind == Room.Kind.RECOVERY) {
            add(Prices.RECOVERY, day, slot, left);
          }
        }
      }
    }
  }

  private void add(int pool, int day, int slot, int places) {
    capacity[firstPool + prices.poolRow(pool, day) + slot] += places;
  }

  /** What all capacity is worth at the present prices. */
  double capacityValue() {
    double sum = 0;
    for (int i = 0; i < capacity.length; i++) {
      sum += price[i] * capacity[i];
    }
    return sum;
  }

  /**
   * Takes in what is asked for at the present prices.
   *
   * @param each how many patients each one counted stands for
   * @param weight of it in the running mean
   */
  void ask(Usage usage, int each, double weight) {
    for (int i = 0; i < firstRun; i++) {
      asked[i] = usage.staff[quarters[i]];
    }
    Arrays.fill(asked, firstDay, firstPool, 0);
    for (int run = 0; run < runs.count(); run++) {
      int from = runs.row()[run] + runs.from()[run];
      double sum = 0;
      for (int i = from; i < from + runs.length()[run]; i++) {
        sum += usage.staff[i];
      }
      asked[firstRun + run] = sum;
      asked[firstDay + runs.day()[run]] += sum;
    }
    for (int i = firstPool; i < asked.length; i++) {
      asked[i] = usage.pool[i - firstPool];
    }
    double share = started ? weight : 1;
    for (int i = 0; i < asked.length; i++) {
      mean[i] += share * (each * asked[i] - capacity[i] - mean[i]);
    }
    started = true;
  }

  /** What was asked before no longer counts. */
  void forget() {
    started = false;
  }

  /** The present prices become the best. */
  void keep() {
    System.arraycopy(price, 0, best, 0, price.length);
  }

  /** Square of the length of the direction in which prices would move. */
  double square() {
    double square = 0;
    for (int i = 0; i < mean.length; i++) {
      if (mean[i] > 0 || best[i] > 0) {
        square += scale[i] * mean[i] * mean[i];
      }
    }
    return square;
  }

  /** Moves the prices from the best ones along the mean. */
  void move(double step) {
    for (int i = 0; i < price.length; i++) {
      price[i] = Math.max(0, best[i] + step * scale[i] * mean[i]);
    }
    show(price, prices);
  }

  /** Goes back to the best prices. */
  void back() {
    System.arraycopy(best, 0, price, 0, price.length);
    show(price, prices);
  }

  /** Puts the best prices in. */
  void showBest(Prices target) {
    show(best, target);
  }

  private void show(double[] from, Prices target) {
    for (int i = 0; i < firstRun; i++) {
      target.staff[quarters[i]] = from[i];
    }
    for (int run = 0; run < runs.count(); run++) {
      int first = runs.row()[run] + runs.from()[run];
      for (int i = first; i < first + runs.length()[run]; i++) {
        target.staff[i] += from[firstRun + run] + from[firstDay + runs.day()[run]];
      }
    }
    System.arraycopy(from, firstPool, target.pool, 0, target.pool.length);
  }
}
