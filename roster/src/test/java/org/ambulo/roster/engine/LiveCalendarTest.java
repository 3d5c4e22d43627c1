package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.OddClinic.WEIGHTS;
import static org.ambulo.roster.engine.PlainClinic.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.ChangedClinic;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Disturbance;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.Promise;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar that goes through one change after the other, beside one made new for each. */
class LiveCalendarTest {

  private static final int MOST_OTHERS = 3;
  private static final int CHANGES = 12;
  private static final double EXACTLY = 1e-9;

  /** A clinic, what is booked in it, and the time, while things happen. */
  private static final class Story {
    final SplittableRandom random;
    final AnyChange any;
    final LiveCalendar live;
    Clinic clinic;
    List<Booking> booked;
    LocalDateTime now;

    Story(Clinic clinic, long seed) {
      this.clinic = clinic;
      random = new SplittableRandom(seed);
      any = new AnyChange(random);
      live = new LiveCalendar(WEIGHTS, seed);
      booked =
          new Planner(WEIGHTS, seed)
              .plan(clinic, new Budget.Turns(10, 40), Watch.NOBODY)
              .bookings();
      now = clinic.horizon().from().atTime(8, 0);
    }

    /** Mostly time goes on a little; now and then it stands still, or somebody looks back. */
    ChangedClinic next() {
      now =
          switch (random.nextInt(6)) {
            case 0 -> now;
            case 1 -> now.minusHours(5);
            case 2 -> now.plusMinutes(7);
            default -> now.plusHours(random.nextInt(14));
          };
      return ChangedClinic.of(
          clinic, new Promises(now, booked), List.of(any.of(clinic, booked, now)));
    }

    /** What was suggested is taken or not. */
    void go(ChangedClinic changed, Replan replan) {
      if (random.nextInt(4) > 0) {
        clinic = changed.clinic();
        booked = replan.proposal().bookings();
      }
    }
  }

  private static Clinic clinic(long seed) {
    return seed % 3 == 0 ? BusyClinic.of(seed) : OddClinic.of(seed);
  }

