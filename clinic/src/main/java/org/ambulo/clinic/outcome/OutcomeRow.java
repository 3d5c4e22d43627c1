package org.ambulo.clinic.outcome;

/** What one patient adds to the figures, with whom it is of. */
public record OutcomeRow(String patient, String name, String about, OutcomeSheet sheet) {}
