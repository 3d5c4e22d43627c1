package org.ambulo.core.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * An appointment.
 *
 * @param kind {@link #THERAPY}, the id of a procedure ordered, or the name of another visit
 * @param minutes without the time in a recovery place afterwards
 * @param staff ids
 * @param rooms ids; of a procedure its room, then the recovery place taken straight afterwards
 */
public record Booking(
    String patient,
    String kind,
    LocalDateTime start,
    int minutes,
    List<String> staff,
    List<String> rooms) {

  /** The kind of a session of therapy. */
  public static final String THERAPY = "therapy";

  /** The kind of a procedure fixed elsewhere that does not say which of those ordered it is. */
  public static final String PROCEDURE = "procedure";

  /** By time, then by patient and kind. */
  public static final Comparator<Booking> BY_TIME =
      Comparator.comparing(Booking::start)
          .thenComparing(Booking::patient)
          .thenComparing(Booking::kind);

  private static final int HOUR = 60;

  public Booking {
    staff = List.copyOf(staff);
    rooms = List.copyOf(rooms);
  }

  public boolean isTherapy() {
    return kind.equals(THERAPY);
  }

  public LocalDate day() {
    return start.toLocalDate();
  }

  /** Minutes from midnight. */
  public int from() {
    return start.getHour() * HOUR + start.getMinute();
  }

  /** Minutes from midnight; more than a day's where it ends the day after. */
  public int to() {
    return from() + minutes;
  }
}
