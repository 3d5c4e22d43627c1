package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.EarliestDay;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.ProcedureOrder;

/** What one patient has booked, and what is added to it day by day. */
final class PatientBookings {

  private final Attendee patient;
  private final Horizon horizon;
  private final Desk desk;
  private final List<Booking> booked;

  /**
   * @param promised of this patient
   */
  PatientBookings(Attendee patient, Horizon horizon, Desk desk, List<Booking> promised) {
    this.patient = patient;
    this.horizon = horizon;
    this.desk = desk;
    booked = new ArrayList<>(promised);
  }

  List<Booking> all() {
    return List.copyOf(booked);
  }

  List<Booking> sessions() {
    return booked.stream().filter(Booking::isTherapy).toList();
  }

  /** Days of procedures done or booked. */
  List<LocalDate> procedures() {
    return Stream.concat(
            patient.past().stream().map(PastProcedure::date),
            booked.stream().filter(one -> !one.isTherapy()).map(Booking::day))
        .toList();
  }

  /** Books each procedure that is not booked as soon as it can be done. */
  void addProcedures() {
    for (ProcedureOrder order : patient.procedures()) {
      if (booked.stream().noneMatch(one -> one.kind().equals(order.id()))) {
        LocalDate earliest = EarliestDay.of(order, patient, horizon);
        days()
            .filter(day -> !day.isBefore(earliest))
            .filter(day -> sessions().stream().noneMatch(s -> Desk.rests(day, s.day())))
            .flatMap(day -> desk.procedure(patient, order, day).stream())
            .findFirst()
            .ifPresent(this::add);
      }
    }
  }

  /**
   * Books sessions until the course is booked, each on the first day in an order on which it can
   * be.
   */
  void addSessions(LocalDate from, Comparator<LocalDate> order) {
    if (patient.therapy().isEmpty()) {
      return;
    }
    Course course = patient.therapy().get();
    List<LocalDate> days = days().filter(day -> !day.isBefore(from)).sorted(order).toList();
    for (LocalDate day : days) {
      if (sessions().size() >= course.sessions()) {
        return;
      }
      session(course, day).ifPresent(this::add);
    }
  }

  /** A session that could be booked on a day. */
  Optional<Booking> session(Course course, LocalDate day) {
    List<Booking> sessions = sessions();
    List<LocalDate> taken = sessions.stream().map(Booking::day).toList();
    return Desk.isAllowed(course, day, taken, procedures())
        ? desk.session(patient, course, day, sessions)
        : Optional.empty();
  }

  void add(Booking booking) {
    desk.book().take(booking);
    booked.add(booking);
  }

  void remove(Booking booking) {
    desk.book().give(booking);
    booked.remove(booking);
  }

  Stream<LocalDate> days() {
    return IntStream.range(0, horizon.days()).mapToObj(horizon::day);
  }
}
