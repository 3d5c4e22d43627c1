package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.OddClinic.WEIGHTS;
import static org.ambulo.roster.engine.PlainClinic.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Disturbance;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Violation;
import org.ambulo.core.roster.Worth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A schedule after something has changed. */
class ReplanTest {

  private static final LocalDateTime NOW = MONDAY.plusDays(2).atTime(10, 0);
  private static final LocalDateTime NOTICE = NOW.plusHours(WEIGHTS.noticeHours());
  private static final int MOST_OTHERS = 3;
  private static final double EXACTLY = 1e-9;
  private static final Planner PLANNER = new Planner(WEIGHTS, 5);

  /** What happens: the clinic afterwards, what is still promised, whom it is about. */
  record Change(String name, Clinic clinic, List<Booking> promised, Set<String> touched) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Change> CHANGES =
      LongStream.range(0, 3).boxed().flatMap(seed -> changes(seed).stream()).toList();

  private static final IdentityHashMap<Change, Replan> REPLANS = new IdentityHashMap<>();

  static List<Change> changes() {
    return CHANGES;
  }

  private static List<Change> changes(long seed) {
    Clinic clinic = BusyClinic.of(seed);
    List<Booking> booked = PLANNER.plan(clinic, new Budget.Turns(20, 150), Watch.NOBODY).bookings();
    SplittableRandom random = new SplittableRandom(seed);
    List<Booking> later = booked.stream().filter(b -> b.start().isAfter(NOW)).toList();
    Booking cancelled = later.get(random.nextInt(later.size()));
    List<Booking> left = new ArrayList<>(booked);
    left.remove(cancelled);
    String moved = "p" + random.nextInt(BusyClinic.PATIENTS);
    Attendee more = BusyClinic.another("new", seed);
    Set<LocalDate> two = Set.of(MONDAY.plusDays(3), MONDAY.plusDays(4));
    Set<LocalDate> today = Set.of(MONDAY.plusDays(2), MONDAY.plusDays(3));
    return List.of(
        new Change("nothing " + seed, clinic, booked, Set.of()),
        new Change("therapist away " + seed, BusyClinic.away(clinic, "t1", two), booked, Set.of()),
        new Change("ill today " + seed, BusyClinic.away(clinic, "t0", today), booked, Set.of()),
        new Change("physician away " + seed, BusyClinic.away(clinic, "d1", two), booked, Set.of()),
        new Change("cancelled " + seed, clinic, left, Set.of(cancelled.patient())),
        new Change(
            "window moved " + seed,
            BusyClinic.window(clinic, moved, new Worth.Curve(0.1, 0.9, 9, 2, 5, 3)),
            booked,
            Set.of(moved)),
        new Change("patient added " + seed, BusyClinic.with(clinic, more), booked, Set.of("new")),
        new Change(
            "patient gone " + seed,
            clinic.withPatients(clinic.patients().subList(1, BusyClinic.PATIENTS)),
            booked,
            Set.of()));
  }

  private static Replan replan(Change change, int mostOthers) {
    return mostOthers == MOST_OTHERS
        ? REPLANS.computeIfAbsent(change, one -> replanned(one, mostOthers))
        : replanned(change, mostOthers);
  }

  private static Replan replanned(Change change, int mostOthers) {
    return PLANNER.replan(
        change.clinic(),
        new Promises(NOW, change.promised()),
        change.touched(),
        mostOthers,
        new Budget.Turns(0, 80),
        Watch.NOBODY);
  }

  private static Judgement judge(Change change, List<Booking> bookings) {
    return new Referee(change.clinic(), WEIGHTS)
        .judge(bookings, new Promises(NOW, change.promised()));
  }

  /** Promised appointments that cannot take place any more. */
  private static Set<Booking> broken(Change change) {
    return judge(change, change.promised()).violations().stream()
        .map(Violation::booking)
        .collect(Collectors.toSet());
  }

