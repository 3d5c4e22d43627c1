package org.ambulo.core.procedure;

import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.logic.Truth;

/**
 * A diagnostic block before an ablation, a trial before an implant.
 *
 * @param succeeded whether it was done and relieved enough
 */
public record StepBefore(Procedure procedure, Truth succeeded) {}
