package org.ambulo.core.relief;

import org.ambulo.core.knowledge.Relief;

/**
 * What a session of therapy is worth on a day, from 0 to 1: {@code base + (peak - base) q need
 * phase}. It never falls as the chance that the window is open grows.
 */
public final class SessionWorth {

  private final Relief.SessionValue value;
  private final double share;

  /**
   * @param attended sessions of the course that are done
   * @param phase id of the phase of rehabilitation
   */
  public SessionWorth(Relief.SessionValue value, int attended, String phase) {
    this.value = value;
    double left = 1 - (double) attended / value.courseSessions();
    double need = Math.max(value.leastNeed(), left);
    share = need * value.phases().getOrDefault(phase, 1.0);
  }

  /** With this chance that the window is open. */
  public double of(double open) {
    return value.base() + (value.peak() - value.base()) * open * share;
  }
}
