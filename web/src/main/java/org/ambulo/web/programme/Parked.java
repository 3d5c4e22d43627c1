package org.ambulo.web.programme;

import org.ambulo.core.knowledge.Exercise;

/** An exercise that was agreed on and that nothing proposes today: a reason to ask first. */
public record Parked(Exercise exercise, String dose) {}
