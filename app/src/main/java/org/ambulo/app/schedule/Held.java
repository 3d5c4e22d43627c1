package org.ambulo.app.schedule;

import org.ambulo.core.roster.Booking;
import org.ambulo.web.chart.KeptVisit;

/**
 * An appointment as the record keeps it and as the engine sees it.
 *
 * @param bond whether the engine may move it
 */
public record Held(KeptVisit visit, Booking booking, Bond bond) {

  /** What the engine may do with it. */
  public enum Bond {
    MOVABLE,
    /** It only takes its time, or has begun. */
    FIXED
  }

  public boolean isFixed() {
    return bond == Bond.FIXED;
  }
}
