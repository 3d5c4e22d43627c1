package org.ambulo.app.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.Difference;
import org.ambulo.roster.engine.Planner;
import org.ambulo.roster.engine.Replan;
import org.ambulo.roster.engine.Unbooked;
import org.ambulo.roster.engine.Watch;

/** What the engine would make of the calendar, in a bounded time. */
public final class Proposals {

  private static final long SEED = 1;
  private static final double SECONDS = 3;
  private static final double GLANCE = 0.5;

  /** Appointments of patients who wait for nothing that may move. */
  private static final int MOST_OTHERS = 12;

  private static final int DAYS = 14;

  private final Snapshot calendar;
  private final ScheduleWeights weights;
  private final LocalDateTime now;

  public Proposals(Snapshot calendar, ScheduleWeights weights, LocalDateTime now) {
    this.calendar = calendar;
    this.weights = weights;
    this.now = now;
  }

  /**
   * One appointment that would be otherwise.
   *
   * @param wanted the same as a change of the record
   */
  public record Proposed(Difference difference, Wanted wanted) {}

  /** What stands for a need of a patient. */
  public static String key(String patient, String kind) {
    return patient + " " + kind;
  }

  /** Why what is not booked finds no time, in words, by {@link #key}; nothing where it would. */
  public Map<String, String> why() {
    Map<String, String> why = new HashMap<>();
    for (Unbooked one : replan(GLANCE, 0).proposal().unbooked()) {
      String words = calendar.names().said(one.because());
      why.put(
          key(one.patient(), one.kind()),
          words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".");
    }
    return why;
  }

  /**
   * What would be otherwise in the coming two weeks. Moves that reach further and changes of the
   * room alone are in it too: the rest stands on them.
   */
  public List<Proposed> differences() {
    OfferDesk desk = new OfferDesk(calendar, weights, now);
    LocalDate last = now.toLocalDate().plusDays(DAYS);
    Replan replan = replan(SECONDS, MOST_OTHERS);
    List<Difference> differences = new ArrayList<>(replan.differences());
    differences.addAll(otherRooms(replan.proposal().bookings()));
    List<Proposed> all = new ArrayList<>();
    for (Difference one : differences) {
      boolean near =
          one.before().isPresent()
              || one.after().filter(after -> !after.day().isAfter(last)).isPresent();
      Optional<Wanted> wanted = near ? desk.wanted(one) : Optional.empty();
      wanted.ifPresent(change -> all.add(new Proposed(one, change)));
    }
    return all;
  }

  /** Who keeps time and people, and changes the room. */
  private List<Difference> otherRooms(List<Booking> after) {
    Map<String, Booking> then = new HashMap<>();
    after.forEach(booking -> then.put(promise(booking), booking));
    List<Difference> others = new ArrayList<>();
    for (Booking booking : calendar.bookings()) {
      Optional.ofNullable(then.get(promise(booking)))
          .filter(other -> !other.rooms().equals(booking.rooms()))
          .ifPresent(
              other ->
                  others.add(
                      new Difference(
                          booking.patient(),
                          booking.kind(),
                          Optional.of(booking),
                          Optional.of(other),
                          "makes room for another appointment",
                          Optional.empty())));
    }
    return others;
  }

  private static String promise(Booking booking) {
    return String.join(
        " ",
        booking.patient(),
        booking.kind(),
        booking.start().toString(),
        booking.staff().toString());
  }

  private Replan replan(double seconds, int mostOthers) {
    Set<String> waiting =
        new Needs(calendar)
            .all().stream().map(Needs.Need::patient).collect(Collectors.toUnmodifiableSet());
    return new Planner(weights, SEED)
        .replan(
            calendar.clinic(),
            new Promises(now, calendar.bookings()),
            waiting,
            mostOthers,
            new Budget.Seconds(seconds, System::nanoTime),
            Watch.NOBODY);
  }
}
