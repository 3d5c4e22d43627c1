package org.ambulo.core.record;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a medicine is to be taken, as far as the source says it.
 *
 * @param dose the most at once; empty where it is not said
 * @param rhythm the most often
 * @param mostPerDay a cap on top, whatever dose and times give
 * @param asNeeded whether it is taken only when needed
 * @param route in the source's words
 * @param text the whole instruction in the source's words
 */
public record Dosage(
    Optional<Quantity> dose,
    Optional<Rhythm> rhythm,
    Optional<Quantity> mostPerDay,
    boolean asNeeded,
    Optional<String> route,
    String text) {

  /** So many times in so many hours: 1 in 72 for a patch that is changed every third day. */
  public record Rhythm(BigDecimal times, BigDecimal hours) {}

  /** An amount with the unit as written: {@code mg}, {@code tablet}, {@code mL}. */
  public record Quantity(BigDecimal value, String unit) {}
}
