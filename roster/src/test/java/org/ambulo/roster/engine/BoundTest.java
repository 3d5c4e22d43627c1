package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.OddClinic.WEIGHTS;
import static org.ambulo.roster.engine.PlainClinic.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bound against the best of all schedules that the referee lets pass. */
class BoundTest {

  private static final double EXACTLY = 1e-9;

  static LongStream seeds() {
    return LongStream.range(0, 9);
  }

  /** Two or three patients, two or three days of an hour to an hour and a half. */
  private static Clinic tiny(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PlainClinic plain = new PlainClinic();
    LocalDate last = MONDAY.plusDays(1 + random.nextInt(2));
    plain.horizon = new Horizon(MONDAY, last);
    String close = List.of("09:00", "09:15", "09:30").get(random.nextInt(3));
    List<org.ambulo.core.roster.Span> hours = new ArrayList<>();
    MONDAY
        .datesUntil(last.plusDays(1))
        .forEach(day -> hours.addAll(PlainClinic.on(day, "08:00", close)));
    boolean both = random.nextBoolean();
    plain.staff.clear();
    plain.staff.add(
        new StaffMember("t1", StaffMember.Role.THERAPIST, java.util.Set.of("back"), hours));
    plain.staff.add(
        new StaffMember("d1", StaffMember.Role.PHYSICIAN, java.util.Set.of("epidural"), hours));
    if (both && last.equals(MONDAY.plusDays(1))) {
      plain.staff.add(
          new StaffMember(
              "t2",
              StaffMember.Role.THERAPIST,
              java.util.Set.of("back"),
              PlainClinic.on(MONDAY, "08:00", "09:00")));
    }
    plain.rooms.replaceAll(room -> new Room(room.id(), room.kind(), 1, hours));
    int count = random.nextInt(5) == 0 ? 3 : 2;
    for (int i = 0; i < count; i++) {
      plain.with(patient("p" + i, random, random.nextInt(4) == 0));
    }
    return plain.clinic();
  }

  private static Attendee patient(String id, SplittableRandom random, boolean treated) {
    ProcedureOrder order =
        PlainClinic.order(id + "e", Optional.of(Room.Kind.FLUOROSCOPY), 30, 30, 0);
    ProcedureOrder needling =
        new ProcedureOrder(
            id + "n",
            "needling",
            List.of("t1"),
            Optional.empty(),
            15,
            0,
            MONDAY,
            Optional.empty(),
            0,
            0);
    return new Attendee(
        id,
        MONDAY,
        PlainClinic.daily(7, 20),
        Preference.NONE,
        Optional.empty(),
        treated ? List.of(random.nextBoolean() ? order : needling) : List.of(),
        List.of(),
        treated && random.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                new Course(
                    "back",
                    1 + random.nextInt(2),
                    random.nextBoolean() ? 45 : 30,
                    2,
                    1 + random.nextInt(2),
                    random.nextInt(2))),
        new Worth.ByDay(
            0.2, List.of(random.nextDouble(), random.nextDouble(), random.nextDouble())),
        List.of());
  }

  /** All that a referee could be asked about. */
  private static final class All {
    private final Referee referee;
    private final Clinic clinic;
    private double best = Double.NEGATIVE_INFINITY;

    All(Clinic clinic) {
      this.clinic = clinic;
      referee = new Referee(clinic, WEIGHTS);
    }

    double best() {
      List<List<List<Booking>>> plans = new ArrayList<>();
      for (Attendee patient : clinic.patients()) {
        List<List<Booking>> own = new ArrayList<>();
        plansOf(candidates(patient), 0, new ArrayList<>(), own);
        plans.add(own);
      }
      combine(plans, 0, new ArrayList<>());
      return best;
    }

    private List<Booking> candidates(Attendee patient) {
      List<Booking> all = new ArrayList<>();
      for (int day = 0; day < clinic.horizon().days(); day++) {
        for (int slot = 0; slot < 6; slot++) {
          java.time.LocalDateTime start = MONDAY.plusDays(day).atTime(8, 0).plusMinutes(15L * slot);
          for (StaffMember member : clinic.staff()) {
            List<String> who = List.of(member.id());
            patient
                .therapy()
                .ifPresent(
                    course ->
                        all.add(
                            new Booking(
                                patient.id(),
                                Booking.THERAPY,
                                start,
                                course.minutes(),
                                who,
                                List.of("gym"))));
            for (ProcedureOrder order : patient.procedures()) {
              List<String> where = order.room().isPresent() ? List.of("fluoro", "bay") : List.of();
              all.add(new Booking(patient.id(), order.id(), start, order.minutes(), who, where));
            }
          }
        }
      }
      all.removeIf(one -> !passes(List.of(one)));
      return all;
    }

    private boolean passes(List<Booking> bookings) {
      return referee.judge(bookings).violations().isEmpty();
    }

    private void plansOf(
        List<Booking> candidates, int from, List<Booking> chosen, List<List<Booking>> plans) {
      plans.add(List.copyOf(chosen));
      for (int i = from; i < candidates.size(); i++) {
        chosen.add(candidates.get(i));
        if (passes(chosen)) {
          plansOf(candidates, i + 1, chosen, plans);
        }
        chosen.removeLast();
      }
    }

    private void combine(List<List<List<Booking>>> plans, int next, List<Booking> chosen) {
      if (next == plans.size()) {
        best = Math.max(best, referee.judge(chosen).score().total());
        return;
      }
      for (List<Booking> plan : plans.get(next)) {
        List<Booking> more = new ArrayList<>(chosen);
        more.addAll(plan);
        if (passes(more)) {
          combine(plans, next + 1, more);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neitherTheBoundIsBelowNorAScheduleAboveTheBest(long seed) {
    Clinic clinic = tiny(seed);
    double best = new All(clinic).best();
    Ascent ascent = new Ascent(ModelBuilder.build(clinic, WEIGHTS));
    for (int step = 0; step < 60; step++) {
      ascent.step(best);
    }
    ascent.certify();

    Proposal proposal =
        new Planner(WEIGHTS, 1).plan(clinic, new Budget.Turns(30, 100), Watch.NOBODY);

    assertThat(ascent.bound()).isGreaterThanOrEqualTo(best - EXACTLY);
    assertThat(proposal.upperBound()).isGreaterThanOrEqualTo(best - EXACTLY);
    assertThat(proposal.value()).isLessThanOrEqualTo(best + EXACTLY);
    assertThat(proposal.value()).isGreaterThanOrEqualTo(0.9 * best);
  }
}
