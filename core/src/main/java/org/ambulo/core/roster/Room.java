package org.ambulo.core.roster;

import java.util.List;

/**
 * A room, or a kind of places in one.
 *
 * @param capacity how many patients it holds at a time
 * @param hours when it is open
 */
public record Room(String id, Kind kind, int capacity, List<Span> hours) {

  /** What happens in a room. */
  public enum Kind {
    FLUOROSCOPY,
    ULTRASOUND,
    RECOVERY,
    GYM,
    TREATMENT;

    /** Whether sessions of therapy take place there. */
    public boolean isForTherapy() {
      return this == GYM || this == TREATMENT;
    }
  }

  public Room {
    hours = List.copyOf(hours);
  }

  /** The same open at other times. */
  public Room withHours(List<Span> others) {
    return new Room(id, kind, capacity, others);
  }
}
