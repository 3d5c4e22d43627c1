package org.ambulo.core.knowledge;

import org.ambulo.core.logic.Criterion;

/** A psychological or social obstacle to recovery, and what the plan does about it. */
public record YellowFlag(
    String id, String name, Criterion when, String action, Citation citation) {}
