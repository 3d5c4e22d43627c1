package org.ambulo.lab.clinic;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Change;
import org.ambulo.core.roster.ChangedClinic;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.Desk;
import org.ambulo.roster.engine.LiveCalendar;
import org.ambulo.roster.engine.Planner;
import org.ambulo.roster.engine.Proposal;
import org.ambulo.roster.engine.Replan;
import org.ambulo.roster.engine.Watch;

/**
 * How good the schedules of made-up clinics are, how quickly they are mended after a change, and
 * how quickly a patient on the telephone gets offers. Times are of the machine that runs it.
 */
public final class EngineStudy {

  private static final int CHANGES = 20;
  private static final int WARM_UP = 15;

  /** Changes before the first that counts; a board runs for days. */
  private static final int CHANGES_BEFORE = 60;

  private static final double POLISH_SECONDS = 0.5;
  private static final int OTHERS = 3;
  private static final double MILLIS = 1e6;
  private static final double SECONDS = 1e9;
  private static final int MEGA = 20;
  private static final int OFFERS = 3;

  private final ScheduleWeights weights;
  private final LongSupplier nanos;
  private final double seconds;

  /**
   * @param nanos a clock that only runs forward
   * @param seconds for each schedule
   */
  public EngineStudy(ScheduleWeights weights, LongSupplier nanos, double seconds) {
    this.weights = weights;
    this.nanos = nanos;
    this.seconds = seconds;
  }

  /** What the columns of {@link #schedule} are. */
  public static String head() {
    return "patients   seed     start     value     bound     gap   steps    turns  broken  seconds"
        + "  heap MB";
  }

  /** One clinic scheduled from scratch, as a line. */
  public String schedule(int patients, long seed) {
    Clinic clinic = clinic(patients, seed);
    long from = nanos.getAsLong();
    Proposal proposal = plan(clinic);
    double took = (nanos.getAsLong() - from) / SECONDS;
    System.gc();
    Runtime memory = Runtime.getRuntime();
    return String.format(
        Locale.ROOT,
        "%8d %6d %9.1f %9.1f %9.1f %6.2f%% %7d %8d %7d %8.1f %8d",
        patients,
        seed,
        proposal.start(),
        proposal.value(),
        proposal.upperBound(),
        100 * proposal.gap(),
        proposal.steps(),
        proposal.turns(),
        proposal.judgement().violations().size(),
        took,
        (memory.totalMemory() - memory.freeMemory()) >> MEGA);
  }

  private static Clinic clinic(int patients, long seed) {
    return SyntheticClinic.of(ClinicSize.forPatients(patients), seed);
  }

  private Proposal plan(Clinic clinic) {
    return new Planner(weights, 1).plan(clinic, new Budget.Seconds(seconds, nanos), Watch.NOBODY);
  }

  /** Twenty changes in a row, and offers, as lines. */
  public List<String> changes(int patients, long seed) {
    Clinic clinic = clinic(patients, seed);
    LiveCalendar live = new LiveCalendar(weights, 1);
    List<Booking> booked = plan(clinic).bookings();
    LocalDateTime now = clinic.horizon().from().plusDays(1).atTime(12, 0);
    MadeUpChanges happens = new MadeUpChanges(seed);
    double[] repair = new double[CHANGES];
    int moved = 0;
    int most = 0;
    int broken = 0;
    for (int i = -CHANGES_BEFORE; i < CHANGES; i++) {
      Change change = happens.next(Math.floorMod(i, MadeUpChanges.KINDS), clinic, booked, now);
      long from = nanos.getAsLong();
      ChangedClinic changed = ChangedClinic.of(clinic, new Promises(now, booked), List.of(change));
      Replan mended = live.replan(changed, OTHERS, new Budget.Turns(0, 0), Watch.NOBODY);
      double took = (nanos.getAsLong() - from) / MILLIS;
      broken += mended.proposal().judgement().violations().size();
      if (i >= 0) {
        repair[i] = took;
        Replan polished =
            live.replan(changed, OTHERS, new Budget.Seconds(POLISH_SECONDS, nanos), Watch.NOBODY);
        moved += polished.movedOthers();
        most = Math.max(most, polished.movedOthers());
        broken += polished.proposal().judgement().violations().size();
        clinic = changed.clinic();
        booked = polished.proposal().bookings();
      }
    }
    double drifted = new Referee(clinic, weights).judge(booked).score().total();
    double fresh = plan(clinic).value();
    double[] desk = desk(clinic, booked, now);
    Arrays.sort(repair);
    return List.of(
        String.format(
            Locale.ROOT,
            "repair, from the change to a refereed schedule: median %.1f ms, worst of %d %.1f ms",
            repair[CHANGES / 2],
            CHANGES,
            repair[CHANGES - 1]),
        String.format(
            Locale.ROOT,
            "polish of %.1f s: moved %d appointments of others in all, %d at most after one change;"
                + " broken rules %d",
            POLISH_SECONDS,
            moved,
            most,
            broken),
        String.format(
            Locale.ROOT,
            "after %d changes %.1f, a fresh schedule that need not pay for moves %.1f (%.2f %% more)",
            CHANGES,
            drifted,
            fresh,
            100 * (fresh / drifted - 1)),
        String.format(
            Locale.ROOT,
            "desk: ready in %.1f ms; best three offers median %.1f ms, worst %.1f ms",
            desk[0],
            desk[1],
            desk[2]));
  }

  /** Milliseconds: until the desk is ready, and for offers, median and worst. */
  private double[] desk(Clinic clinic, List<Booking> booked, LocalDateTime now) {
    List<Booking> sessions =
        booked.stream()
            .filter(one -> one.isTherapy() && one.start().isAfter(now.plusDays(3)))
            .toList();
    double ready = 0;
    List<Double> offers = new ArrayList<>();
    for (int i = -WARM_UP; i < CHANGES; i++) {
      Booking gone = sessions.get(Math.floorMod(i * 7, sessions.size()));
      List<Booking> left = new ArrayList<>(booked);
      left.remove(gone);
      long from = nanos.getAsLong();
      Desk desk = new Desk(clinic, weights, new Promises(now, left));
      long open = nanos.getAsLong();
      int found = desk.offers(gone.patient(), Booking.THERAPY, OFFERS).size();
      if (i >= 0 && found > 0) {
        ready = (open - from) / MILLIS;
        offers.add((nanos.getAsLong() - open) / MILLIS);
      }
    }
    offers.sort(Double::compare);
    return offers.isEmpty()
        ? new double[3]
        : new double[] {ready, offers.get(offers.size() / 2), offers.getLast()};
  }
}
