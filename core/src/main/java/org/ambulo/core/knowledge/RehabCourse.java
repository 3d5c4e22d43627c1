package org.ambulo.core.knowledge;

/**
 * How many visits over how many weeks.
 *
 * @param psychologicallyInformed from the first visit on
 */
public record RehabCourse(
    String id,
    String name,
    Indication indication,
    int visitsFrom,
    int visitsTo,
    int weeks,
    boolean psychologicallyInformed,
    Citation citation) {}
