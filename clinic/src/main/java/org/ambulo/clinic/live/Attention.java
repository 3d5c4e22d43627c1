package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something about a patient that somebody has to look at.
 *
 * @param urgency the more pressing, the higher
 * @param day since when, or by when; empty where no day is known
 * @param words one sentence
 */
public record Attention(Kind kind, int urgency, Optional<LocalDate> day, String words) {

  /** The most pressing first, then the earliest day. */
  public static final Comparator<Attention> MOST_PRESSING_FIRST =
      Comparator.comparingInt(Attention::urgency)
          .reversed()
          .thenComparing(one -> one.day().orElse(LocalDate.MAX))
          .thenComparing(Attention::kind)
          .thenComparing(Attention::words);

  /** Of what kind, the most pressing first. */
  public enum Kind {
    RED_FLAG("Red flag"),
    HIGH_PAIN("Pain to look at"),
    UNSAFE_REGIMEN("Unsafe medicines"),
    WINDOW_UNUSED("Window open, no therapy"),
    WINDOW_CLOSING("Window closing"),
    NO_RESPONSE("No response"),
    WINDOW_OPEN("Window open"),
    ESCALATION("Course not as hoped"),
    HAND_OVER("Hand-over due"),
    CHECK_IN_OVERDUE("Check-in overdue"),
    SCREENING_OPEN("Screening not finished"),
    NOT_ASSESSED("Could not be assessed");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** As a heading. */
    public String title() {
      return title;
    }

    /** How pressing it is before anything more is known of it. */
    public int urgency() {
      return (values().length - ordinal()) * STEP;
    }

    private static final int STEP = 10;
  }
}
