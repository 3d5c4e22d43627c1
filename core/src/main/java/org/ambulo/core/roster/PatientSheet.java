package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One patient's appointments, by time.
 *
 * @param procedures may hold one order twice
 */
record PatientSheet(
    Attendee patient,
    List<Appointment> all,
    List<Appointment> sessions,
    List<Appointment> procedures) {

  static PatientSheet of(Attendee patient, List<Appointment> all) {
    List<Appointment> sessions = new ArrayList<>(all.size());
    List<Appointment> procedures = new ArrayList<>();
    for (Appointment appointment : all) {
      switch (appointment.purpose()) {
        case SESSION -> sessions.add(appointment);
        case PROCEDURE -> procedures.add(appointment);
        case VISIT -> {}
      }
    }
    return new PatientSheet(patient, all, sessions, procedures);
  }

  /** Reads what was proposed for a patient; fixed bookings are recognised, missing ones noted. */
  static PatientSheet of(
      Attendee patient, FixedBookings fixed, List<Booking> bookings, BrokenRules broken) {
    List<Appointment> toFind = thoseThatStay(patient, fixed);
    List<Appointment> all = new ArrayList<>(bookings.size());
    for (Booking booking : bookings) {
      all.add(take(toFind, booking).orElseGet(() -> proposed(patient, booking, broken)));
    }
    toFind.forEach(missing -> broken.addMissing(missing.booking()));
    return of(patient, all);
  }

  private static Optional<Appointment> take(List<Appointment> toFind, Booking booking) {
    for (int i = 0; i < toFind.size(); i++) {
      if (toFind.get(i).isSameAs(booking)) {
        return Optional.of(toFind.remove(i));
      }
    }
    return Optional.empty();
  }

  private static List<Appointment> thoseThatStay(Attendee patient, FixedBookings fixed) {
    List<Appointment> stay = new ArrayList<>();
    if (!patient.fixed().isEmpty()) {
      fixed(patient, fixed).forEach(appointment -> stay.add(appointment.thatStays()));
    }
    return stay;
  }

  /** The fixed bookings as if they were proposed, by time. */
  static List<Appointment> fixed(Attendee patient, FixedBookings fixed) {
    Stream<Appointment> procedures =
        fixed.procedures().entrySet().stream()
            .flatMap(
                done ->
                    ordered(patient, done.getKey()).stream()
                        .map(order -> Appointment.procedure(done.getValue(), order)));
    return Stream.of(
            fixed.sessions().stream().map(Appointment::session),
            procedures,
            fixed.visits().stream().map(Appointment::visit))
        .flatMap(stream -> stream)
        .sorted((one, other) -> Appointment.ORDER.compare(one.booking(), other.booking()))
        .toList();
  }

  private static Appointment proposed(Attendee patient, Booking booking, BrokenRules broken) {
    if (booking.isTherapy() && patient.therapy().isPresent()) {
      return Appointment.session(booking);
    }
    Optional<ProcedureOrder> order = ordered(patient, booking.kind());
    if (order.isPresent()) {
      return Appointment.procedure(booking, order.get());
    }
    Appointment visit = Appointment.visit(booking);
    broken.add(
        Rule.UNKNOWN,
        visit,
        "Nothing of kind %s is ordered for %s".formatted(booking.kind(), patient.id()));
    return visit;
  }

  private static Optional<ProcedureOrder> ordered(Attendee patient, String id) {
    return patient.procedures().stream().filter(order -> order.id().equals(id)).findFirst();
  }

  /** The appointment that fulfils an order: one that stays, or else the first. */
  Optional<Appointment> doneFor(ProcedureOrder order) {
    return procedures.stream()
        .filter(a -> a.order().orElseThrow().id().equals(order.id()))
        .reduce((kept, next) -> next.fixed() && !kept.fixed() ? next : kept);
  }

  /** Days of procedures done before, fixed or booked. */
  Collection<LocalDate> procedureDays() {
    List<LocalDate> days = new ArrayList<>();
    patient.past().forEach(done -> days.add(done.date()));
    procedures.forEach(booked -> days.add(booked.day()));
    return days;
  }
}
