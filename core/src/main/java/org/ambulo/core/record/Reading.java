package org.ambulo.core.record;

import java.util.Optional;
import org.ambulo.core.logic.Answer;

/**
 * A measured value.
 *
 * @param answer an amount in the canonical unit of the measure, or positive (yes) or negative (no)
 * @param asWritten value and unit as they arrived
 */
public record Reading(Answer answer, String asWritten, Optional<PartialDate> date, Origin origin) {}
