package org.ambulo.core.knowledge;

/** A sentence for the reader on one topic, with where it comes from. */
public record ClinicalNote(String about, String text, Citation citation) {}
