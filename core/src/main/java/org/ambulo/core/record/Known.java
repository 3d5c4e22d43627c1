package org.ambulo.core.record;

import java.util.Optional;
import org.ambulo.core.logic.Answer;

/**
 * An answer with its date and origin. The answer may be {@link Answer#UNKNOWN}: asked, and the
 * patient could not say.
 */
public record Known(Answer answer, Optional<PartialDate> date, Origin origin) {}
