package org.ambulo.core.knowledge;

import java.util.Optional;

/**
 * How much of an exercise.
 *
 * @param sets sets each time
 * @param reps repetitions a set, or tries held
 * @param holdSeconds seconds each is held
 * @param minutes minutes each time
 * @param perDay times a day
 * @param perWeek days a week; every day where {@code perDay} is given instead
 * @param words how hard, in words (RPE: rating of perceived exertion)
 */
public record ExerciseDose(
    Optional<Integer> sets,
    Optional<Integer> reps,
    Optional<Integer> holdSeconds,
    Optional<Integer> minutes,
    Optional<Integer> perDay,
    Optional<Integer> perWeek,
    Effort effort,
    String words) {

  /** How hard it is, the easiest first. */
  public enum Effort {
    LIGHT,
    MODERATE,
    VIGOROUS
  }

  /** The dose as a therapist writes it: {@code 2 x 10, hold 3 s, 2 times a day}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (minutes.isPresent()) {
      text.append(minutes.get()).append(" minutes");
    } else {
      text.append(sets.orElse(1)).append(" x ").append(reps.orElse(1));
    }
    holdSeconds.ifPresent(seconds -> text.append(", hold ").append(seconds).append(" s"));
    perDay.ifPresent(n -> text.append(n == 1 ? ", once a day" : ", " + n + " times a day"));
    perWeek.ifPresent(n -> text.append(", ").append(n).append(" days a week"));
    return text.toString();
  }
}
