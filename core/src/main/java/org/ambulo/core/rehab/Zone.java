package org.ambulo.core.rehab;

/** How the pain answered a session, by the pain-monitoring model. */
public enum Zone {
  GREEN,
  AMBER,
  RED,
  STOP,
  /** Not reported well enough to say. */
  OPEN
}
