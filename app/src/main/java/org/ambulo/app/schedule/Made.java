package org.ambulo.app.schedule;

import java.util.List;

/** What became of changes of the calendar. */
public sealed interface Made {

  Made DONE = new Done();

  /** They are in the record. */
  record Done() implements Made {}

  /**
   * They break a rule; nothing has changed.
   *
   * @param because in the referee's words
   */
  record Refused(List<String> because) implements Made {
    public Refused {
      because = List.copyOf(because);
    }
  }

  /** Somebody was quicker; nothing has changed. */
  record Outdated(String words) implements Made {}

  /** The role or the sight does not reach so far; nothing has changed. */
  record NotAllowed(String why) implements Made {}
}
