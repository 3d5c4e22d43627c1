package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A patient is free, released, and in one place at a time. */
final class PatientCheck {

  /** Of many at once; those who came later than these were blamed when they came. */
  private static final int NAMED = 3;

  private final Register register;
  private final BrokenRules broken;

  PatientCheck(Register register, BrokenRules broken) {
    this.register = register;
    this.broken = broken;
  }

  void check(PatientSheet sheet) {
    sheet.all().forEach(appointment -> checkOwnTime(appointment, sheet.patient()));
    checkOneAtATime(sheet);
  }

  private void checkOwnTime(Appointment appointment, Attendee patient) {
    if (appointment.fixed()) {
      return;
    }
    if (appointment.day().isBefore(patient.released())) {
      broken.add(
          Rule.PATIENT,
          appointment,
          "Nothing may be booked for %s before %s".formatted(patient.id(), patient.released()));
    }
    Hours hours = register.of(patient);
    if (!hours.cover(appointment.day(), appointment.from(), appointment.until())) {
      broken.add(
          Rule.PATIENT,
          appointment,
          "Patient %s can come %s"
              .formatted(patient.id(), HoursCheck.said(hours, appointment.day())));
    }
  }

  void checkOneAtATime(PatientSheet sheet) {
    List<Appointment> present = new ArrayList<>();
    for (Appointment next : byStart(sheet.all())) {
      present.removeIf(other -> !other.day().equals(next.day()) || other.until() <= next.from());
      for (Appointment other : present.subList(0, Math.min(NAMED, present.size()))) {
        twice(next, other);
        twice(other, next);
      }
      if (next.from() < next.until()) {
        present.add(next);
      }
    }
  }

  private static List<Appointment> byStart(List<Appointment> all) {
    return all.stream()
        .sorted(Comparator.comparing(Appointment::day).thenComparingInt(Appointment::from))
        .toList();
  }

  private void twice(Appointment appointment, Appointment other) {
    broken.add(
        Rule.PATIENT,
        appointment,
        "Patient %s has %s %s".formatted(other.patient(), other.booking().kind(), other.span()));
  }
}
