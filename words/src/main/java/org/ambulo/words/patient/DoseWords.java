package org.ambulo.words.patient;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.ExerciseDose;

/** How much of an exercise, in plain words. */
public final class DoseWords {

  private DoseWords() {}

  /** The dose in plain words: {@code Do it 10 times. Hold for 2 seconds. Do this 3 times a day.} */
  public static String of(ExerciseDose dose) {
    List<String> words = new ArrayList<>();
    if (dose.minutes().isPresent()) {
      words.add("Do this for " + dose.minutes().get() + " minutes.");
    } else {
      dose.reps().filter(n -> n > 1).ifPresent(n -> words.add("Do it " + n + " times."));
      dose.holdSeconds().ifPresent(n -> words.add("Hold for " + n + " seconds."));
      dose.sets().filter(n -> n > 1).ifPresent(n -> words.add(rounds(n)));
    }
    dose.perDay().ifPresent(n -> words.add(n == 1 ? "Once a day." : n + " times a day."));
    dose.perWeek().ifPresent(n -> words.add(n + " days a week."));
    return String.join(" ", words);
  }

  private static String rounds(int sets) {
    return sets == 2
        ? "Rest, then do it all again."
        : "Do all of that " + sets + " times, with a rest in between.";
  }
}
