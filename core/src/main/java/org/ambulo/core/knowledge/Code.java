package org.ambulo.core.knowledge;

/** A code of a public code system with the words it stands for. */
public record Code(CodeSystem system, String code, String label) {}
