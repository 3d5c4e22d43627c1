package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.MedicineForm;

/**
 * The daily doses that whole units of one form add up to. Amounts are milligrams, of a patch
 * micrograms an hour.
 */
final class DispensableDoses {

  /** So many of the smallest unit a day are no prescription any more. */
  static final int MOST_UNITS = 1000;

  /** Of the ways to make a dose: units alike, then few different ones. */
  private static final Comparator<List<Units>> SIMPLEST =
      Comparator.comparing(DispensableDoses::spread).thenComparingInt(List::size);

  private final MedicineForm form;
  private final int scale;
  private final int[] sizes;
  private final BitSet possible;

  /** The doses up to this one, which is at most {@link #MOST_UNITS} of the smallest unit. */
  DispensableDoses(MedicineForm form, BigDecimal most) {
    this.form = form;
    scale = form.amounts().stream().mapToInt(BigDecimal::scale).max().orElse(0);
    sizes = form.amounts().stream().mapToInt(this::whole).toArray();
    int limit = whole(most);
    possible = new BitSet(limit + 1);
    possible.set(0);
    for (int size : sizes) {
      for (int sum = size; sum <= limit; sum++) {
        if (possible.get(sum - size)) {
          possible.set(sum);
        }
      }
    }
  }

  /** Whether a dose is so large that the record must be wrong. */
  static boolean isBeyond(MedicineForm form, BigDecimal dose) {
    return dose.compareTo(form.smallest().multiply(BigDecimal.valueOf(MOST_UNITS))) > 0;
  }

  private int whole(BigDecimal amount) {
    return amount.movePointRight(scale).setScale(0, RoundingMode.FLOOR).intValueExact();
  }

  private BigDecimal amount(int whole) {
    return BigDecimal.valueOf(whole, scale);
  }

  /** The smallest dose from this one on (included) to below the other; none when there is none. */
  Optional<BigDecimal> smallestBetween(BigDecimal from, BigDecimal below) {
    int least = from.movePointRight(scale).setScale(0, RoundingMode.CEILING).intValueExact();
    int found = possible.nextSetBit(Math.max(least, 0));
    return Optional.of(found)
        .filter(n -> n >= 0)
        .map(this::amount)
        .filter(dose -> dose.compareTo(below) < 0);
  }

  /** The greatest dose below this one; 0 when there is no other. */
  BigDecimal nextBelow(BigDecimal dose) {
    int above = dose.movePointRight(scale).setScale(0, RoundingMode.CEILING).intValueExact();
    return amount(Math.max(0, possible.previousSetBit(above - 1)));
  }

  /**
   * The units that make a day's dose, the greatest first: as many as doses a day or as near to it
   * as can be, as alike as can be. Empty when no units make it.
   */
  List<Units> units(BigDecimal dose) {
    int total = whole(dose);
    if (amount(total).compareTo(dose) != 0 || total <= 0 || !possible.get(total)) {
      return List.of();
    }
    int most = total / sizes[0];
    for (int apart = 0; apart <= most + form.dosesADay(); apart++) {
      List<List<Units>> ways = new ArrayList<>();
      ways(total, form.dosesADay() + apart, sizes.length - 1, List.of(), ways);
      if (apart > 0) {
        ways(total, form.dosesADay() - apart, sizes.length - 1, List.of(), ways);
      }
      if (!ways.isEmpty()) {
        return ways.stream().min(SIMPLEST).orElseThrow();
      }
    }
    return List.of();
  }

  /** Every way to make a sum of exactly so many units no greater than one size. */
  private void ways(int sum, int count, int size, List<Units> chosen, List<List<Units>> ways) {
    if (sum == 0 && count == 0) {
      ways.add(chosen);
    }
    boolean hopeless =
        size < 0 || count <= 0 || (long) count * sizes[size] < sum || (long) count * sizes[0] > sum;
    if (hopeless) {
      return;
    }
    for (int n = Math.min(count, sum / sizes[size]); n >= 0; n--) {
      List<Units> more = new ArrayList<>(chosen);
      if (n > 0) {
        more.add(new Units(n, form.amounts().get(size)));
      }
      ways(sum - n * sizes[size], count - n, size - 1, more, ways);
    }
  }

  private static BigDecimal spread(List<Units> units) {
    return units.getFirst().amount().subtract(units.getLast().amount());
  }
}
