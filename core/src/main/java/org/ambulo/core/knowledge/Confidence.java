package org.ambulo.core.knowledge;

/** How far a figure can be trusted. */
public enum Confidence {
  /** Read in the source named. */
  V("verified"),
  /** A well-known published figure, recalled. */
  K("known"),
  /** A working default of the authors; overridable, and said so wherever it is shown. */
  U("working default");

  private final String words;

  Confidence(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
