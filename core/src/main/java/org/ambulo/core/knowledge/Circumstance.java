package org.ambulo.core.knowledge;

import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * A yes/no circumstance of the care that is neither finding nor diagnosis: a driver is at hand, the
 * imaging is missing.
 *
 * @param when what the rest of the record says about it; nothing when empty
 * @param settlesNo whether a no of that criterion is a no, not only silence
 */
public record Circumstance(
    String id, String name, Optional<Criterion> when, boolean settlesNo, Citation citation) {}
