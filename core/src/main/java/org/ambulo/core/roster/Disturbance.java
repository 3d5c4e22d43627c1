package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What it costs to move appointments that patients were promised. */
public final class Disturbance {

  private final ScheduleWeights weights;
  private final Promises promises;
  private final Optional<LocalDate> lastNearDay;

  public Disturbance(Clinic clinic, ScheduleWeights weights, Promises promises) {
    this.weights = weights;
    this.promises = promises;
    lastNearDay = lastNearDay(clinic, weights, promises.asOf().toLocalDate());
  }

  private Disturbance(ScheduleWeights weights, Promises promises, Optional<LocalDate> lastNearDay) {
    this.weights = weights;
    this.promises = promises;
    this.lastNearDay = lastNearDay;
  }

  private static Optional<LocalDate> lastNearDay(
      Clinic clinic, ScheduleWeights weights, LocalDate today) {
    TreeSet<LocalDate> first = new TreeSet<>();
    for (StaffMember member : clinic.staff()) {
      for (Span span : member.hours()) {
        boolean counts = !span.date().isBefore(today) && first.add(span.date());
        if (counts && first.size() > weights.nearWorkingDays()) {
          first.pollLast();
        }
      }
    }
    return first.isEmpty() ? Optional.empty() : Optional.of(first.getLast());
  }

  /**
   * Whether an appointment is within the working days that count as near: days on which anybody
   * works, today with them.
   */
  public boolean isNear(Booking promised) {
    return lastNearDay.filter(last -> !promised.day().isAfter(last)).isPresent();
  }

  /** What it costs not to keep one appointment; nothing where it is over. */
  public double cost(Booking promised) {
    if (promised.start().isBefore(promises.asOf())) {
      return 0;
    }
    return isNear(promised) ? weights.move() * weights.nearFactor() : weights.move();
  }

  /** Whether any appointment still to come costs the same as by another. */
  public boolean isLike(Disturbance other) {
    return lastNearDay.equals(other.lastNearDay) && weights.equals(other.weights);
  }

  /** Promised, still to come, and not in a schedule at the same time with the same people. */
  public List<Booking> moved(Collection<Booking> schedule) {
    Set<Promise> kept = new HashSet<>();
    schedule.forEach(booking -> kept.add(Promise.of(booking)));
    return promises.bookings().stream()
        .filter(promised -> !promised.start().isBefore(promises.asOf()))
        .filter(promised -> !kept.contains(Promise.of(promised)))
        .sorted(Appointment.ORDER)
        .toList();
  }

  /** The same for these appointments alone, of those promised. */
  public Disturbance among(List<Booking> some) {
    return new Disturbance(weights, new Promises(promises.asOf(), some), lastNearDay);
  }

  /** What a schedule costs in moves. */
  public double of(Collection<Booking> schedule) {
    return moved(schedule).stream().mapToDouble(this::cost).sum();
  }
}
