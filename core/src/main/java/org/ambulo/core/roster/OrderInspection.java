package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Procedures that cannot be done as they are ordered. */
final class OrderInspection {

  private final Clinic clinic;
  private final Register register;
  private final Inspection inspection;

  OrderInspection(Clinic clinic, Register register, Inspection inspection) {
    this.clinic = clinic;
    this.register = register;
    this.inspection = inspection;
  }

  void inspect(Attendee patient) {
    Set<String> ids = new HashSet<>();
    for (ProcedureOrder order : patient.procedures()) {
      if (!ids.add(order.id())) {
        add(patient, order, "is ordered twice under one id", "Give each order an id of its own");
      } else if (!register.fixedOf(patient).procedures().containsKey(order.id())) {
        means(patient, order);
        days(patient, order);
      }
    }
  }

  private void means(Attendee patient, ProcedureOrder order) {
    if (order.id().equals(Booking.THERAPY)) {
      add(patient, order, "has the name of a session of therapy", "Give it another id");
    }
    if (order.minutes() <= 0 || !Grid.holds(order.minutes())) {
      add(
          patient,
          order,
          "takes %d minutes, not full quarters of an hour".formatted(order.minutes()),
          "Whole quarters are taken up");
    }
    List<StaffMember> able = clinic.staff().stream().filter(order::canBeDoneBy).toList();
    if (able.isEmpty()) {
      add(
          patient,
          order,
          "has no physician who does it",
          "Enter who does %s, or refer elsewhere".formatted(order.kind()));
    } else if (able.stream().noneMatch(member -> isThere(register.of(member)))) {
      add(
          patient,
          order,
          "has nobody at work who does it on the days planned",
          "Enter hours of those who do %s".formatted(order.kind()));
    }
    order.room().ifPresent(kind -> room(patient, order, kind));
    if (order.recoveryMinutes() > 0) {
      room(patient, order, Room.Kind.RECOVERY);
    }
  }

  private void room(Attendee patient, ProcedureOrder order, Room.Kind kind) {
    boolean any =
        clinic.rooms().stream().anyMatch(room -> room.kind() == kind && isThere(register.of(room)));
    if (!any) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      add(
          patient,
          order,
          "needs a room of kind %s, and none is open".formatted(name),
          "Enter a room of kind %s with its hours".formatted(name));
    }
  }

  private boolean isThere(Hours hours) {
    return hours.days().stream().anyMatch(clinic.horizon()::contains);
  }

  private void days(Attendee patient, ProcedureOrder order) {
    LocalDate earliest = EarliestDay.of(order, patient, clinic.horizon());
    LocalDate end = clinic.horizon().to();
    LocalDate latest = order.latest().filter(end::isAfter).orElse(end);
    if (order.latest().filter(earliest::isAfter).isPresent()) {
      add(
          patient,
          order,
          "may be done from %s on, and is to be done by %s"
              .formatted(earliest, order.latest().orElseThrow()),
          "Put off the last day, or look again at the hold and the first day");
    } else if (earliest.isAfter(end)) {
      addShortage(
          patient,
          order,
          "may be done from %s on, after the days planned".formatted(earliest),
          "Plan more weeks");
    } else if (latest.isBefore(clinic.horizon().from())) {
      add(patient, order, "was to be done by " + latest, "Look again at the last day");
    } else {
      LocalDate first = clinic.horizon().contains(earliest) ? earliest : clinic.horizon().from();
      patientsDays(patient, order, first, latest);
    }
  }

  private void patientsDays(
      Attendee patient, ProcedureOrder order, LocalDate first, LocalDate last) {
    if (first.datesUntil(last.plusDays(1)).noneMatch(day -> canCome(patient, order, day))) {
      addShortage(
          patient,
          order,
          "fits no day from %s to %s on which the patient can come for %d minutes and is driven home"
              .formatted(first, last, order.minutes() + order.recoveryMinutes()),
          "Ask for more times, or for a driver");
    }
  }

  private boolean canCome(Attendee patient, ProcedureOrder order, LocalDate day) {
    int minutes = Grid.up(Grid.up(order.minutes()) + order.recoveryMinutes());
    return patient.hasDriver(day)
        && register.of(patient).on(day).stream()
            .anyMatch(piece -> Grid.up(piece.from()) + minutes <= piece.to());
  }

  private void add(Attendee patient, ProcedureOrder order, String what, String remedy) {
    inspection.add(
        Inspection.subject(patient), "Procedure %s %s".formatted(order.id(), what), remedy);
  }

  private void addShortage(Attendee patient, ProcedureOrder order, String what, String remedy) {
    inspection.addShortage(
        Inspection.subject(patient), "Procedure %s %s".formatted(order.id(), what), remedy);
  }
}
