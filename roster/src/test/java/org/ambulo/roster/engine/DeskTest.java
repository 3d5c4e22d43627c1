package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.OddClinic.WEIGHTS;
import static org.ambulo.roster.engine.PlainClinic.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Booking one appointment at a time. */
class DeskTest {

  private static final LocalDateTime NOW = MONDAY.plusDays(1).atTime(9, 0);
  private static final LocalDateTime NOTICE = NOW.plusHours(WEIGHTS.noticeHours());
  private static final double EXACTLY = 1e-9;

  /** A clinic with some appointments missing. */
  record Front(long seed, Clinic clinic, List<Booking> booked) {

    static Front of(long seed) {
      Clinic clinic = BusyClinic.of(seed);
      List<Booking> booked =
          new ArrayList<>(
              new Planner(WEIGHTS, 1)
                  .plan(clinic, new Budget.Turns(20, 100), Watch.NOBODY)
                  .bookings());
      SplittableRandom random = new SplittableRandom(seed);
      booked.removeIf(one -> one.start().isAfter(NOW) && random.nextInt(6) == 0);
      booked.removeIf(one -> !one.isTherapy() && random.nextBoolean() && one.start().isAfter(NOW));
      return new Front(seed, clinic, booked);
    }

    Promises promises() {
      return new Promises(NOW, booked);
    }

    Desk desk() {
      return new Desk(clinic, WEIGHTS, promises());
    }

    Judgement judge(List<Booking> bookings) {
      return new Referee(clinic, WEIGHTS).judge(bookings, promises());
    }

    List<Booking> with(Offer offer) {
      List<Booking> with = new ArrayList<>(booked);
      for (Difference difference : offer.displaces()) {
        difference.before().ifPresent(before -> assertThat(with.remove(before)).isTrue());
      }
      offer.displaces().forEach(difference -> difference.after().ifPresent(with::add));
      with.add(offer.booking());
      return with;
    }

    @Override
    public String toString() {
      return "clinic " + seed;
    }
  }

  private static final List<Front> FRONTS = LongStream.range(0, 3).mapToObj(Front::of).toList();

  static List<Front> fronts() {
    return FRONTS;
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void everyOfferCanBeBookedAndGainsWhatItSays(Front front) {
    Desk desk = front.desk();
    double before = front.judge(front.booked()).score().total();
    int made = 0;
    for (Attendee patient : front.clinic().patients()) {
      List<String> kinds = new ArrayList<>(List.of(Booking.THERAPY));
      patient.procedures().stream().map(ProcedureOrder::id).forEach(kinds::add);
      for (String kind : kinds) {
        List<Offer> offers = desk.offers(patient.id(), kind, 5);
        assertThat(offers)
            .hasSizeLessThanOrEqualTo(5)
            .isSortedAccordingTo(Comparator.comparingDouble(offer -> -offer.gain()));
        Set<LocalDate> days = new HashSet<>();
        for (Offer offer : offers) {
          made++;
          assertThat(days.add(offer.booking().day())).isTrue();
          assertThat(offer.booking().patient()).isEqualTo(patient.id());
          assertThat(offer.booking().kind()).isEqualTo(kind);
          assertThat(offer.booking().start()).isAfterOrEqualTo(NOW);
          Judgement after = front.judge(front.with(offer));
          assertThat(after.violations()).as("%s", offer).isEmpty();
          assertThat(after.score().total() - before).isCloseTo(offer.gain(), within(EXACTLY));
          for (Difference difference : offer.displaces()) {
            if (!difference.patient().equals(patient.id())) {
              Stream.concat(difference.before().stream(), difference.after().stream())
                  .forEach(moved -> assertThat(moved.start()).isAfterOrEqualTo(NOTICE));
            }
          }
        }
      }
    }
    assertThat(made).isGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void everyOccurrenceOfASeriesIsWhatTheRefereeSays(Front front) {
    Desk desk = front.desk();
    for (String patient : List.of("p0", "p1", "p2", "p3", "p4", "p5")) {
      List<Booking> booked = new ArrayList<>(front.booked());
      List<Occurrence> series = desk.series(patient, "t1", NOW.plusDays(1), 2, 6);
      assertThat(series).hasSize(6);
      for (Occurrence occurrence : series) {
        Set<String> before = broken(front.judge(booked));
        List<Booking> with = new ArrayList<>(booked);
        with.add(occurrence.booking());
        Set<String> after = broken(front.judge(with));
        after.removeAll(before);
        assertThat(occurrence.isPossible()).as("%s", occurrence).isEqualTo(after.isEmpty());
        assertThat(broken(new Judgement(occurrence.obstacles(), front.judge(List.of()).score())))
            .isEqualTo(after);
        if (occurrence.isPossible()) {
          booked.add(occurrence.booking());
        }
      }
    }
  }

  private static Set<String> broken(Judgement judgement) {
    Set<String> broken = new HashSet<>();
    for (Violation violation : judgement.violations()) {
      broken.add(violation.rule() + " " + violation.booking());
    }
    return broken;
  }

  @ParameterizedTest
  @MethodSource("fronts")
  void whoCouldUseAFreeTimeIsToldBestFirst(Front front) {
    Desk desk = front.desk();
    double before = front.judge(front.booked()).score().total();
    for (int day = 1; day < 12; day++) {
      List<Offer> waiting = desk.waiting("t1", MONDAY.plusDays(day), 4);
      assertThat(waiting)
          .hasSizeLessThanOrEqualTo(4)
          .isSortedAccordingTo(Comparator.comparingDouble(offer -> -offer.gain()));
      assertThat(waiting.stream().map(offer -> offer.booking().patient())).doesNotHaveDuplicates();
      for (Offer offer : waiting) {
        assertThat(offer.booking().staff()).containsExactly("t1");
        assertThat(offer.booking().day()).isEqualTo(MONDAY.plusDays(day));
        Judgement after = front.judge(front.with(offer));
        assertThat(after.violations()).isEmpty();
        assertThat(after.score().total() - before).isCloseTo(offer.gain(), within(EXACTLY));
      }
    }
  }

  @Test
  void thereIsNothingToOfferForWhatIsNotOrderedOrAllBooked() {
    Clinic clinic = BusyClinic.of(2);
    Desk desk = new Desk(clinic, WEIGHTS, new Promises(NOW, List.of()));
    assertThat(desk.offers("nobody", Booking.THERAPY, 3)).isEmpty();
    assertThat(desk.offers("p0", "knee surgery", 3)).isEmpty();
    assertThat(desk.series("nobody", "t1", NOW, 2, 3)).isEmpty();
    assertThat(desk.waiting("nobody", MONDAY, 3)).isEmpty();
    assertThat(desk.waiting("t1", MONDAY.minusDays(400), 3)).isEmpty();
    assertThat(desk.offers("p0", Booking.THERAPY, 3)).hasSize(3);
  }
}
