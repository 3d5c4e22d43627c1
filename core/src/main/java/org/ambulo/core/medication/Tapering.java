package org.ambulo.core.medication;

import java.util.List;
import org.ambulo.core.knowledge.OpioidTaper;

/** What comes of asking for the taper calendar of a medicine. */
public sealed interface Tapering {

  record Planned(TaperCalendar calendar) implements Tapering {}

  /** No calendar: this belongs to a specialist. */
  record Referred(List<OpioidTaper.Stop> because) implements Tapering {
    public Referred {
      because = List.copyOf(because);
    }
  }

  record Refused(Reason reason) implements Tapering {}

  /** Why there can be no calendar. */
  enum Reason {
    NOT_TAKEN,
    /** It counts no morphine equivalents, so the rules do not speak of it. */
    NOT_A_FULL_OPIOID,
    AGAINST_ADDICTION,
    OTHER_ROUTE,
    NO_DAILY_DOSE,
    DOSE_BEYOND_REASON,
    NO_STRENGTHS,
    NO_SUCH_FORM,
    /** The weeks asked for are fewer than the pace needs. */
    FASTER_THAN_THE_PACE
  }
}
