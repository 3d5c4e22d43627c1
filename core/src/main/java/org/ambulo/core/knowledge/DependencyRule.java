package org.ambulo.core.knowledge;

import org.ambulo.core.logic.Criterion;

/**
 * How likely an opioid use disorder is, by counting yes/no facts.
 *
 * @param matters for whom it is worth saying
 * @param total the {@link CareNumber} that holds a total which somebody counted
 * @param high so many of the facts, for a high risk
 * @param caution what to keep in mind about the result
 */
public record DependencyRule(
    Criterion matters, String total, Criterion.AtLeast high, String caution, Citation citation) {}
