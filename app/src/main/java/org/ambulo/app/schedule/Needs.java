package org.ambulo.app.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;

/** What is ordered for patients and not booked. */
public record Needs(Snapshot calendar) {

  /**
   * One of them.
   *
   * @param kind as the engine calls it
   * @param count sessions; 1 for a procedure
   * @param words how much of what
   */
  public record Need(String patient, String kind, int count, String words) {}

  /** Of one patient. */
  public List<Need> of(Attendee patient) {
    List<Booking> booked =
        calendar.bookings().stream().filter(one -> one.patient().equals(patient.id())).toList();
    return of(patient, booked);
  }

  private List<Need> of(Attendee patient, List<Booking> booked) {
    List<Need> needs = new ArrayList<>();
    Set<String> kinds = new HashSet<>();
    booked.forEach(one -> kinds.add(one.kind()));
    patient.procedures().stream()
        .filter(order -> !kinds.contains(order.id()) && !kinds.contains(order.kind()))
        .forEach(
            order ->
                needs.add(
                    new Need(patient.id(), order.id(), 1, calendar.names().of(order.kind()))));
    patient
        .therapy()
        .ifPresent(
            course -> {
              int have = (int) booked.stream().filter(Booking::isTherapy).count();
              if (course.sessions() > have) {
                needs.add(
                    new Need(
                        patient.id(),
                        Booking.THERAPY,
                        course.sessions() - have,
                        (course.sessions() - have)
                            + " of "
                            + course.sessions()
                            + " sessions of therapy"));
              }
            });
    return needs;
  }

  /** Of everybody. */
  public List<Need> all() {
    Map<String, List<Booking>> booked = new HashMap<>();
    calendar
        .bookings()
        .forEach(one -> booked.computeIfAbsent(one.patient(), key -> new ArrayList<>()).add(one));
    return calendar.clinic().patients().stream()
        .flatMap(patient -> of(patient, booked.getOrDefault(patient.id(), List.of())).stream())
        .toList();
  }
}
