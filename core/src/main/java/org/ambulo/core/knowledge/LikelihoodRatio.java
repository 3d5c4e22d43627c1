package org.ambulo.core.knowledge;

import java.util.Optional;

/**
 * How much likelier an outcome of a finding is with the diagnosis than with other low back pain.
 *
 * @param value the ratio to use, above 0
 * @param appliesIf finding that must be answered yes for the ratio to count
 * @param remark what was published, and why it was moved, in words; may be empty
 */
public record LikelihoodRatio(
    double value, Citation citation, Optional<String> appliesIf, String remark) {}
