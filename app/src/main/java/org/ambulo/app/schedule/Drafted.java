package org.ambulo.app.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Violation;

/** A calendar with changes in it that are not written yet. Not for several threads. */
final class Drafted {

  private final Snapshot before;
  private final ScheduleWeights weights;
  private final List<Booking> bookings;
  private final Map<String, List<FixedBooking>> fixed = new HashMap<>();
  private final List<LocalDateTime> times = new ArrayList<>();
  private boolean onlyFreed = true;

  Drafted(Snapshot before, ScheduleWeights weights) {
    this.before = before;
    this.weights = weights;
    bookings = before.bookings();
  }

  /** Makes a change; what is wrong with it before any rule is asked, in words. */
  Optional<String> make(Wanted wanted, LocalDateTime now) {
    return switch (wanted) {
      case Wanted.Book(Booking booking) -> add(booking, now);
      case Wanted.Move move -> move(move, now);
      case Wanted.Cancel cancel -> {
        Optional<Held> held = find(cancel.visit());
        held.ifPresent(this::take);
        yield held.isEmpty() ? Optional.of("That appointment is not booked any more.") : NOTHING;
      }
    };
  }

  private static final Optional<String> NOTHING = Optional.empty();

  private Optional<String> add(Booking booking, LocalDateTime now) {
    if (booking.start().isBefore(now)) {
      return Optional.of(NameBook.time(booking.start()) + " is over already.");
    }
    onlyFreed = false;
    times.add(booking.start());
    bookings.add(called(booking));
    return NOTHING;
  }

  /** A procedure is known by its order, whatever the one who asks calls it. */
  private Booking called(Booking booking) {
    return before
        .order(booking)
        .filter(order -> !booking.isTherapy())
        .map(
            order ->
                new Booking(
                    booking.patient(),
                    order.id(),
                    booking.start(),
                    booking.minutes(),
                    booking.staff(),
                    booking.rooms()))
        .orElse(booking);
  }

  private Optional<String> move(Wanted.Move move, LocalDateTime now) {
    Optional<Held> held = find(move.visit());
    if (held.isEmpty()) {
      return Optional.of("That appointment is not booked any more.");
    }
    Booking old = held.get().booking();
    Booking moved =
        new Booking(
            old.patient(), old.kind(), move.start(), move.minutes(), move.staff(), move.rooms());
    take(held.get());
    if (held.get().isFixed()) {
      fixedOf(old.patient())
          .add(
              new FixedBooking(
                  old.kind(), moved.start(), moved.minutes(), moved.staff(), moved.rooms()));
    }
    return add(moved, now);
  }

  private Optional<Held> find(String visit) {
    return Optional.ofNullable(before.held().get(visit));
  }

  private void take(Held held) {
    times.add(held.booking().start());
    bookings.remove(held.booking());
    if (held.isFixed()) {
      Booking it = held.booking();
      fixedOf(it.patient())
          .remove(new FixedBooking(it.kind(), it.start(), it.minutes(), it.staff(), it.rooms()));
    }
  }

  private List<FixedBooking> fixedOf(String patient) {
    return fixed.computeIfAbsent(
        patient, id -> new ArrayList<>(before.patient(id).map(Attendee::fixed).orElse(List.of())));
  }

  /** The times that the changes touch. */
  List<LocalDateTime> times() {
    return times;
  }

  /** The rules that it breaks and the calendar before did not, in words. */
  List<String> because() {
    if (onlyFreed) {
      return List.of();
    }
    Set<Violation> known =
        new HashSet<>(new Referee(before.clinic(), weights).judge(before.bookings()).violations());
    return new Referee(clinic(), weights)
        .judge(bookings).violations().stream()
            .filter(violation -> !known.contains(violation))
            .map(violation -> before.names().said(violation.because()))
            .distinct()
            .toList();
  }

  private Clinic clinic() {
    if (fixed.isEmpty()) {
      return before.clinic();
    }
    return before
        .clinic()
        .withPatients(
            before.clinic().patients().stream()
                .map(one -> fixed.containsKey(one.id()) ? one.withFixed(fixedOf(one.id())) : one)
                .toList());
  }
}
