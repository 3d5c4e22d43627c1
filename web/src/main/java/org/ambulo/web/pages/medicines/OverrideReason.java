package org.ambulo.web.pages.medicines;

import java.util.Arrays;
import java.util.Optional;

/** Why a clinician keeps a medicine although an alert speaks against it. */
public enum OverrideReason {
  BENEFIT("The benefit outweighs the risk; told to the patient"),
  TOLERATED("Taken like this before, without harm"),
  SHORT("For a short time only, with an end date"),
  WATCHED("Watched closely: the checks are arranged"),
  SPECIALIST("Agreed with the prescriber or specialist"),
  CHANGING("Being changed: this is a step on the way"),
  NOT_SO("The alert does not fit this patient");

  private final String words;

  OverrideReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Optional<OverrideReason> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
