package org.ambulo.lab.trial;

import java.util.List;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.Planner;
import org.ambulo.roster.engine.Watch;

/** Lets the engine plan anew; what is promised within a week stays, whatever comes later is free. */
final class WeeklyEngine implements Booker {

  private static final int DAYS_KEPT = 7;

  private final Planner planner;
  private final Budget budget;

  WeeklyEngine(ScheduleWeights weights, long seed, Budget budget) {
    planner = new Planner(weights, seed);
    this.budget = budget;
  }

  @Override
  public List<Booking> book(Clinic clinic, Promises promised) {
    List<Booking> near =
        promised.bookings().stream()
            .filter(b -> b.start().isBefore(promised.asOf().plusDays(DAYS_KEPT)))
            .toList();
    List<Attendee> patients =
        clinic.patients().stream().map(patient -> patient.withFixed(of(patient, near))).toList();
    return planner.plan(clinic.withPatients(patients), budget, Watch.NOBODY).bookings();
  }

  private static List<FixedBooking> of(Attendee patient, List<Booking> bookings) {
    return bookings.stream()
        .filter(b -> b.patient().equals(patient.id()))
        .map(b -> new FixedBooking(b.kind(), b.start(), b.minutes(), b.staff(), b.rooms()))
        .toList();
  }
}
