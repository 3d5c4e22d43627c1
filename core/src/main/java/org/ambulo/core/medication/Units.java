package org.ambulo.core.medication;

import java.math.BigDecimal;

/**
 * So many units of one strength.
 *
 * @param amount milligrams a unit, of a patch micrograms an hour
 */
public record Units(int count, BigDecimal amount) {}
