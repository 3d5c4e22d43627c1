package org.ambulo.core.diagnosis;

import org.ambulo.core.knowledge.Diagnosis;

/**
 * A dangerous cause that must be excluded.
 *
 * @param probability of this cause against all other low back pain, 0 to 1
 */
public record Excluded(Diagnosis diagnosis, double probability) {}
