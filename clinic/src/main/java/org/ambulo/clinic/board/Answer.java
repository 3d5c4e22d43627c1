package org.ambulo.clinic.board;

import java.util.List;

/** What became of a call that would change the calendar. */
public sealed interface Answer {

  /** It was done. */
  record Done(BoardState now, String what) implements Answer {}

  /**
   * It was refused, and nothing has changed.
   *
   * @param because the referee's reasons in words
   */
  record Refused(List<String> because) implements Answer {
    public Refused {
      because = List.copyOf(because);
    }
  }

  /** Somebody changed the calendar in the meantime, and nothing more has changed. */
  record Outdated(BoardState now) implements Answer {}
}
