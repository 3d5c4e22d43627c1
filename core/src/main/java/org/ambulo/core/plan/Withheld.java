package org.ambulo.core.plan;

import org.ambulo.core.knowledge.Citation;

/** Something that was considered and is not proposed, and why. */
public record Withheld(String id, String text, String why, Citation citation) {}
