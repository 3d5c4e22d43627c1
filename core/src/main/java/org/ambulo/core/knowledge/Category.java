package org.ambulo.core.knowledge;

/** A class of patients who are rehabilitated alike. */
public record Category(String id, String name, Citation citation) {}
