package org.ambulo.clinic.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How many wrong tries are borne, and how long one then has to wait: twice as long each time.
 *
 * @param free tries without any wait
 * @param first the wait after these
 * @param longest no wait is longer
 * @param memory a try so long after the last one counts as the first again
 */
public record Patience(int free, Duration first, Duration longest, Duration memory) {

  /** With one account. Nobody can keep its owner out for longer than a quarter of an hour. */
  public static final Patience ACCOUNT =
      new Patience(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofDays(1));

  /** With one address, behind which there may be a whole clinic. */
  public static final Patience ADDRESS =
      new Patience(40, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(6));

  private static final int MOST_DOUBLINGS = 20;

  /** Until when nothing more is judged after so many tries, the last of them now. */
  public Instant until(int tries, Instant now) {
    if (tries < free) {
      return now;
    }
    Duration wait = first.multipliedBy(1L << Math.min(tries - free, MOST_DOUBLINGS));
    return now.plus(wait.compareTo(longest) > 0 ? longest : wait);
  }
}
