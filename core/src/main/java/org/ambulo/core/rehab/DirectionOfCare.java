package org.ambulo.core.rehab;

import java.util.Optional;
import org.ambulo.core.knowledge.DirectionRule;

/**
 * The preferred direction of movement and why.
 *
 * @param rule the rule that says so; empty when none does, and neutral is the default
 */
public record DirectionOfCare(
    DirectionRule.Direction direction, String why, Optional<DirectionRule> rule) {}
