package org.ambulo.core.medication;

import java.math.BigDecimal;

/**
 * How much of an ingredient one unit of a product holds.
 *
 * @param amount milligrams a unit or a millilitre; micrograms an hour of a patch
 */
record Strength(BigDecimal amount, Per per) {
  /** What the amount is in. */
  enum Per {
    UNIT,
    MILLILITRE,
    HOUR
  }
}
