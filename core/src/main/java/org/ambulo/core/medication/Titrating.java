package org.ambulo.core.medication;

import java.util.List;

/** What comes of asking for the titration calendar of a medicine. */
public sealed interface Titrating {

  record Planned(TitrationCalendar calendar) implements Titrating {}

  /** No calendar: this patient must not have it, or not as it is taken now. */
  record Barred(List<Alert> because) implements Titrating {
    public Barred {
      because = List.copyOf(because);
    }
  }

  record Refused(Reason reason) implements Titrating {}

  /** Why there can be no calendar. */
  enum Reason {
    /** The medicine's entry has no steps. */
    NO_STEPS,
    /** It is taken already, and the record does not say how much. */
    NO_DAILY_DOSE
  }
}
