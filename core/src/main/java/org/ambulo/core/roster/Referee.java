package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges schedules of one clinic: names every hard rule that is broken, and prices the rest. It
 * changes nothing and may be asked by many at once.
 *
 * <p>A schedule holds all bookings, the fixed ones with them. Of two bookings that do not go
 * together at least one is blamed; a fixed one never is. Contradictions among fixed bookings are
 * those of the clinic's own data: see {@link Inspection}.
 */
public final class Referee {

  private final Clinic clinic;
  private final ScheduleWeights weights;
  private final Register register;

  public Referee(Clinic clinic, ScheduleWeights weights) {
    this.clinic = clinic;
    this.weights = weights;
    register = new Register(clinic);
  }

  /** Where nothing was promised before. */
  public Judgement judge(List<Booking> bookings) {
    return judge(bookings, new Promises(clinic.horizon().from().atStartOfDay(), List.of()));
  }

  /** Where appointments were promised that had better stay. */
  public Judgement judge(List<Booking> bookings, Promises promised) {
    BrokenRules broken = new BrokenRules();
    ClockChanges clock = new ClockChanges(clinic.timeZone());
    SheetCheck check = new SheetCheck(clinic.horizon(), clock, register, broken);
    CapacityCheck capacity = new CapacityCheck(register);
    Scoring scoring = new Scoring(clinic.horizon(), weights);
    Map<String, List<Booking>> byPatient = new HashMap<>();
    for (Booking booking : bookings.stream().sorted(Appointment.ORDER).toList()) {
      if (register.knows(booking.patient())) {
        byPatient.computeIfAbsent(booking.patient(), id -> new ArrayList<>()).add(booking);
      } else {
        Appointment stranger = stranger(booking, broken);
        check.checkAlone(stranger);
        capacity.add(stranger);
      }
    }
    for (Attendee patient : register.patients()) {
      List<Booking> own = byPatient.getOrDefault(patient.id(), List.of());
      PatientSheet sheet = PatientSheet.of(patient, register.fixedOf(patient), own, broken);
      check.check(sheet);
      sheet.all().forEach(capacity::add);
      scoring.add(sheet);
    }
    capacity.report(broken);
    double moves =
        promised.bookings().isEmpty() ? 0 : new Disturbance(clinic, weights, promised).of(bookings);
    return new Judgement(broken.list(), scoring.total(moves));
  }

  private static Appointment stranger(Booking booking, BrokenRules broken) {
    Appointment visit = Appointment.visit(booking);
    broken.add(Rule.UNKNOWN, visit, "No patient has the id " + booking.patient());
    return visit;
  }
}
