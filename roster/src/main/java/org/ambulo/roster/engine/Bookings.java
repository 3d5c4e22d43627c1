package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.ProcedureOrder;

/** Turns plans into appointments. */
final class Bookings {

  private final Model model;

  Bookings(Model model) {
    this.model = model;
  }

  /** All appointments by time, fixed ones included. */
  List<Booking> of(Plan[] plans) {
    List<Booking> bookings = new ArrayList<>();
    for (PatientModel patient : model.patients()) {
      fixed(patient.attendee(), bookings);
      of(patient, plans[patient.index()], bookings);
    }
    bookings.sort(Booking.BY_TIME);
    return bookings;
  }

  static void fixed(Attendee patient, List<Booking> bookings) {
    for (FixedBooking fixed : patient.fixed()) {
      bookings.add(
          new Booking(
              patient.id(),
              fixed.kind(),
              fixed.start(),
              fixed.minutes(),
              fixed.staff(),
              fixed.rooms()));
    }
  }

  /** All of one patient, fixed ones first. */
  List<Booking> of(PatientModel patient, Plan plan) {
    List<Booking> bookings = new ArrayList<>();
    fixed(patient.attendee(), bookings);
    of(patient, plan, bookings);
    return bookings;
  }

  /** Whether a plan is made of just these appointments, rooms included. */
  boolean areOf(PatientModel patient, Plan plan, List<Booking> these) {
    List<Booking> planned = new ArrayList<>();
    of(patient, plan, planned);
    return planned.size() == these.size() && new HashSet<>(planned).containsAll(these);
  }

  void of(PatientModel patient, Plan plan, List<Booking> bookings) {
    for (Plan.Session session : plan.sessions()) {
      bookings.add(session(patient, session));
    }
    for (Plan.Operation operation : plan.operations()) {
      bookings.add(operation(patient, operation));
    }
  }

  private Booking session(PatientModel patient, Plan.Session session) {
    return new Booking(
        patient.attendee().id(),
        Booking.THERAPY,
        model.time(session.day(), session.start()),
        patient.attendee().therapy().orElseThrow().minutes(),
        List.of(model.staff().get(session.staff()).id()),
        rooms(session.room()));
  }

  private Booking operation(PatientModel patient, Plan.Operation operation) {
    ProcedureOrder order = patient.procedures().get(operation.order()).order();
    return new Booking(
        patient.attendee().id(),
        order.id(),
        model.time(operation.day(), operation.start()),
        order.minutes(),
        List.of(model.staff().get(operation.staff()).id()),
        rooms(operation.room(), operation.recovery()));
  }

  private List<String> rooms(int... numbers) {
    return IntStream.of(numbers)
        .filter(number -> number >= 0)
        .mapToObj(number -> model.rooms().get(number).id())
        .toList();
  }
}
