package org.ambulo.web.pages;

import java.util.List;

/**
 * Who the patient is, and what must not be overlooked. Stays in sight on every page of a patient.
 *
 * @param about sex, age and birth date in words
 * @param lead who leads now
 * @param warnings red flags, allergies, medicines, and what is not known of them
 */
public record Banner(
    String patient, String name, String about, String lead, List<Warning> warnings) {
  public Banner {
    warnings = List.copyOf(warnings);
  }

  /** Without what concerns diagnosis and treatment. */
  Banner forBooking() {
    return new Banner(patient, name, about, lead, List.of());
  }

  /** Something not to overlook. */
  public record Warning(Tone tone, String words) {}

  /** How it is shown; the words say it too. */
  public enum Tone {
    ALARM,
    CAUTION,
    PLAIN;

    /** The style's name. */
    public String style() {
      return switch (this) {
        case ALARM -> "alarm";
        case CAUTION -> "caution";
        case PLAIN -> "plain";
      };
    }
  }
}