  private static boolean isOver(Booking booking) {
    return booking.start().isBefore(NOW);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void noRuleIsBrokenByWhatIsStillToCome(Change change) {
    List<Booking> after = replan(change, MOST_OTHERS).proposal().bookings();

    assertThat(judge(change, after).violations())
        .allMatch(violation -> isOver(violation.booking()));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatIsOverStaysAndWhatIsNearIsMovedOnlyIfItMust(Change change) {
    List<Booking> after = replan(change, MOST_OTHERS).proposal().bookings();

    Set<Booking> broken = broken(change);
    Set<String> known =
        change.clinic().patients().stream().map(Attendee::id).collect(Collectors.toSet());
    assertThat(after)
        .containsAll(
            change.promised().stream()
                .filter(b -> known.contains(b.patient()))
                .filter(b -> isOver(b) || (b.start().isBefore(NOTICE) && !broken.contains(b)))
                .toList());
    Set<Booking> before = new HashSet<>(change.promised());
    assertThat(after)
        .filteredOn(booking -> !before.contains(booking))
        .allSatisfy(booking -> assertThat(booking.start()).isAfterOrEqualTo(NOTICE));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void onlySoManyAppointmentsOfOthersMove(Change change) {
    for (int most : List.of(0, MOST_OTHERS)) {
      Replan replan = replan(change, most);

      Set<String> concerned = new HashSet<>(change.touched());
      broken(change).stream()
          .filter(booking -> !isOver(booking))
          .forEach(booking -> concerned.add(booking.patient()));
      List<Booking> moved =
          new Disturbance(change.clinic(), WEIGHTS, new Promises(NOW, change.promised()))
              .moved(replan.proposal().bookings());
      long others = moved.stream().filter(b -> !concerned.contains(b.patient())).count();
      if (!change.name().startsWith("patient gone")) {
        assertThat(others).isEqualTo(replan.movedOthers());
      }
      assertThat(moved).hasSize(replan.moved());
      assertThat(replan.movedOthers()).isLessThanOrEqualTo(most);
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theValueIsTheRefereesAndNoWorseThanTheRepair(Change change) {
    Replan replan = replan(change, MOST_OTHERS);

    double value = judge(change, replan.proposal().bookings()).score().total();
    assertThat(replan.proposal().value()).isCloseTo(value, within(EXACTLY));
    assertThat(value).isGreaterThanOrEqualTo(replan.repaired() - EXACTLY);
    if (broken(change).isEmpty() && !change.name().startsWith("patient gone")) {
      double untouched = judge(change, change.promised()).score().total();
      assertThat(replan.repaired()).isGreaterThanOrEqualTo(untouched - EXACTLY);
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void theDifferencesLeadFromTheOldScheduleToTheNew(Change change) {
    Replan replan = replan(change, MOST_OTHERS);

    Set<String> after = times(replan.proposal().bookings());
    Set<String> made = times(change.promised());
    replan.differences().forEach(d -> d.before().ifPresent(b -> made.removeAll(times(List.of(b)))));
    replan.differences().forEach(d -> d.after().ifPresent(b -> made.addAll(times(List.of(b)))));
    assertThat(made).isEqualTo(after);
    assertThat(replan.differences())
        .allSatisfy(difference -> assertThat(difference.because()).isNotBlank());
  }

  private static Set<String> times(List<Booking> bookings) {
    return bookings.stream()
        .map(b -> b.patient() + b.kind() + b.start() + b.staff())
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void whatCanNoLongerBeHadAtAllCostsTheMoveInTheRepairToo() {
    Clinic clinic = BusyClinic.of(1);
    List<Booking> booked = PLANNER.plan(clinic, new Budget.Turns(20, 100), Watch.NOBODY).bookings();
    Clinic without =
        clinic.withStaff(
            clinic.staff().stream().filter(m -> m.role() == StaffMember.Role.THERAPIST).toList());
    Change change = new Change("no physicians", without, booked, Set.of());
    Replan replan =
        PLANNER.replan(
            without, new Promises(NOW, booked), Set.of(), 0, new Budget.Turns(0, 0), Watch.NOBODY);

    assertThat(judge(change, replan.proposal().bookings()).score().total())
        .isGreaterThanOrEqualTo(replan.repaired() - EXACTLY);
  }

  @Test
  void nobodyMovesWhereRoomsWereGivenOutInAnotherOrder() {
    PlainClinic plain = new PlainClinic();
    plain.staff.clear();
    plain.rooms.clear();
    List<Booking> promised = new ArrayList<>();
    String[] times = {"08:00 a", "09:30 b", "09:00 a", "08:30 b"};
    plain.rooms.add(new Room("a", Room.Kind.GYM, 1, PlainClinic.daily(8, 16)));
    plain.rooms.add(new Room("b", Room.Kind.TREATMENT, 1, PlainClinic.daily(8, 16)));
    for (int i = 0; i < times.length; i++) {
      plain.staff.add(PlainClinic.therapist("t" + i, "back"));
      plain.with(PlainClinic.trains("p" + i, 1));
      String[] time = times[i].split(" ");
      promised.add(
          new Booking(
              "p" + i,
              Booking.THERAPY,
              LocalDateTime.parse("2026-03-05T" + time[0]),
              60,
              List.of("t" + i),
              List.of(time[1])));
    }
    Replan replan =
        PLANNER.replan(
            plain.clinic(),
            new Promises(NOW.minusDays(1), promised),
            Set.of(),
            9,
            new Budget.Turns(0, 0),
            Watch.NOBODY);
    assertThat(replan.proposal().bookings()).containsExactlyInAnyOrderElementsOf(promised);
  }

  @Test
  void twentyChangesInARowStayNearAFreshPlan() {
    Clinic clinic = BusyClinic.of(11);
    List<Booking> booked = PLANNER.plan(clinic, new Budget.Turns(30, 600), Watch.NOBODY).bookings();
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 20; i++) {
      LocalDateTime now = MONDAY.atTime(8, 0).plusHours(7L * i);
      Set<String> touched = new HashSet<>();
      List<Booking> promised = new ArrayList<>(booked);
      switch (i % 4) {
        case 0 -> {
          List<Booking> later = booked.stream().filter(b -> b.start().isAfter(now)).toList();
          Booking gone = later.get(random.nextInt(later.size()));
          promised.remove(gone);
          touched.add(gone.patient());
        }
        case 1 ->
            clinic =
                BusyClinic.away(
                    clinic, "t" + random.nextInt(3), Set.of(now.toLocalDate().plusDays(1)));
        case 2 -> {
          String who = "p" + random.nextInt(BusyClinic.PATIENTS);
          clinic =
              BusyClinic.window(
                  clinic, who, new Worth.Curve(0.15, 0.8, random.nextInt(8), 3, 8, 5));
          touched.add(who);
        }
        default ->
            clinic =
                BusyClinic.away(
                    clinic, "d" + random.nextInt(2), Set.of(now.toLocalDate().plusDays(2)));
      }
      Promises promises = new Promises(now, promised);
      Proposal next =
          PLANNER
              .replan(clinic, promises, touched, 6, new Budget.Turns(0, 150), Watch.NOBODY)
              .proposal();
      if (i % 10 == 9) {
        double fresh =
            PLANNER
                .replan(clinic, promises, touched, 999, new Budget.Turns(0, 800), Watch.NOBODY)
                .proposal()
                .value();
        assertThat(next.value()).as("after %d changes", i + 1).isGreaterThan(0.98 * fresh);
      }
      booked = next.bookings();
    }
  }
}
