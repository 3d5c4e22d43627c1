package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.roster.Booking;

/** Turns appointments back into a plan, as far as their time is free. */
final class Placement {

  private final Model model;
  private final Calendar calendar;
  private final Map<String, Integer> staff = new HashMap<>();

  Placement(Model model, Calendar calendar) {
    this.model = model;
    this.calendar = calendar;
    model.staff().forEach(member -> staff.put(member.id(), staff.size()));
  }

  Plan of(PatientModel patient, List<Booking> bookings) {
    List<Plan.Session> sessions = new ArrayList<>();
    List<Plan.Operation> operations = new ArrayList<>();
    for (Booking booking : bookings.stream().sorted(Booking.BY_TIME).toList()) {
      int day = model.day(booking.day());
      int member = staff.getOrDefault(booking.staff().isEmpty() ? "" : booking.staff().getFirst(), -1);
      if (day < 0 || day >= model.days() || member < 0) {
        continue;
      }
      if (booking.isTherapy()) {
        session(patient, day, member, model.slot(booking.from()), sessions);
      } else {
        operation(patient, booking, day, member, model.slot(booking.from()), operations);
      }
    }
    return new Plan(
        sessions.toArray(Plan.Session[]::new), operations.toArray(Plan.Operation[]::new), 0);
  }

  private void session(
      PatientModel patient, int day, int member, int start, List<Plan.Session> sessions) {
    if (patient.course().isEmpty()) {
      return;
    }
    CourseModel course = patient.course().get();
    long need = Slots.between(start, start + course.length());
    if (sessions.size() < course.terms().sessions()
        && java.util.Arrays.binarySearch(course.therapists(), member) >= 0
        && (calendar.staffFree(member, day) & need) == need) {
      int room = calendar.room(model.places(), day, start, course.length());
      if (room >= 0 || model.places().length == 0) {
        sessions.add(new Plan.Session(day, member, start, room));
      }
    }
  }

  private void operation(
      PatientModel patient,
      Booking booking,
      int day,
      int member,
      int start,
      List<Plan.Operation> operations) {
    int number = operations.size();
    if (number >= patient.procedures().size()) {
      return;
    }
    ProcedureModel procedure = patient.procedures().get(number);
    long need = Slots.between(start, start + procedure.length());
    if (procedure.order().id().equals(booking.kind())
        && (calendar.staffFree(member, day) & need) == need) {
      calendar
          .stay(procedure, day, start)
          .ifPresent(
              stay ->
                  operations.add(
                      new Plan.Operation(
                          number, day, member, start, stay.room(), stay.recovery())));
    }
  }
}
