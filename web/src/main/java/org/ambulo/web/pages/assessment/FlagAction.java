package org.ambulo.web.pages.assessment;

import java.util.Arrays;
import java.util.Optional;

/** What somebody did about a red flag. */
public enum FlagAction {
  EMERGENCY("Sent to the emergency department, and called ahead"),
  TESTED("Urgent imaging or blood tests ordered"),
  REFERRED("Called the specialist who takes over"),
  KNOWN("Known already; it is being dealt with"),
  NOT_CONFIRMED("Looked again: not confirmed, I correct the answer");

  private final String words;

  FlagAction(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Optional<FlagAction> of(String name) {
    return Arrays.stream(values()).filter(action -> action.name().equals(name)).findFirst();
  }
}
