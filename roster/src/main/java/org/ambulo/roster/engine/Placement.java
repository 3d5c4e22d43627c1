package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Booking;

/** Turns appointments back into a plan, as far as their time is free. */
final class Placement {

  private final Model model;
  private final Calendar calendar;
  private final Map<String, Integer> staff = new HashMap<>();
  private final Map<String, Integer> rooms = new HashMap<>();

  Placement(Model model, Calendar calendar) {
    this.model = model;
    this.calendar = calendar;
    model.staff().forEach(member -> staff.put(member.id(), staff.size()));
    model.rooms().forEach(room -> rooms.put(room.id(), rooms.size()));
  }

  Plan of(PatientModel patient, List<Booking> bookings) {
    List<Plan.Session> sessions = new ArrayList<>();
    List<Plan.Operation> operations = new ArrayList<>();
    for (Booking booking : bookings.stream().sorted(Booking.BY_TIME).toList()) {
      int day = model.day(booking.day());
      int member =
          staff.getOrDefault(booking.staff().isEmpty() ? "" : booking.staff().getFirst(), -1);
      if (day < 0 || day >= model.days() || member < 0) {
        continue;
      }
      if (booking.isTherapy()) {
        session(patient, booking, day, member, sessions);
      } else {
        operation(patient, booking, day, member, model.slot(booking.from()), operations);
      }
    }
    return new Plan(
        sessions.toArray(Plan.Session[]::new), operations.toArray(Plan.Operation[]::new), 0);
  }

  private void session(
      PatientModel patient, Booking booking, int day, int member, List<Plan.Session> sessions) {
    if (patient.course().isEmpty()) {
      return;
    }
    CourseModel course = patient.course().get();
    int start = model.slot(booking.from());
    long need = Slots.between(start, start + course.length());
    if (sessions.size() < course.terms().sessions()
        && Arrays.binarySearch(course.therapists(), member) >= 0
        && (calendar.staffFree(member, day) & need) == need) {
      int kept = calendar.room(own(model.places(), booking, 0), day, start, course.length());
      int room = kept >= 0 ? kept : calendar.room(model.places(), day, start, course.length());
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
      kept(procedure, booking, day, start)
          .or(() -> calendar.stay(procedure, day, start))
          .ifPresent(
              stay ->
                  operations.add(
                      new Plan.Operation(
                          number, day, member, start, stay.room(), stay.recovery())));
    }
  }

  /**
   * The room in which it was to be, if it is one of these; rooms that change hands split free time.
   */
  private int[] own(int[] among, Booking booking, int place) {
    if (place >= booking.rooms().size()) {
      return new int[0];
    }
    int own = rooms.getOrDefault(booking.rooms().get(place), -1);
    return IntStream.of(among).filter(room -> room == own).toArray();
  }

  private Optional<Calendar.Stay> kept(
      ProcedureModel procedure, Booking booking, int day, int start) {
    int end = start + procedure.length();
    int bay = procedure.needsRoom() ? 1 : 0;
    int[] recovery = own(model.recovery(), booking, bay);
    Calendar.Stay stay =
        new Calendar.Stay(
            procedure.needsRoom()
                ? calendar.room(own(procedure.rooms(), booking, 0), day, start, procedure.length())
                : -1,
            procedure.recovery() > 0
                ? calendar.room(recovery, day, end, procedure.recovery())
                : -1);
    boolean whole =
        (stay.room() >= 0 || !procedure.needsRoom())
            && (stay.recovery() >= 0 || procedure.recovery() == 0);
    return whole ? Optional.of(stay) : Optional.empty();
  }
}
