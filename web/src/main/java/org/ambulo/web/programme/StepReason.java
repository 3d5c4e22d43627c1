package org.ambulo.web.programme;

import java.util.Arrays;
import java.util.Optional;

/** Why a clinician takes a step that the pain rule does not ask for. */
public enum StepReason {
  SEEN("Done well under supervision today"),
  FEAR("Pain is feared more than felt; agreed with the patient"),
  TOO_EASY("Too easy to train anything"),
  TECHNIQUE("Technique is lost at this step"),
  OTHER_PAIN("Another joint or illness limits it"),
  WISH("The patient asks for it"),
  PHYSICIAN("Agreed with the physician");

  private final String words;

  StepReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Optional<StepReason> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }
}
