package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.OddClinic.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.ChangedClinic;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Disturbance;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.LiveReferee;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Room;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The referee who looks only at what is touched says what the referee of all says. */
class LiveRefereeTest {

  private static final int STEPS = 25;

  static LongStream seeds() {
    return LongStream.range(200, 220);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheRefereeOfAllOnSchedulesGoodAndBad(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Clinic clinic = seed % 4 == 0 ? BusyClinic.of(seed) : OddClinic.of(seed);
    List<Booking> bookings =
        new ArrayList<>(
            new Planner(WEIGHTS, seed)
                .plan(clinic, new Budget.Turns(5, 10), Watch.NOBODY)
                .bookings());
    List<Booking> promised = List.copyOf(bookings);
    AnyChange any = new AnyChange(random);
    LiveReferee live = new LiveReferee(WEIGHTS);
    LocalDateTime now = clinic.horizon().from().atTime(12, 0);
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(4)) {
        case 0 -> {
          Promises before = new Promises(now, bookings);
          ChangedClinic changed =
              ChangedClinic.of(clinic, before, List.of(any.of(clinic, bookings, now)));
          clinic = changed.clinic();
          bookings = new ArrayList<>(changed.promises().bookings());
        }
        case 1 -> clinic = another(clinic, random);
        default -> spoil(bookings, random);
      }
      Promises promises = new Promises(now, promised);
      double moves = new Disturbance(clinic, WEIGHTS, promises).of(bookings);

      Judgement judgement = live.judge(clinic, byPatient(bookings), moves);

      assertThat(judgement)
          .as("step %d", step)
          .isEqualTo(new Referee(clinic, WEIGHTS).judge(bookings, promises));
    }
  }

  private static Map<String, List<Booking>> byPatient(List<Booking> bookings) {
    return bookings.stream().collect(Collectors.groupingBy(Booking::patient));
  }

  /** More than hours becomes another, or nothing. */
  private static Clinic another(Clinic clinic, SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 ->
          clinic.withRooms(
              clinic.rooms().stream()
                  .map(room -> new Room(room.id(), room.kind(), random.nextInt(3), room.hours()))
                  .toList());
      case 1 -> clinic.withStaff(clinic.staff().reversed());
      case 2 -> clinic.withPatients(clinic.patients().reversed());
      case 3 ->
          new Clinic(
              clinic.id(),
              clinic.timeZone(),
              new Horizon(clinic.horizon().from(), clinic.horizon().to().plusDays(1)),
              clinic.staff(),
              clinic.rooms(),
              clinic.patients());
      default -> clinic;
    };
  }

  /** An appointment is moved, given to somebody else, booked twice, or lost. */
  private static void spoil(List<Booking> bookings, SplittableRandom random) {
    if (bookings.isEmpty()) {
      return;
    }
    Booking one = bookings.remove(random.nextInt(bookings.size()));
    Booking other = bookings.isEmpty() ? one : bookings.get(random.nextInt(bookings.size()));
    switch (random.nextInt(7)) {
      case 0 -> bookings.add(with(one, one.patient(), one.start().plusMinutes(15), one.staff()));
      case 1 -> bookings.add(with(one, one.patient(), other.start(), other.staff()));
      case 2 -> bookings.addAll(List.of(one, one));
      case 3 -> bookings.add(with(one, other.patient(), one.start().plusDays(1), one.staff()));
      case 4 -> bookings.add(with(one, one.patient(), one.start(), List.of("nobody")));
      case 5 -> {
        String who = random.nextInt(6) == 0 ? "stranger" : one.patient();
        bookings.add(with(one, who, other.start(), one.staff()));
      }
      default -> {}
    }
  }

  private static Booking with(
      Booking one, String patient, LocalDateTime start, List<String> staff) {
    return new Booking(patient, one.kind(), start, one.minutes(), staff, one.rooms());
  }
}
