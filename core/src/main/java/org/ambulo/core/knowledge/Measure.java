package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A laboratory value, vital sign or number of the care so far.
 *
 * @param unit canonical UCUM unit; empty for a positive/negative test
 * @param units accepted units and how to convert them
 * @param least least plausible value in the canonical unit
 * @param greatest greatest plausible value
 * @param loinc codes under which it arrives; the first is the one to write
 * @param feeds the finding that its value answers
 */
public record Measure(
    String id,
    Kind kind,
    String name,
    Optional<String> unit,
    Map<String, Conversion> units,
    BigDecimal least,
    BigDecimal greatest,
    List<Code> loinc,
    Optional<String> feeds,
    Set<String> aliases,
    Citation citation) {
  public Measure {
    units = Map.copyOf(units);
    loinc = List.copyOf(loinc);
    aliases = Set.copyOf(aliases);
  }

  /** Where a measure stands in a case file. */
  public enum Kind {
    LAB,
    VITAL,
    CARE,
    /** A physical test; in a case file it stands beside the questionnaires. */
    TEST
  }

  /**
   * canonical = (value + offset) x factor, to 15 digits: a factor without end (5/9) is written with
   * more, so that 101.3 degrees Fahrenheit are 38.5 degrees Celsius and nothing beside.
   */
  public record Conversion(BigDecimal factor, BigDecimal offset) {
    private static final MathContext DIGITS = new MathContext(15);

    public BigDecimal apply(BigDecimal value) {
      return value.add(offset).multiply(factor, DIGITS).stripTrailingZeros();
    }
  }

  /** Whether it is positive or negative rather than a number. */
  public boolean isQualitative() {
    return unit.isEmpty();
  }
}
