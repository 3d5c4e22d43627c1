package org.ambulo.core.diagnosis;

/** How a posterior is shown: never as a precise percentage. */
public enum Band {
  LOW,
  MODERATE,
  HIGH
}
