package org.ambulo.clinic.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts.
 *
 * @param idle without a request
 * @param longest in all
 */
public record SessionLimits(Duration idle, Duration longest) {

  private static final Duration TO_LOG_IN = Duration.ofMinutes(10);

  /** Whether it is over. One that is not yet logged in has ten minutes. */
  public boolean isOver(BrowserSession session, Instant now) {
    Duration most = session.stage() == Stage.IN ? longest : TO_LOG_IN;
    return !now.isBefore(session.began().plus(most)) || !now.isBefore(session.seen().plus(idle));
  }
}
