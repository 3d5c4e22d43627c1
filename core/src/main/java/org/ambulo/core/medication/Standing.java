package org.ambulo.core.medication;

/** Whether a medicine is taken. */
public enum Standing {
  ACTIVE,
  /** Asked for or proposed; judged as if it were taken. */
  REQUESTED,
  /** No longer taken, or never was. */
  OVER
}
