package org.ambulo.app.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.core.archive.Key;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.fhir.write.Draft;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Charts;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.chart.VisitChart;

/**
 * Changes the calendar in the record: whole or not at all, judged by the referee on the calendar as
 * it is in the moment of writing.
 */
public final class FrontDesk {

  /** Others may write between judging and writing; then it is judged anew. */
  private static final int TRIES = 5;

  /** No rule reaches further than a week from a booking. */
  private static final int REACH = 7;

  private final Archive archive;
  private final Charts charts;
  private final Snapshots snapshots;
  private final ScheduleWeights weights;
  private final VisitChart chart;

  public FrontDesk(
      Archive archive, Charts charts, Snapshots snapshots, ScheduleWeights weights, ZoneId zone) {
    this.archive = archive;
    this.charts = charts;
    this.snapshots = snapshots;
    this.weights = weights;
    chart = new VisitChart(zone);
  }

  /** Makes all of these changes, or none. */
  public Made make(Caller caller, Submission submission, LocalDateTime now, List<Wanted> wanted) {
    return wasSent(caller, submission, wanted)
        ? Made.DONE
        : make(caller, submission, now, wanted, before -> changes(before, wanted), all -> true);
  }

  /**
   * Makes the same changes written otherwise, such as an earlier version of an appointment.
   *
   * @param wanted what they come to, for the referee
   * @param holds what must still be so when it is written
   */
  Made make(
      Caller caller,
      Submission submission,
      LocalDateTime now,
      List<Wanted> wanted,
      Function<Snapshot, List<Charts.OfPatient>> changes,
      Predicate<Reading> holds) {
    for (int i = 0; i < TRIES; i++) {
      Snapshot before = snapshots.rules(now);
      Drafted drafted = new Drafted(before, weights);
      Optional<Made> refused = refused(before, drafted, wanted, now);
      if (refused.isPresent()) {
        return refused.get();
      }
      List<Charts.OfPatient> written = changes.apply(before);
      Set<String> patients =
          written.stream().map(Charts.OfPatient::patient).collect(Collectors.toSet());
      LocalDate from = Collections.min(drafted.times()).toLocalDate().minusDays(REACH);
      LocalDate to = Collections.max(drafted.times()).toLocalDate().plusDays(REACH);
      Optional<Entered> entered =
          charts.enter(
              caller,
              submission,
              reading ->
                  holds.test(reading)
                      && snapshots.holds(reading, before, from, to)
                      && before.isUpToDate(reading, patients),
              written);
      if (entered.isPresent()) {
        return made(entered.get());
      }
    }
    return new Made.Outdated("Others are changing the calendar just now. Try once more.");
  }

  /** What the referee says to these changes; nothing: it may be. */
  public List<String> obstacles(LocalDateTime now, List<Wanted> wanted) {
    Snapshot before = snapshots.rules(now);
    Drafted drafted = new Drafted(before, weights);
    for (Wanted one : wanted) {
      Optional<String> wrong = drafted.make(one, now);
      if (wrong.isPresent()) {
        return List.of(wrong.get());
      }
    }
    return drafted.because();
  }

  private static Made made(Entered entered) {
    return switch (entered) {
      case Entered.Done done -> Made.DONE;
      case Entered.SentBefore before -> Made.DONE;
      case Entered.Outdated outdated ->
          new Made.Outdated("Somebody changed that appointment meanwhile; it is shown as it is.");
      case Entered.NotAllowed(String why) -> new Made.NotAllowed(why);
    };
  }

  /** What the same sending booked is booked. */
  private boolean wasSent(Caller caller, Submission submission, List<Wanted> wanted) {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i) instanceof Wanted.Book(Booking booking)) {
        keys.add(submission.key(caller.account(), booking.patient(), "Appointment", part(i)));
      }
    }
    return !keys.isEmpty()
        && archive.<Boolean>read(reading -> reading.current(keys.getFirst()).isPresent());
  }

  private static String part(int number) {
    return "visit" + number;
  }

  private static Optional<Made> refused(
      Snapshot before, Drafted drafted, List<Wanted> wanted, LocalDateTime now) {
    if (wanted.isEmpty()) {
      return Optional.of(new Made.Refused(List.of("Nothing was chosen.")));
    }
    for (Wanted one : wanted) {
      Optional<String> outdated = outdated(before, one);
      if (outdated.isPresent()) {
        return Optional.of(new Made.Outdated(outdated.get()));
      }
      Optional<String> wrong = drafted.make(one, now);
      if (wrong.isPresent()) {
        return Optional.of(new Made.Refused(List.of(wrong.get())));
      }
    }
    List<String> because = drafted.because();
    return because.isEmpty() ? Optional.empty() : Optional.of(new Made.Refused(because));
  }

  private static Optional<String> outdated(Snapshot before, Wanted wanted) {
    return switch (wanted) {
      case Wanted.Book book -> Optional.empty();
      case Wanted.Move move -> outdated(before, move.visit(), move.version());
      case Wanted.Cancel cancel -> outdated(before, cancel.visit(), cancel.version());
    };
  }

  private static Optional<String> outdated(Snapshot before, String visit, long version) {
    Optional<Held> held = Optional.ofNullable(before.held().get(visit));
    if (held.isEmpty()) {
      return Optional.of("That appointment is not booked any more; nothing was changed.");
    }
    return held.get().visit().version() == version
        ? Optional.empty()
        : Optional.of(
            "Somebody changed that appointment meanwhile: "
                + before.names().of(held.get().visit().patient())
                + " is booked for "
                + NameBook.time(held.get().booking().start())
                + " now. Nothing was changed.");
  }

  /** What they write. */
  List<Charts.OfPatient> changes(Snapshot before, List<Wanted> wanted) {
    List<Charts.OfPatient> changes = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      changes.add(
          switch (wanted.get(i)) {
            case Wanted.Book(Booking booking) ->
                new Charts.OfPatient(
                    booking.patient(), new Change.Add(part(i), book(before, booking)));
            case Wanted.Move move -> move(before, move);
            case Wanted.Cancel cancel ->
                new Charts.OfPatient(
                    held(before, cancel.visit()).visit().patient(),
                    new Change.Edit(
                        new Key("Appointment", cancel.visit()),
                        cancel.version(),
                        kept -> VisitChart.cancel(kept, cancel.why())));
          });
    }
    return changes;
  }

  private Draft book(Snapshot before, Booking booking) {
    Optional<ProcedureOrder> order = before.order(booking);
    return chart.book(
        new VisitChart.What(
            booking.patient(), order.map(ProcedureOrder::kind), order.map(ProcedureOrder::id)),
        slot(booking, order));
  }

  private Charts.OfPatient move(Snapshot before, Wanted.Move move) {
    Booking old = held(before, move.visit()).booking();
    Booking moved =
        new Booking(
            old.patient(), old.kind(), move.start(), move.minutes(), move.staff(), move.rooms());
    return new Charts.OfPatient(
        old.patient(),
        new Change.Edit(
            new Key("Appointment", move.visit()),
            move.version(),
            kept -> chart.move(kept, slot(moved, before.order(moved)))));
  }

  /** What is to be changed was found before it was judged. */
  private static Held held(Snapshot before, String visit) {
    return Objects.requireNonNull(before.held().get(visit), visit);
  }

  private static VisitChart.Slot slot(Booking booking, Optional<ProcedureOrder> order) {
    return new VisitChart.Slot(
        booking.start(),
        booking.minutes(),
        booking.staff(),
        booking.rooms(),
        order.map(ProcedureOrder::recoveryMinutes).orElse(0));
  }
}
