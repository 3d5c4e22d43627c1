package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.core.knowledge.MedicineForm;

/**
 * The daily doses that whole units of one form add up to. Amounts are milligrams, of a patch
 * micrograms an hour.
 */
final class DispensableDoses {

  /** So many of the smallest unit a day are no prescription any more. */
  static final int MOST_UNITS = 1000;

  private final MedicineForm form;
  private final int scale;
  private final int[] sizes;

  /** By dose: the fewest units that make it, {@link #MOST_UNITS} and more when none do. */
  private final int[] fewest;

  /** The doses up to this one, which is at most {@link #MOST_UNITS} of the smallest unit. */
  DispensableDoses(MedicineForm form, BigDecimal most) {
    this.form = form;
    scale = form.amounts().stream().mapToInt(BigDecimal::scale).max().orElse(0);
    sizes = form.amounts().stream().mapToInt(this::whole).toArray();
    fewest = new int[whole(most) + 1];
    Arrays.fill(fewest, 1, fewest.length, 2 * MOST_UNITS);
    for (int sum = 1; sum < fewest.length; sum++) {
      for (int size : sizes) {
        if (size <= sum) {
          fewest[sum] = Math.min(fewest[sum], fewest[sum - size] + 1);
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

  private int atLeast(BigDecimal amount) {
    return amount.movePointRight(scale).setScale(0, RoundingMode.CEILING).intValueExact();
  }

  private BigDecimal amount(int whole) {
    return BigDecimal.valueOf(whole, scale);
  }

  private boolean isPossible(int sum) {
    return sum < fewest.length && fewest[sum] <= form.unitsMost().orElse(MOST_UNITS);
  }

  /** The smallest dose from this one on (included) to below the other; none when there is none. */
  Optional<BigDecimal> smallestBetween(BigDecimal from, BigDecimal below) {
    for (int sum = atLeast(from); sum < atLeast(below); sum++) {
      if (isPossible(sum)) {
        return Optional.of(amount(sum));
      }
    }
    return Optional.empty();
  }

  /** The greatest dose below this one; 0 when there is no other. */
  BigDecimal nextBelow(BigDecimal dose) {
    int sum = atLeast(dose) - 1;
    while (sum > 0 && !isPossible(sum)) {
      sum--;
    }
    return amount(sum);
  }

  /**
   * The units of a day, the greatest first: spread over as many doses as the form has a day, as
   * alike as can be, each of the fewest units. Empty when no units make the dose.
   */
  List<Units> units(BigDecimal dose) {
    int total = whole(dose);
    if (amount(total).compareTo(dose) != 0 || total == 0 || !isPossible(total)) {
      return List.of();
    }
    List<Integer> doses = new ArrayList<>();
    int count = form.dosesADay();
    while (!split(total, count, total, doses)) {
      count--;
    }
    Map<BigDecimal, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
    doses.forEach(one -> count(one, counts));
    return counts.entrySet().stream()
        .map(entry -> new Units(entry.getValue(), entry.getKey()))
        .toList();
  }

  /** Splits a sum into so many doses, none above the greatest, the greatest as small as can be. */
  private boolean split(int sum, int count, int greatest, List<Integer> doses) {
    if (count == 0) {
      return sum == 0;
    }
    for (int one = Math.ceilDiv(sum, count); one <= Math.min(sum, greatest); one++) {
      if (one > 0 && isPossible(one)) {
        doses.add(one);
        if (split(sum - one, count - 1, one, doses)) {
          return true;
        }
        doses.removeLast();
      }
    }
    return false;
  }

  /** Counts the fewest units that make one dose. */
  private void count(int dose, Map<BigDecimal, Integer> counts) {
    int rest = dose;
    while (rest > 0) {
      int size = sizes.length - 1;
      while (sizes[size] > rest || fewest[rest - sizes[size]] != fewest[rest] - 1) {
        size--;
      }
      counts.merge(form.amounts().get(size), 1, Integer::sum);
      rest -= sizes[size];
    }
  }
}
