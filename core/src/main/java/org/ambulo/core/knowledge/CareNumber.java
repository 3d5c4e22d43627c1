package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of the care so far, or of what is asked for: sessions in twelve months, levels
 * requested.
 *
 * @param id its path in a case file: {@code hx.days_since_last_esi}
 * @param unit UCUM
 * @param least least plausible value
 * @param greatest greatest plausible value
 * @param derived how it follows from the dated record where nobody stated it
 */
public record CareNumber(
    String id,
    String name,
    String unit,
    BigDecimal least,
    BigDecimal greatest,
    Optional<DerivedNumber> derived,
    Citation citation) {

  /** The part of a case file that holds it. */
  public String section() {
    int dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  /** Its name within that part; empty when it is the part itself. */
  public String key() {
    int dot = id.indexOf('.');
    return dot < 0 ? "" : id.substring(dot + 1);
  }
}
