package org.ambulo.app.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.roster.engine.Desk;
import org.ambulo.roster.engine.Difference;
import org.ambulo.roster.engine.Occurrence;
import org.ambulo.roster.engine.Offer;

/** Finds times for one patient on the calendar as it stands; changes nothing. */
public final class OfferDesk {

  private static final int LONGEST = 30;

  private final Snapshot calendar;
  private final ScheduleWeights weights;
  private final LocalDateTime now;

  public OfferDesk(Snapshot calendar, ScheduleWeights weights, LocalDateTime now) {
    this.calendar = calendar;
    this.weights = weights;
    this.now = now;
  }

  private Desk desk(List<Booking> booked) {
    return new Desk(calendar.clinic(), weights, new Promises(now, booked));
  }

  /** The best times for one more appointment; see {@link Desk#offers}. */
  public List<Offer> offers(String patient, String kind, int most) {
    return desk(calendar.bookings()).offers(patient, kind, most);
  }

  /** A series at the same time; see {@link Desk#series}. */
  public List<Occurrence> same(
      String patient, String therapist, LocalDateTime first, int everyDays, int count) {
    return desk(calendar.bookings())
        .series(patient, therapist, first, everyDays, Math.min(count, LONGEST));
  }

  /** The best times for so many sessions, one after the other, for which nobody has to move. */
  public List<Booking> best(String patient, int count) {
    List<Booking> booked = new ArrayList<>(calendar.bookings());
    List<Booking> series = new ArrayList<>();
    for (int i = 0; i < Math.min(count, LONGEST); i++) {
      Optional<Booking> next =
          desk(booked).offers(patient, Booking.THERAPY, LONGEST).stream()
              .filter(offer -> offer.displaces().isEmpty())
              .map(Offer::booking)
              .findFirst();
      if (next.isEmpty()) {
        break;
      }
      booked.add(next.get());
      series.add(next.get());
    }
    return series.stream().sorted(Booking.BY_TIME).toList();
  }

  /** What taking an offer changes; nothing where it displaces what is not held any more. */
  public List<Wanted> changes(Offer offer) {
    List<Wanted> all = new ArrayList<>();
    offer.displaces().forEach(one -> wanted(one).ifPresent(all::add));
    all.add(new Wanted.Book(offer.booking()));
    return all;
  }

  /** What a difference changes. */
  public Optional<Wanted> wanted(Difference difference) {
    if (difference.before().isEmpty()) {
      return difference.after().map(Wanted.Book::new);
    }
    return calendar
        .held(difference.before().get())
        .map(
            held ->
                difference
                    .after()
                    .<Wanted>map(after -> move(held, after))
                    .orElseGet(
                        () ->
                            new Wanted.Cancel(
                                held.visit().key().id(),
                                held.visit().version(),
                                "Gave way in a new plan: "
                                    + difference.because().replace('|', '/'))));
  }

  private static Wanted move(Held held, Booking after) {
    return new Wanted.Move(
        held.visit().key().id(),
        held.visit().version(),
        after.start(),
        after.minutes(),
        after.staff(),
        after.rooms());
  }

  /** What speaks for a time, in words. */
  public List<String> reasons(Offer offer) {
    List<String> reasons = new ArrayList<>();
    Booking booking = offer.booking();
    Optional<Attendee> patient = calendar.patient(booking.patient());
    Clinic clinic = calendar.clinic();
    if (booking.isTherapy()) {
      patient.ifPresent(
          one -> {
            List<LocalDate> procedures =
                calendar.bookings().stream()
                    .filter(b -> b.patient().equals(one.id()) && calendar.order(b).isPresent())
                    .filter(b -> !b.isTherapy())
                    .map(Booking::day)
                    .toList();
            double worth = one.value().on(booking.day(), clinic.horizon(), procedures);
            reasons.add("A session is worth %.2f of 1 on that day".formatted(worth));
            if (one.prefer().staff().filter(booking.staff()::contains).isPresent()) {
              reasons.add("With the therapist whom the patient knows");
            }
          });
    } else {
      calendar
          .order(booking)
          .ifPresent(
              order -> {
                reasons.add("Possible from " + NameBook.day(order.earliest()) + " on");
                if (order.holdDays() > 0) {
                  reasons.add("A medicine is held for " + order.holdDays() + " days before it");
                }
              });
    }
    reasons.add(offer.displaces().isEmpty() ? "Nobody has to move" : "For this something moves:");
    return reasons;
  }
}
