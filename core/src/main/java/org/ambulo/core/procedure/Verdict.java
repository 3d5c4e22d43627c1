package org.ambulo.core.procedure;

import java.util.Locale;

/** What comes out for one procedure. */
public enum Verdict {
  /** Every known gate is passed and the indication stands. */
  ELIGIBLE,
  /** Something must be put right before the day. */
  HOLD,
  /** Safety forbids it, or the payer denies it. */
  INELIGIBLE,
  /** A fact is missing without which the indication cannot be judged. */
  UNKNOWN,
  /** The patient has none of the diagnoses that it is for. */
  NOT_INDICATED;

  /** Its name outside: {@code not_indicated}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
