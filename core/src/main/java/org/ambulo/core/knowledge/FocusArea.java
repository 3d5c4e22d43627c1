package org.ambulo.core.knowledge;

/** The six areas that a plan can serve. */
public enum FocusArea {
  STRENGTHENING,
  STABILISATION,
  INJURY_REHABILITATION,
  FLEXIBILITY,
  PAIN_REDUCTION,
  FUNCTIONAL_IMPROVEMENT
}
