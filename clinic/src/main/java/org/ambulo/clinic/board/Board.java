package org.ambulo.clinic.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Change;
import org.ambulo.core.roster.ChangedClinic;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Violation;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.Desk;
import org.ambulo.roster.engine.Difference;
import org.ambulo.roster.engine.LiveCalendar;
import org.ambulo.roster.engine.Occurrence;
import org.ambulo.roster.engine.Offer;
import org.ambulo.roster.engine.Planner;
import org.ambulo.roster.engine.Replan;
import org.ambulo.roster.engine.Watch;

/**
 * One clinic's calendar, for several people at once. Whoever changes it names the version that they
 * saw; after another's change they are told and see the new one first. The referee refuses what
 * breaks a hard rule. Every change can be undone and done again. Times are the clinic's local ones.
 */
public final class Board {

  /** Enough for a day's work; older steps can no longer be undone. */
  private static final int REMEMBERED = 200;

  private record Sheet(Clinic clinic, List<Booking> bookings) {}

  private record Step(String what, Sheet before, Sheet after) {
    @SuppressWarnings("ArgumentSelectionDefectChecker") // meant: the way back
    Step backwards() {
      return new Step(what, after, before);
    }
  }

  private final ScheduleWeights weights;
  private final Planner planner;
  private final LiveCalendar calendar;

  /** One at a time works on the calendar that is kept in numbers. */
  private final Lock mending = new ReentrantLock();

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private Sheet sheet;
  private long version;

  public Board(Clinic clinic, List<Booking> bookings, ScheduleWeights weights, long seed) {
    this.weights = weights;
    planner = new Planner(weights, seed);
    calendar = new LiveCalendar(weights, seed);
    sheet = new Sheet(clinic, sorted(bookings));
  }

  private static List<Booking> sorted(List<Booking> bookings) {
    return bookings.stream().sorted(Booking.BY_TIME).toList();
  }

  public synchronized BoardState state() {
    return new BoardState(
        version,
        sheet.clinic(),
        sheet.bookings(),
        Optional.ofNullable(done.peek()).map(Step::what),
        Optional.ofNullable(undone.peek()).map(Step::what));
  }

  private synchronized Sheet sheet() {
    return sheet;
  }

  private Desk desk(LocalDateTime now) {
    Sheet here = sheet();
    return new Desk(here.clinic(), weights, new Promises(now, here.bookings()));
  }

  /** The best times for one more appointment of a patient; see {@link Desk#offers}. */
  public List<Offer> offers(LocalDateTime now, String patient, String kind, int most) {
    return desk(now).offers(patient, kind, most);
  }

  /** Who could use the time of a therapist on a day; see {@link Desk#waiting}. */
  public List<Offer> waiting(LocalDateTime now, String therapist, LocalDate day, int most) {
    return desk(now).waiting(therapist, day, most);
  }

  /** A series of sessions, each with what stands in its way; see {@link Desk#series}. */
  public List<Occurrence> series(
      LocalDateTime now,
      String patient,
      String therapist,
      LocalDateTime first,
      int everyDays,
      int count) {
    return desk(now).series(patient, therapist, first, everyDays, count);
  }

  /** All hard rules that the calendar as it stands breaks. */
  public List<Violation> conflicts() {
    Sheet here = sheet();
    return new Referee(here.clinic(), weights).judge(here.bookings()).violations();
  }

  /** Takes an offer up, with what has to move for it. */
  public Answer book(long seen, Offer offer) {
    List<Booking> bookings = new ArrayList<>(sheet().bookings());
    for (Difference difference : offer.displaces()) {
      difference.before().ifPresent(bookings::remove);
      difference.after().ifPresent(bookings::add);
    }
    bookings.add(offer.booking());
    return change(seen, "book " + words(offer.booking()), bookings);
  }

  /** Books appointments, all of them or none. */
  public Answer book(long seen, List<Booking> wanted) {
    List<Booking> bookings = new ArrayList<>(sheet().bookings());
    bookings.addAll(wanted);
    String what = wanted.size() == 1 ? words(wanted.getFirst()) : wanted.size() + " appointments";
    return change(seen, "book " + what, bookings);
  }

