package org.ambulo.clinic.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a form says, as it was typed.
 *
 * @param items by their ids
 * @param course the visits of therapy
 */
public record Given(Map<String, Item> items, Course course) {
  public Given {
    items = Map.copyOf(items);
  }

  /**
   * About one thing.
   *
   * @param dose how it is to be instead
   * @param reason code of a {@link DeclineReason}
   */
  public record Item(Choice choice, String dose, String why, String reason, String words) {}

  /** Numbers of the visits of therapy, as they were typed. */
  public record Course(String sessions, String perWeek, String minutes) {}

  /** What is chosen. */
  public enum Choice {
    /** What was decided before stays. */
    KEEP,
    /** As proposed today. */
    ACCEPT,
    CHANGE,
    DECLINE,
    /** Not decided yet. */
    OPEN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Choice> of(String code) {
      return Arrays.stream(values()).filter(choice -> choice.code().equals(code)).findFirst();
    }
  }
}
