package org.ambulo.roster.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Disturbance;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Violation;

/**
 * The front desk: a schedule as it stands, to book one appointment at a time. Answers what could be
 * offered, what a series would meet, and who could use a time that fell free; it changes nothing.
 * For one thread.
 */
public final class Desk {

  private final Clinic clinic;
  private final Promises promised;
  private final Referee referee;
  private final Model model;
  private final Calendar calendar;
  private final Plan[] plans;
  private final Map<String, PatientModel> patients = new HashMap<>();
  private final Valuation valuation;
  private final OfferFinder finder;

  /**
   * @param promised everything booked, and now
   */
  public Desk(Clinic clinic, ScheduleWeights weights, Promises promised) {
    this.clinic = clinic;
    this.promised = promised;
    referee = new Referee(clinic, weights);
    LiveModel live = new LiveModel(weights);
    Clinic known = FirstOfId.of(clinic);
    live.turnTo(known, promised);
    LocalDateTime now = promised.asOf();
    LocalDateTime noticeEnds = now.plusHours(weights.noticeHours());
    Disturbance disturbance = new Disturbance(clinic, weights, promised);
    model = live.model(known, Map.of(), new Standing(now, noticeEnds, now, disturbance));
    calendar = new Calendar(model);
    valuation = new Valuation(model);
    plans = new Plan[model.patients().size()];
    Placement placement = new Placement(model, calendar);
    for (PatientModel patient : model.patients()) {
      patients.put(patient.attendee().id(), patient);
      Plan plan = placement.of(patient, live.cards().get(patient.index()).movable());
      plan = plan.worth(valuation.of(patient, plan));
      plans[patient.index()] = plan;
      calendar.put(patient, plan);
    }
    finder = new OfferFinder(model, calendar, plans, noticeEnds);
  }

  /**
   * The best times for one more appointment, best first, each on another day; none where nothing of
   * that kind is left to book or no time suits.
   *
   * @param kind {@link Booking#THERAPY} or the id of a procedure ordered
   */
  public List<Offer> offers(String patient, String kind, int most) {
    PatientModel whose = patients.get(patient);
    if (whose == null) {
      return List.of();
    }
    List<Offer> offers =
        kind.equals(Booking.THERAPY) ? finder.sessions(whose) : finder.operations(whose, kind);
    Set<LocalDate> days = new HashSet<>();
    return offers.stream()
        .sorted(
            Comparator.comparingDouble((Offer offer) -> -offer.gain())
                .thenComparing(Offer::booking, Booking.BY_TIME))
        .filter(offer -> days.add(offer.booking().day()))
        .limit(most)
        .toList();
  }

  /**
   * A series of sessions at the same time with the same therapist, each judged by the referee with
   * everything booked and with those of the series before it that are possible.
   *
   * @param everyDays days from one to the next
   */
  public List<Occurrence> series(
      String patient, String therapist, LocalDateTime first, int everyDays, int count) {
    List<Occurrence> series = new ArrayList<>();
    PatientModel whose = patients.get(patient);
    if (whose == null || whose.attendee().therapy().isEmpty()) {
      return series;
    }
    List<Booking> booked = new ArrayList<>(promised.bookings());
    int minutes = whose.attendee().therapy().get().minutes();
    for (int i = 0; i < count; i++) {
      LocalDateTime start = first.plusDays((long) i * everyDays);
      Booking wanted =
          new Booking(
              patient, Booking.THERAPY, start, minutes, List.of(therapist), place(start, minutes));
      List<Violation> obstacles = obstacles(booked, wanted);
      series.add(new Occurrence(wanted, obstacles));
      if (obstacles.isEmpty()) {
        booked.add(wanted);
      }
    }
    return series;
  }

  /** Why an appointment cannot be added to the schedule; empty: it can. */
  public List<Violation> obstacles(Booking wanted) {
    return obstacles(promised.bookings(), wanted);
  }

  /**
   * Judged with the patient's other appointments and all of the same day: no rule reaches further.
   */
  private List<Violation> obstacles(List<Booking> booked, Booking wanted) {
    List<Booking> around = new ArrayList<>();
    for (Booking booking : booked) {
      if (booking.patient().equals(wanted.patient()) || booking.day().equals(wanted.day())) {
        around.add(booking);
      }
    }
    Set<Violation> before = new HashSet<>(referee.judge(around).violations());
    around.add(wanted);
    return referee.judge(around).violations().stream()
        .filter(violation -> !before.contains(violation))
        .toList();
  }

  private List<String> place(LocalDateTime start, int minutes) {
    int day = model.day(start.toLocalDate());
    int slot = model.slot(start.toLocalTime().toSecondOfDay() / 60);
    int length = Model.quarters(minutes);
    if (day < 0 || day >= model.days() || slot < 0 || slot + length > Slots.MOST) {
      return List.of();
    }
    int room = calendar.room(model.places(), day, slot, length);
    Optional<Room> any =
        room >= 0
            ? Optional.of(model.rooms().get(room))
            : clinic.rooms().stream().filter(one -> one.kind().isForTherapy()).findFirst();
    return any.map(Room::id).map(List::of).orElse(List.of());
  }

  /**
   * Who could use a time of a therapist that fell free, best first: one more session for somebody
   * whose course has some left, with what it adds to the schedule.
   */
  public List<Offer> waiting(String therapist, LocalDate day, int most) {
    return finder.waiting(therapist, model.day(day)).stream()
        .sorted(
            Comparator.comparingDouble((Offer offer) -> -offer.gain())
                .thenComparing(Offer::booking, Booking.BY_TIME))
        .limit(most)
        .toList();
  }
}
