package org.ambulo.core.diagnosis;

import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.logic.Answer;

/**
 * One answer's part in a diagnosis.
 *
 * @param logOdds what it adds to the natural log-odds, after damping and cap; above 0 speaks for
 * @param share its part of all that was added and taken away, 0 to 1
 * @param ratio the likelihood ratio used, before damping
 */
public record Evidence(
    Finding finding,
    Answer answer,
    double logOdds,
    double share,
    double ratio,
    Citation citation) {}
