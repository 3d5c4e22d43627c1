package org.ambulo.clinic.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why something that is proposed is not done. */
public enum DeclineReason {
  PATIENT_DECLINES("The patient does not want it"),
  DOES_NOT_FIT("It does not fit this patient"),
  RISK("The risk outweighs the use for this patient"),
  TRIED("Tried before without enough use"),
  NOT_AVAILABLE("It cannot be had or paid for"),
  NOT_NOW("Not now; to be looked at again"),
  OTHER("Another reason, in words");

  private final String words;

  DeclineReason(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Its name outside: {@code not_now}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its name outside. */
  public static Optional<DeclineReason> of(String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
