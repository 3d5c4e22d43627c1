package org.ambulo.core.knowledge;

/**
 * Findings that say much the same.
 *
 * @param cap the greatest factor (and its inverse) by which together they move one diagnosis
 */
public record DependencyGroup(String id, double cap, String note, Citation citation) {}
