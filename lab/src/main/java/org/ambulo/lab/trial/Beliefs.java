package org.ambulo.lab.trial;

import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Worth;

/** What one who books takes sessions of a patient to be worth. Safe for several threads. */
@FunctionalInterface
interface Beliefs {

  /** All sessions of a patient are worth the same. */
  Beliefs NONE = (chart, horizon) -> chart.patient().attendee().value();

  /**
   * As of the morning of the first day of the horizon.
   *
   * @param chart with what happened before
   */
  Worth of(Chart chart, Horizon horizon);
}
