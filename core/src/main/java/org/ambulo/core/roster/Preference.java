package org.ambulo.core.roster;

import java.util.Optional;

/**
 * What a patient would like; nothing of it is a must.
 *
 * @param staff id of the therapist asked for
 */
public record Preference(Optional<PartOfDay> partOfDay, Optional<String> staff) {

  /** No wish. */
  public static final Preference NONE = new Preference(Optional.empty(), Optional.empty());

  /** Half of a day; a booking belongs to the half in which it starts. */
  public enum PartOfDay {
    MORNING,
    AFTERNOON;

    private static final int NOON = 12 * 60;

    /** Whether a booking that starts so many minutes after midnight lies in this half. */
    public boolean holds(int start) {
      return this == MORNING ? start < NOON : start >= NOON;
    }
  }
}
