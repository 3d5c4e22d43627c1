package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a patient's fixed bookings are. Each keeps the kind that it was given.
 *
 * @param sessions of the course, by time; none where there is no course
 * @param procedures by the id of the order that they fulfil
 * @param visits all others, by time: they only take their time
 */
public record FixedBookings(
    List<Booking> sessions, Map<String, Booking> procedures, List<Booking> visits) {

  public FixedBookings {
    sessions = List.copyOf(sessions);
    procedures = Collections.unmodifiableMap(new LinkedHashMap<>(procedures));
    visits = List.copyOf(visits);
  }

  /**
   * Tells a patient's fixed bookings apart. An order is fulfilled by the first booking of its id,
   * or else by the first of its kind, or else of no kind said, that fulfils no other; the earlier
   * order comes first.
   */
  public static FixedBookings of(Attendee patient) {
    if (patient.fixed().isEmpty()) {
      return new FixedBookings(List.of(), Map.of(), List.of());
    }
    List<Booking> open = new ArrayList<>(bookings(patient));
    List<Booking> sessions =
        patient.therapy().isPresent()
            ? open.stream().filter(Booking::isTherapy).toList()
            : List.of();
    open.removeIf(booking -> !sessions.isEmpty() && booking.isTherapy());
    Map<String, Booking> byId = new LinkedHashMap<>();
    for (ProcedureOrder order : patient.procedures()) {
      if (!byId.containsKey(order.id())) {
        take(open, order.id()).ifPresent(booking -> byId.put(order.id(), booking));
      }
    }
    Map<String, Booking> procedures = new LinkedHashMap<>();
    for (ProcedureOrder order : patient.procedures()) {
      Optional.ofNullable(byId.get(order.id()))
          .or(() -> take(open, order.kind()))
          .or(() -> take(open, Booking.PROCEDURE))
          .ifPresent(booking -> procedures.putIfAbsent(order.id(), booking));
    }
    return new FixedBookings(sessions, procedures, open);
  }

  private static List<Booking> bookings(Attendee patient) {
    return patient.fixed().stream()
        .map(
            fixed ->
                new Booking(
                    patient.id(),
                    fixed.kind(),
                    fixed.start(),
                    fixed.minutes(),
                    fixed.staff(),
                    fixed.rooms()))
        .sorted(Appointment.ORDER)
        .toList();
  }

  private static Optional<Booking> take(List<Booking> open, String kind) {
    Optional<Booking> first = open.stream().filter(b -> b.kind().equals(kind)).findFirst();
    first.ifPresent(open::remove);
    return first;
  }

  /** All of them, by time. */
  public List<Booking> all() {
    List<Booking> all = new ArrayList<>(sessions);
    all.addAll(procedures.values());
    all.addAll(visits);
    all.sort(Appointment.ORDER);
    return List.copyOf(all);
  }
}
