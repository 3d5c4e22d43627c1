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
    RED_FLAG("Red flag", 120),
    HIGH_PAIN("Pain to look at", 110),
    UNSAFE_REGIMEN("Unsafe medicines", 100),
    HOLD_UNDECIDED("Hold to decide", 95),
    WINDOW_UNUSED("Window open, no therapy", 90),
    WINDOW_CLOSING("Window closing", 80),
    NO_RESPONSE("No response", 70),
    WINDOW_OPEN("Window open", 60),
    ESCALATION("Course not as hoped", 50),
    HAND_OVER("Hand-over due", 40),
    CHECK_IN_OVERDUE("Check-in overdue", 30),
    SCREENING_OPEN("Screening not finished", 20),
    NOT_ASSESSED("Could not be assessed", 10);

    private final String title;
    private final int urgency;

    Kind(String title, int urgency) {
      this.title = title;
      this.urgency = urgency;
    }

    /** As a heading. */
    public String title() {
      return title;
    }

    /** How pressing it is before anything more is known of it. */
    public int urgency() {
      return urgency;
    }
  }
}