  private static Replan fromScratch(ChangedClinic changed, long seed, Budget budget) {
    return new Planner(WEIGHTS, seed)
        .replan(
            changed.clinic(),
            changed.promises(),
            changed.touched(),
            MOST_OTHERS,
            budget,
            Watch.NOBODY);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 13, 14, 16})
  void answersAsOneMadeFromScratchWhateverWasAskedBefore(long seed) {
    Story story = new Story(clinic(seed), seed);
    for (int i = 0; i < CHANGES; i++) {
      ChangedClinic changed = story.next();
      Budget budget = new Budget.Turns(0, i % 3 * 15);

      Replan replan = story.live.replan(changed, MOST_OTHERS, budget, Watch.NOBODY);

      assertThat(replan).as("change %d", i).isEqualTo(fromScratch(changed, seed, budget));
      story.go(changed, replan);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {30, 31, 32, 34, 35, 37})
  void theModelIsTheOneMadeFromScratch(long seed) {
    Story story = new Story(clinic(seed), seed);
    LiveModel live = new LiveModel(WEIGHTS);
    for (int i = 0; i < CHANGES; i++) {
      ChangedClinic changed = story.next();

      Model model = model(live, changed);

      assertThat(model)
          .as("change %d", i)
          .usingRecursiveComparison()
          .isEqualTo(model(new LiveModel(WEIGHTS), changed));
      story.go(
          changed, story.live.replan(changed, MOST_OTHERS, new Budget.Turns(0, 0), Watch.NOBODY));
    }
  }

  private static Model model(LiveModel live, ChangedClinic changed) {
    live.turnTo(changed.clinic(), changed.promises());
    Map<String, Set<Booking>> broken =
        broken(changed).stream()
            .collect(Collectors.groupingBy(Booking::patient, Collectors.toSet()));
    LocalDateTime now = changed.promises().asOf();
    LocalDateTime noticeEnds = now.plusHours(WEIGHTS.noticeHours());
    return live.model(
        changed.clinic(),
        broken,
        new Standing(
            now,
            noticeEnds,
            noticeEnds,
            new Disturbance(changed.clinic(), WEIGHTS, changed.promises())));
  }

  private static Set<Booking> broken(ChangedClinic changed) {
    return new Referee(changed.clinic(), WEIGHTS)
        .judge(changed.promises().bookings()).violations().stream()
            .map(Violation::booking)
            .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(longs = {50, 51, 52, 53, 54, 55, 56, 58, 59, 61})
  void theRefereeOfAllAgreesAndNoPromiseIsLostInSilence(long seed) {
    Story story = new Story(clinic(seed), seed);
    for (int i = 0; i < CHANGES; i++) {
      ChangedClinic changed = story.next();
      Promises promised = changed.promises();

      Replan replan =
          story.live.replan(changed, MOST_OTHERS, new Budget.Turns(0, 20), Watch.NOBODY);

      List<Booking> after = replan.proposal().bookings();
      Judgement judgement = new Referee(changed.clinic(), WEIGHTS).judge(after, promised);
      assertThat(judgement.violations())
          .as("change %d", i)
          .allMatch(violation -> violation.booking().start().isBefore(story.now));
      assertThat(replan.proposal().value()).isCloseTo(judgement.score().total(), within(EXACTLY));
      assertThat(after).isSortedAccordingTo(Booking.BY_TIME);
      Set<Promise> kept = after.stream().map(Promise::of).collect(Collectors.toSet());
      Set<Booking> said = new HashSet<>();
      replan.differences().forEach(one -> one.before().ifPresent(said::add));
      assertThat(promised.bookings())
          .filteredOn(booking -> !kept.contains(Promise.of(booking)))
          .allMatch(said::contains);
      List<Booking> moved = new Disturbance(changed.clinic(), WEIGHTS, promised).moved(after);
      assertThat(replan.moved()).isEqualTo(moved.size());
      assertThat(replan.movedOthers()).isLessThanOrEqualTo(MOST_OTHERS);
      LocalDateTime noticeEnds = story.now.plusHours(WEIGHTS.noticeHours());
      assertThat(broken(changed))
          .containsAll(moved.stream().filter(b -> b.start().isBefore(noticeEnds)).toList());
      story.go(changed, replan);
    }
  }

  @Test
  void anotherClinicMayFollow() {
    LiveCalendar live = new LiveCalendar(WEIGHTS, 1);
    for (long seed : List.of(3L, 4L, 6L, 7L, 3L)) {
      ChangedClinic changed = new Story(clinic(seed), 1).next();
      Budget budget = new Budget.Turns(0, 10);
      assertThat(live.replan(changed, MOST_OTHERS, budget, Watch.NOBODY))
          .isEqualTo(fromScratch(changed, 1, budget));
    }
  }

  @Test
  void otherSkillsRoomsAndDaysAreSeen() {
    Clinic clinic = BusyClinic.of(3);
    Promises promised = new Promises(MONDAY.atTime(8, 0), new Story(clinic, 3).booked);
    LiveCalendar live = new LiveCalendar(WEIGHTS, 1);
    Budget budget = new Budget.Turns(0, 10);
    List<Clinic> others =
        List.of(
            clinic,
            clinic.withStaff(clinic.staff().stream().map(LiveCalendarTest::ofOtherSkills).toList()),
            clinic.withStaff(clinic.staff().reversed()),
            clinic.withRooms(clinic.rooms().subList(0, 3)),
            clinic.withRooms(clinic.rooms().reversed()),
            new Clinic(
                clinic.id(),
                clinic.timeZone(),
                new Horizon(MONDAY, MONDAY.plusDays(11)),
                clinic.staff(),
                clinic.rooms(),
                clinic.patients()),
            clinic);
    for (Clinic other : others) {
      ChangedClinic changed = ChangedClinic.of(other, promised, List.of());
      assertThat(live.replan(changed, MOST_OTHERS, budget, Watch.NOBODY))
          .isEqualTo(fromScratch(changed, 1, budget));
    }
  }

  private static StaffMember ofOtherSkills(StaffMember member) {
    return member.id().equals("t0")
        ? new StaffMember(member.id(), member.role(), Set.of("neck"), member.hours())
        : member;
  }

  @Test
  void whatWasPromisedOtherwiseThanItIsFixedCountsAsMoved() {
    PlainClinic plain = new PlainClinic();
    plain.with(
        PlainClinic.trains("p1", 1)
            .withFixed(
                List.of(
                    PlainClinic.fixed(
                        Booking.THERAPY, "2026-03-05T09:00", 60, List.of("t1"), "gym"))));
    Booking told =
        new Booking(
            "p1",
            Booking.THERAPY,
            LocalDateTime.parse("2026-03-05T09:00"),
            60,
            List.of("t9"),
            List.of("gym"));
    Replan replan =
        new LiveCalendar(WEIGHTS, 1)
            .replan(
                plain.clinic(),
                new Promises(MONDAY.atTime(8, 0), List.of(told)),
                Set.of(),
                MOST_OTHERS,
                new Budget.Turns(0, 0),
                Watch.NOBODY);

    assertThat(replan.moved()).isEqualTo(1);
    assertThat(replan.differences()).singleElement().returns(Optional.of(told), Difference::before);
  }
}
