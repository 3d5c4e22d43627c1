package org.ambulo.lab.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.ChangedClinic;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.LiveCalendar;
import org.ambulo.roster.engine.Planner;
import org.ambulo.roster.engine.Replan;
import org.ambulo.roster.engine.Watch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar kept from one change to the next, in clinics of the sizes that are compared. */
class LiveCalendarOfSyntheticClinicTest {

  private static final ScheduleWeights WEIGHTS =
      new ScheduleWeights(2.0, 0.01, 0.08, 0.03, 0.30, 0.05, 2, 3, 24);
  private static final int MOST_OTHERS = 3;

  @ParameterizedTest
  @CsvSource({"60, 1, 12", "60, 2, 12", "300, 1, 6"})
  void answersAsOneMadeFromScratchAndTheRefereeAgrees(int patients, long seed, int changes) {
    Planner planner = new Planner(WEIGHTS, seed);
    LiveCalendar live = new LiveCalendar(WEIGHTS, seed);
    Clinic clinic = SyntheticClinic.of(ClinicSize.forPatients(patients), seed);
    List<Booking> booked = planner.plan(clinic, new Budget.Turns(5, 20), Watch.NOBODY).bookings();
    MadeUpChanges happens = new MadeUpChanges(seed);
    for (int i = 0; i < changes; i++) {
      LocalDateTime now = clinic.horizon().from().atTime(9, 0).plusHours(5L * i);
      ChangedClinic changed =
          ChangedClinic.of(
              clinic,
              new Promises(now, booked),
              List.of(happens.next(i % MadeUpChanges.KINDS, clinic, booked, now)));
      Budget budget = new Budget.Turns(0, i % 2 * 20);

      Replan replan = live.replan(changed, MOST_OTHERS, budget, Watch.NOBODY);

      Replan fromScratch =
          planner.replan(
              changed.clinic(),
              changed.promises(),
              changed.touched(),
              MOST_OTHERS,
              budget,
              Watch.NOBODY);
      assertThat(replan).as("change %d", i).isEqualTo(fromScratch);
      Judgement judgement =
          new Referee(changed.clinic(), WEIGHTS)
              .judge(replan.proposal().bookings(), changed.promises());
      assertThat(judgement.violations())
          .allMatch(violation -> violation.booking().start().isBefore(now));
      assertThat(replan.proposal().judgement().score()).isEqualTo(judgement.score());
      assertThat(replan.movedOthers()).isLessThanOrEqualTo(MOST_OTHERS);
      clinic = changed.clinic();
      booked = replan.proposal().bookings();
    }
  }
}
