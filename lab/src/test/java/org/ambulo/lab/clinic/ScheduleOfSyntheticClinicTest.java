package org.ambulo.lab.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.Desk;
import org.ambulo.roster.engine.Offer;
import org.ambulo.roster.engine.Planner;
import org.ambulo.roster.engine.Proposal;
import org.ambulo.roster.engine.Replan;
import org.ambulo.roster.engine.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine on made-up clinics of the sizes that are compared elsewhere. */
class ScheduleOfSyntheticClinicTest {

  private static final ScheduleWeights WEIGHTS =
      new ScheduleWeights(2.0, 0.01, 0.08, 0.03, 0.30, 0.05, 2, 3, 24);
  private static final Planner PLANNER = new Planner(WEIGHTS, 1);
  private static final double EXACTLY = 1e-9;

  private static List<Booking> fixed(Clinic clinic) {
    List<Booking> fixed = new ArrayList<>();
    for (Attendee patient : clinic.patients()) {
      patient
          .fixed()
          .forEach(
              one ->
                  fixed.add(
                      new Booking(
                          patient.id(),
                          one.kind(),
                          one.start(),
                          one.minutes(),
                          one.staff(),
                          one.rooms())));
    }
    return fixed;
  }

  private static Clinic sized(int patients, long seed) {
    return SyntheticClinic.of(ClinicSize.forPatients(patients), seed);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 25, 60, 90})
  void noRuleIsBrokenAndWhatIsFixedStays(int patients) {
    Clinic clinic = sized(patients, patients);

    Proposal proposal = PLANNER.plan(clinic, new Budget.Turns(80, 200), Watch.NOBODY);

    Judgement judgement = new Referee(clinic, WEIGHTS).judge(proposal.bookings());
    assertThat(judgement.violations()).isEmpty();
    assertThat(proposal.bookings()).containsAll(fixed(clinic));
    assertThat(proposal.value()).isCloseTo(judgement.score().total(), within(EXACTLY));
    assertThat(proposal.value()).isGreaterThanOrEqualTo(proposal.start() - EXACTLY);
    assertThat(proposal.gap()).isBetween(0.0, 0.12);
  }

  @Test
  void theSameBudgetInTurnsGivesTheSameScheduleTwice() {
    Clinic clinic = SyntheticClinic.of(ClinicSize.S, 4);
    Budget budget = new Budget.Turns(40, 200);
    assertThat(PLANNER.plan(clinic, budget, Watch.NOBODY))
        .isEqualTo(PLANNER.plan(clinic, budget, Watch.NOBODY));
  }

  @Test
  void theOrderInWhichPatientsAreListedBreaksNothing() {
    Clinic clinic = SyntheticClinic.of(ClinicSize.S, 4);
    Clinic turned = clinic.withPatients(clinic.patients().reversed());
    Proposal proposal = PLANNER.plan(turned, new Budget.Turns(40, 100), Watch.NOBODY);
    assertThat(new Referee(clinic, WEIGHTS).judge(proposal.bookings()).violations()).isEmpty();
  }

  /** One thing after the other that happens to a clinic. */
  private static final class Story {
    private final SplittableRandom random = new SplittableRandom(9);
    private Clinic clinic;
    private List<Booking> booked;
    private final Set<String> touched = new HashSet<>();

    Story(Clinic clinic) {
      this.clinic = clinic;
      booked = PLANNER.plan(clinic, new Budget.Turns(100, 1_500), Watch.NOBODY).bookings();
    }

    Promises next(int number, LocalDateTime now) {
      touched.clear();
      List<Booking> promised = new ArrayList<>(booked);
      switch (number % 4) {
        case 0 -> {
          List<Booking> later =
              booked.stream()
                  .filter(one -> one.start().isAfter(now))
                  .filter(one -> !fixed(clinic).contains(one))
                  .toList();
          Booking gone = later.get(random.nextInt(later.size()));
          promised.remove(gone);
          touched.add(gone.patient());
        }
        case 1 -> away(StaffMember.Role.THERAPIST, now.toLocalDate(), 2);
        case 2 -> {
          Attendee who = clinic.patients().get(random.nextInt(clinic.patients().size()));
          touched.add(who.id());
          Worth other = new Worth.Curve(0.15, 0.8, random.nextInt(9), 3, 14, 10);
          clinic =
              clinic.withPatients(
                  clinic.patients().stream()
                      .map(one -> one.id().equals(who.id()) ? one.withValue(other) : one)
                      .toList());
        }
        default -> away(StaffMember.Role.PHYSICIAN, now.toLocalDate().plusDays(1), 1);
      }
      return new Promises(now, promised);
    }

    private void away(StaffMember.Role role, LocalDate from, int days) {
      List<StaffMember> those =
          clinic.staff().stream().filter(member -> member.role() == role).toList();
      StaffMember who = those.get(random.nextInt(those.size()));
      Set<LocalDate> gone =
          from.plusDays(1).datesUntil(from.plusDays(1 + days)).collect(Collectors.toSet());
      clinic =
          clinic.withStaff(
              clinic.staff().stream()
                  .map(
                      member ->
                          member.equals(who)
                              ? new StaffMember(
                                  member.id(),
                                  member.role(),
                                  member.skills(),
                                  member.hours().stream()
                                      .filter(span -> !gone.contains(span.date()))
                                      .toList())
                              : member)
                  .toList());
    }
  }

  @Test
  void twentyChangesInARowStayWithinTwoPercentOfAPlanThatPaysForItsMoves() {
    Story story = new Story(SyntheticClinic.of(ClinicSize.S, 2));
    LocalDate monday = story.clinic.horizon().from();
    for (int i = 0; i < 20; i++) {
      Promises promises = story.next(i, monday.plusDays(i * 2 / 3).atTime(9, 0));
      Replan replan =
          PLANNER.replan(
              story.clinic, promises, story.touched, 3, new Budget.Turns(0, 150), Watch.NOBODY);

      Proposal proposal = replan.proposal();
      assertThat(
              new Referee(story.clinic, WEIGHTS).judge(proposal.bookings(), promises).violations())
          .filteredOn(violation -> !violation.booking().start().isBefore(promises.asOf()))
          .isEmpty();
      assertThat(replan.movedOthers()).isLessThanOrEqualTo(3);
      if (i % 10 == 9) {
        double fresh =
            PLANNER
                .replan(
                    story.clinic,
                    promises,
                    story.touched,
                    9_999,
                    new Budget.Turns(0, 3_000),
                    Watch.NOBODY)
                .proposal()
                .value();
        assertThat(proposal.value()).isGreaterThan(0.98 * fresh);
      }
      story.booked = proposal.bookings();
    }
  }

  @Test
  void offersOfABusyClinicCanBeBooked() {
    Clinic clinic = SyntheticClinic.of(ClinicSize.S, 6);
    List<Booking> booked =
        new ArrayList<>(PLANNER.plan(clinic, new Budget.Turns(40, 100), Watch.NOBODY).bookings());
    LocalDateTime now = clinic.horizon().from().plusDays(3).atTime(12, 0);
    Set<Booking> fixed = new HashSet<>(fixed(clinic));
    SplittableRandom random = new SplittableRandom(1);
    booked.removeIf(
        one -> one.start().isAfter(now) && !fixed.contains(one) && random.nextInt(8) == 0);
    Promises promises = new Promises(now, booked);
    Referee referee = new Referee(clinic, WEIGHTS);
    double before = referee.judge(booked, promises).score().total();
    Desk desk = new Desk(clinic, WEIGHTS, promises);
    int made = 0;
    for (Attendee patient : clinic.patients()) {
      for (Offer offer : desk.offers(patient.id(), Booking.THERAPY, 3)) {
        List<Booking> with = new ArrayList<>(booked);
        offer.displaces().forEach(difference -> difference.before().ifPresent(with::remove));
        offer.displaces().forEach(difference -> difference.after().ifPresent(with::add));
        with.add(offer.booking());
        Judgement after = referee.judge(with, promises);
        assertThat(after.violations()).as("%s", offer).isEmpty();
        assertThat(after.score().total() - before).isCloseTo(offer.gain(), within(EXACTLY));
        made++;
      }
    }
    assertThat(made).isGreaterThan(20);
  }
}
