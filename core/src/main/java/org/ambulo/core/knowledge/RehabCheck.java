package org.ambulo.core.knowledge;

/**
 * What is looked at again.
 *
 * @param weeks at the latest after so many weeks; 0 means at each visit
 */
public record RehabCheck(
    String id, String text, Indication indication, int weeks, Citation citation) {}
