package org.ambulo.web.programme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is decided on an exercise. */
public enum Step {
  PROGRESSED("Progressed"),
  KEPT("Kept"),
  /** The same dose in other words or numbers. */
  RESTATED("Restated"),
  REGRESSED("Regressed");

  private final String words;

  Step(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Step> of(String code) {
    return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
  }
}
