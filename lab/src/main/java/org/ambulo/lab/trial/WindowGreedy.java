package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Disturbance;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.ScheduleWeights;

/**
 * Books one patient after the other: the procedure on the next free day, sessions on the days of
 * highest value that are free. A promised session is moved where that gains more than the move
 * costs, and not within notice.
 */
record WindowGreedy(ScheduleWeights weights) implements Booker {

  @Override
  public List<Booking> book(Clinic clinic, Promises promised) {
    Desk desk = new Desk(clinic, new DayBook(clinic, promised.bookings()));
    Disturbance disturbance = new Disturbance(clinic, weights, promised);
    List<Booking> all = new ArrayList<>();
    for (Attendee patient : clinic.patients()) {
      List<Booking> own =
          promised.bookings().stream().filter(b -> b.patient().equals(patient.id())).toList();
      PatientBookings bookings = new PatientBookings(patient, clinic.horizon(), desk, own);
      bookings.addProcedures();
      Map<LocalDate, Double> values = values(patient, clinic, bookings);
      bookings.addSessions(clinic.horizon().from(), byValue(values));
      List<Booking> movable = own.stream().filter(b -> isMovable(b, promised)).toList();
      patient.therapy().ifPresent(course -> better(course, bookings, movable, values, disturbance));
      all.addAll(bookings.all());
    }
    return all;
  }

  private boolean isMovable(Booking booking, Promises promised) {
    return booking.isTherapy()
        && !booking.start().isBefore(promised.asOf().plusHours(weights.noticeHours()));
  }

  private static Map<LocalDate, Double> values(
      Attendee patient, Clinic clinic, PatientBookings bookings) {
    List<LocalDate> procedures = bookings.procedures();
    return bookings
        .days()
        .collect(
            Collectors.toMap(
                day -> day, day -> patient.value().on(day, clinic.horizon(), procedures)));
  }

  private static double value(Map<LocalDate, Double> values, LocalDate day) {
    return values.getOrDefault(day, 0.0);
  }

  private static Comparator<LocalDate> byValue(Map<LocalDate, Double> values) {
    return Comparator.comparingDouble((LocalDate day) -> -value(values, day))
        .thenComparing(Comparator.naturalOrder());
  }

  /** Moves promised sessions one by one, those of least value first. */
  private static void better(
      Course course,
      PatientBookings bookings,
      List<Booking> movable,
      Map<LocalDate, Double> values,
      Disturbance disturbance) {
    List<LocalDate> days = bookings.days().sorted(byValue(values)).toList();
    List<Booking> leastFirst =
        movable.stream()
            .sorted(
                Comparator.comparingDouble((Booking b) -> value(values, b.day()))
                    .thenComparing(Booking.BY_TIME))
            .toList();
    for (Booking session : leastFirst) {
      double least = value(values, session.day()) + disturbance.cost(session);
      bookings.remove(session);
      Optional<Booking> other =
          days.stream()
              .takeWhile(day -> value(values, day) > least)
              .flatMap(day -> bookings.session(course, day).stream())
              .findFirst();
      bookings.add(other.orElse(session));
    }
  }
}
