package org.ambulo.web.pages.medicines;

import java.util.Arrays;
import java.util.Optional;

/** Why a medicine is stopped. */
public enum StopReason {
  NO_EFFECT("It did not help enough"),
  SIDE_EFFECT("Side effects"),
  DANGER("An alert: too dangerous here"),
  DONE("No longer needed"),
  PATIENT("The patient does not want it, or stopped it"),
  BEFORE_NEEDLE("Held before a procedure"),
  MISTAKE("Entered by mistake");

  private final String words;

  StopReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Optional<StopReason> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
