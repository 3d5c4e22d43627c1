package org.ambulo.core.knowledge;

import org.ambulo.core.logic.Criterion;

/**
 * For whom the lower daily limits of {@link Medicine.DailyLimit} hold.
 *
 * @param older for whom the limit of older adults holds
 * @param liverOrAlcohol for whom the limit of liver disease or alcohol holds
 */
public record LimitConditions(Criterion older, Criterion liverOrAlcohol) {}
