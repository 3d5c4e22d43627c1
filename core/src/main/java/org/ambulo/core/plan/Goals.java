package org.ambulo.core.plan;

import java.util.List;
import org.ambulo.core.record.DataProblem;

/**
 * What a patient works towards.
 *
 * @param active worked on now, the hardest activity first
 * @param later named too; taken up when an active one is reached
 * @param full activities without room for a gain that matters
 * @param turnedRound wishes that cannot be trained, to be asked about anew
 * @param ask what the goals as a whole lack, as questions
 * @param problems what could not be read
 */
public record Goals(
    List<Goal> active,
    List<Goal> later,
    List<String> full,
    List<TurnedRound> turnedRound,
    List<String> ask,
    List<DataProblem> problems) {

  /** Nothing named and nothing asked: something else comes first. */
  public static final Goals NONE =
      new Goals(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Goals {
    active = List.copyOf(active);
    later = List.copyOf(later);
    full = List.copyOf(full);
    turnedRound = List.copyOf(turnedRound);
    ask = List.copyOf(ask);
    problems = List.copyOf(problems);
  }

  /** A wish, and what is asked instead. */
  public record TurnedRound(String wish, String ask) {}
}