  /** Moves an appointment to another time, person or room. */
  public Answer move(long seen, Booking from, Booking to) {
    List<Booking> bookings = new ArrayList<>(sheet().bookings());
    if (!bookings.remove(from)) {
      return missing(seen, from);
    }
    bookings.add(to);
    return change(seen, "move " + words(from) + " to " + to.start(), bookings);
  }

  /** Takes an appointment out. */
  public Answer cancel(long seen, Booking booking) {
    List<Booking> bookings = new ArrayList<>(sheet().bookings());
    if (!bookings.remove(booking)) {
      return missing(seen, booking);
    }
    return change(seen, "cancel " + words(booking), bookings);
  }

  private synchronized Answer missing(long seen, Booking booking) {
    return seen == version
        ? new Answer.Refused(List.of("there is no such appointment: " + words(booking)))
        : new Answer.Outdated(state());
  }

  private Answer change(long seen, String what, List<Booking> bookings) {
    Sheet here = sheet();
    return commit(seen, what, here, new Sheet(here.clinic(), sorted(bookings)));
  }

  /** Refuses what breaks more than the calendar did before. */
  private Answer commit(long seen, String what, Sheet before, Sheet after) {
    Set<Violation> known =
        new HashSet<>(new Referee(before.clinic(), weights).judge(before.bookings()).violations());
    List<String> because =
        new Referee(after.clinic(), weights)
            .judge(after.bookings()).violations().stream()
                .filter(violation -> !known.contains(violation))
                .map(Violation::because)
                .distinct()
                .toList();
    synchronized (this) {
      if (seen != version || !isSame(before)) {
        return new Answer.Outdated(state());
      }
      if (!because.isEmpty()) {
        return new Answer.Refused(because);
      }
      done.push(new Step(what, before, after));
      while (done.size() > REMEMBERED) {
        done.removeLast();
      }
      undone.clear();
      sheet = after;
      version++;
      return new Answer.Done(state(), what);
    }
  }

  /** A schedule for what has changed, to be looked at; the calendar stays as it is. */
  public Suggestion suggest(
      LocalDateTime now, List<Change> changes, int mostOthers, Budget budget, Watch watch) {
    Sheet here;
    long seen;
    synchronized (this) {
      here = sheet;
      seen = version;
    }
    ChangedClinic changed =
        ChangedClinic.of(here.clinic(), new Promises(now, here.bookings()), changes);
    Replan replan = replan(changed, mostOthers, budget, watch);
    String what = changes.size() == 1 ? "a change" : changes.size() + " changes";
    return new Suggestion(
        seen, changed.clinic(), replan, changed.refusals(), "the schedule after " + what);
  }

  /** Whoever comes while another is being answered need not wait: from scratch is only slower. */
  private Replan replan(ChangedClinic changed, int mostOthers, Budget budget, Watch watch) {
    if (!mending.tryLock()) {
      return planner.replan(
          changed.clinic(), changed.promises(), changed.touched(), mostOthers, budget, watch);
    }
    try {
      return calendar.replan(changed, mostOthers, budget, watch);
    } finally {
      mending.unlock();
    }
  }

  /** Makes a suggestion the calendar, whole. */
  public Answer accept(Suggestion suggestion) {
    return commit(
        suggestion.version(),
        suggestion.what(),
        sheet(),
        new Sheet(suggestion.clinic(), sorted(suggestion.replan().proposal().bookings())));
  }

  @SuppressWarnings("ReferenceEquality") // this very sheet, not one like it
  private boolean isSame(Sheet before) {
    return sheet == before;
  }

  /** Takes the last change back. */
  public synchronized Answer undo(long seen) {
    return back(seen, done, undone);
  }

  /** Does again what was undone last. */
  public synchronized Answer redo(long seen) {
    return back(seen, undone, done);
  }

  private Answer back(long seen, Deque<Step> from, Deque<Step> to) {
    if (seen != version) {
      return new Answer.Outdated(state());
    }
    if (from.isEmpty()) {
      return new Answer.Refused(List.of("there is nothing to take back"));
    }
    Step step = from.pop();
    to.push(step.backwards());
    sheet = step.before();
    version++;
    return new Answer.Done(state(), step.what());
  }

  private static String words(Booking booking) {
    return booking.kind() + " of " + booking.patient() + " on " + booking.start();
  }
}
