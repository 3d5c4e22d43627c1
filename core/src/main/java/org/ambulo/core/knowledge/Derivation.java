package org.ambulo.core.knowledge;

import org.ambulo.core.logic.Criterion;

/**
 * What a recorded diagnosis, a measurement or a score says about a finding that nobody answered.
 *
 * @param settlesNo whether a "no" of the criterion answers the finding too (a definition does; an
 *     absent entry in a problem list never does)
 */
public record Derivation(
    String finding, Criterion when, boolean settlesNo, String text, Citation citation) {}
