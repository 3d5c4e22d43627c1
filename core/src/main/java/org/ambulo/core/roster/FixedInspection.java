package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.List;

/** Fixed bookings that contradict each other, or the clinic: judged as if they were proposed. */
final class FixedInspection {

  private final Clinic clinic;
  private final Register register;
  private final Inspection inspection;
  private final BrokenRules broken = new BrokenRules();

  FixedInspection(Clinic clinic, Register register, Inspection inspection) {
    this.clinic = clinic;
    this.register = register;
    this.inspection = inspection;
  }

  void inspect() {
    List<Appointment> all = new ArrayList<>();
    TherapyCheck therapy = new TherapyCheck(broken);
    PatientCheck patients = new PatientCheck(register, broken);
    for (Attendee patient : register.patients()) {
      PatientSheet sheet =
          PatientSheet.of(patient, PatientSheet.fixed(patient, register.fixedOf(patient)));
      all.addAll(sheet.all());
      therapy.check(sheet);
      patients.checkOneAtATime(sheet);
    }
    TimeCheck time = new TimeCheck(clinic.horizon(), new ClockChanges(clinic.timeZone()), broken);
    HoursCheck hours = new HoursCheck(register, broken);
    all.forEach(time::check);
    all.forEach(hours::check);
    all.forEach(this::length);
    CapacityCheck capacity = new CapacityCheck(register);
    all.forEach(capacity::add);
    capacity.report(broken);
    broken.list().forEach(this::report);
  }

  private void length(Appointment appointment) {
    int minutes = appointment.booking().minutes();
    if (minutes <= 0 || !Grid.holds(minutes)) {
      broken.add(
          Rule.FORM,
          appointment,
          "It takes %d minutes, not full quarters of an hour".formatted(minutes));
    }
  }

  private void report(Violation violation) {
    Booking booking = violation.booking();
    inspection.add(
        "patient " + booking.patient(),
        "Fixed booking %s on %s at %s: %s"
            .formatted(
                booking.kind(), booking.day(), Span.clock(booking.from()), violation.because()),
        remedy(violation.rule()));
  }

  private static String remedy(Rule rule) {
    return switch (rule) {
      case TIME -> "It stays as it is; move it by hand if it is wrong";
      case UNKNOWN -> "Enter who or what it names; until then it takes up the patient only";
      case HOURS -> "Change the hours, or move it by hand";
      case CAPACITY, PATIENT -> "Both stay; move one of them by hand";
      case FORM -> "Whole quarters are taken up";
      case SESSION_GAP, SESSIONS_PER_WEEK, REST_AFTER_PROCEDURE ->
          "It stays; ask the therapist whether it should be moved";
      case TOO_MANY -> "Cancel those too many, or order a longer course";
      case SKILL, DRIVER, PROCEDURE_DAY, FIXED -> "It stays as it is";
    };
  }
}
