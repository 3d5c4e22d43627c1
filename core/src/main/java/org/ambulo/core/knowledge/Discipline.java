package org.ambulo.core.knowledge;

/** The two disciplines of the clinic. */
public enum Discipline {
  SYMPTOM_MODULATION,
  FUNCTIONAL_RESTORATION,
  BOTH
}
