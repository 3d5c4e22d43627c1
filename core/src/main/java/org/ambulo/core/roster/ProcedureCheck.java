package org.ambulo.core.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Procedures are done once, on a day that suits, in the order in which they were ordered. */
final class ProcedureCheck {

  private final Horizon horizon;
  private final BrokenRules broken;

  ProcedureCheck(Horizon horizon, BrokenRules broken) {
    this.horizon = horizon;
    this.broken = broken;
  }

  void check(PatientSheet sheet) {
    Attendee patient = sheet.patient();
    for (Appointment booked : sheet.procedures()) {
      checkDay(booked, booked.order().orElseThrow(), patient);
    }
    List<ProcedureOrder> orders = patient.procedures();
    for (int i = 0; i < orders.size(); i++) {
      Optional<Appointment> done = sheet.doneFor(orders.get(i));
      if (done.isPresent()) {
        checkOnce(done.get(), orders.get(i), sheet);
        if (i > 0) {
          checkOrder(done.get(), orders.get(i), orders.get(i - 1), sheet);
        }
      }
    }
  }

  private void checkDay(Appointment booked, ProcedureOrder order, Attendee patient) {
    if (booked.fixed()) {
      return;
    }
    LocalDate earliest = EarliestDay.of(order, patient, horizon);
    if (booked.day().isBefore(earliest)) {
      String hold =
          order.holdDays() > 0 ? ", with a hold of %d days".formatted(order.holdDays()) : "";
      day(booked, "%s may be done from %s on%s".formatted(order.id(), earliest, hold));
    }
    order
        .latest()
        .filter(booked.day()::isAfter)
        .ifPresent(last -> day(booked, "%s is to be done by %s".formatted(order.id(), last)));
    if (!patient.hasDriver(booked.day())) {
      broken.add(
          Rule.DRIVER, booked, "Nobody drives %s home on %s".formatted(patient.id(), booked.day()));
    }
  }

  @SuppressWarnings("ReferenceEquality") // this very appointment, not one like it
  private void checkOnce(Appointment done, ProcedureOrder order, PatientSheet sheet) {
    for (Appointment other : sheet.procedures()) {
      if (other != done && other.order().orElseThrow().id().equals(order.id())) {
        broken.add(
            Rule.TOO_MANY, other, "%s is already booked on %s".formatted(order.id(), done.day()));
      }
    }
  }

  private void checkOrder(
      Appointment done, ProcedureOrder order, ProcedureOrder before, PatientSheet sheet) {
    Optional<Appointment> previous = sheet.doneFor(before);
    if (previous.isEmpty()) {
      day(done, "%s comes first and is not booked".formatted(before.id()));
      return;
    }
    long days = ChronoUnit.DAYS.between(previous.get().day(), done.day());
    boolean inOrder = previous.get().booking().start().isBefore(done.booking().start());
    if (!inOrder || days < order.gapAfterPrevious()) {
      Appointment blamed = done.fixed() ? previous.get() : done;
      day(
          blamed,
          "%s is to follow %s (%s) by at least %d days, and is on %s"
              .formatted(
                  order.id(),
                  before.id(),
                  previous.get().day(),
                  order.gapAfterPrevious(),
                  done.day()));
    }
  }

  private void day(Appointment booked, String because) {
    broken.add(Rule.PROCEDURE_DAY, booked, because);
  }
}
