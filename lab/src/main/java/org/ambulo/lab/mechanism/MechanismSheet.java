package org.ambulo.lab.mechanism;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.MechanismParameters;

/**
 * Writes fitted parameters as the fitted part of the knowledge file, rounded for print.
 *
 * @param mechanisms ids in the order of the coding
 * @param criteria finding ids in the order of the coding
 * @param digits decimals kept
 */
public record MechanismSheet(List<String> mechanisms, List<String> criteria, int digits) {

  public MechanismSheet {
    mechanisms = List.copyOf(mechanisms);
    criteria = List.copyOf(criteria);
  }

  /** The parameters as a reader of the sheet will have them. */
  public MechanismParameters rounded(MechanismParameters fitted) {
    return new MechanismParameters(
        rounded(fitted.share()),
        Arrays.stream(fitted.yes()).map(this::rounded).toArray(double[][]::new),
        fitted.correlation());
  }

  /** YAML, without a byte of any patient. */
  public String render(MechanismParameters fitted) {
    MechanismParameters kept = rounded(fitted);
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "fitted: true%ncorrelation: %.2f%nshare: {%s}%npresent:%n",
                kept.correlation(),
                named(kept.share())));
    for (int criterion = 0; criterion < criteria.size(); criterion++) {
      int place = criterion;
      double[] chances = Arrays.stream(kept.yes()).mapToDouble(row -> row[place]).toArray();
      text.append("  %s: {%s}%n".formatted(criteria.get(criterion), named(chances)));
    }
    return text.toString();
  }

  private String named(double[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(
            m -> String.format(Locale.ROOT, "%s: %." + digits + "f", mechanisms.get(m), values[m]))
        .collect(Collectors.joining(", "));
  }

  private double[] rounded(double[] values) {
    return Arrays.stream(values)
        .map(v -> BigDecimal.valueOf(v).setScale(digits, RoundingMode.HALF_EVEN).doubleValue())
        .toArray();
  }
}
