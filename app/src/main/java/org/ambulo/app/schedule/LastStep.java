package org.ambulo.app.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.roster.Booking;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Charts;
import org.ambulo.web.chart.KeptVisit;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.chart.VisitChart;
import org.ambulo.web.fhir.Stored;

/**
 * Takes back what somebody did last on the calendar. The audit trail says what it was, so that it
 * holds after a restart and from another browser. Undone twice, it is done again.
 */
public final class LastStep {

  /** Writes of one person among which their last step is looked for; further back it is over. */
  private static final int RECENT = 400;

  private static final int PAGE = 200;
  private static final Set<Deed.Act> CHANGES = Set.of(Deed.Act.CREATE, Deed.Act.UPDATE);

  private final Archive archive;
  private final FrontDesk desk;
  private final ZoneId zone;

  public LastStep(Archive archive, FrontDesk desk, ZoneId zone) {
    this.archive = archive;
    this.desk = desk;
    this.zone = zone;
  }

  /**
   * One transaction of one person.
   *
   * @param name by which a form means it
   * @param deeds all that it wrote, however much
   */
  public record Step(String name, Instant at, List<Deed> deeds) {
    public Step {
      deeds = List.copyOf(deeds);
    }

    /** How many appointments it changed. */
    public int size() {
      return deeds.size();
    }
  }

  /** The last step, where nobody has changed anything of it since. */
  public Optional<Step> of(Caller caller) {
    return archive.read(reading -> step(reading, caller).filter(step -> isLast(reading, step)));
  }

  private static Optional<Step> step(Reading reading, Caller caller) {
    List<Recorded> found = new ArrayList<>();
    long before = Long.MAX_VALUE;
    for (int looked = 0; !found.isEmpty() || looked < RECENT; looked += PAGE) {
      List<Recorded> page = reading.deeds(changes(caller, before));
      for (Recorded one : page) {
        if (!found.isEmpty() && !isOfOne(one.deed(), found.getFirst().deed())) {
          return Optional.of(step(found));
        }
        if (isChange(one.deed())) {
          found.add(one);
        }
      }
      if (page.size() < PAGE) {
        break;
      }
      before = page.getLast().number();
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(step(found));
  }

  private static DeedQuery changes(Caller caller, long before) {
    return new DeedQuery(
        Optional.empty(),
        Optional.of(caller.account()),
        CHANGES,
        Optional.empty(),
        Optional.empty(),
        0,
        before,
        new Slice(0, PAGE));
  }

  /** What one request writes stands together in the trail. */
  private static boolean isOfOne(Deed one, Deed other) {
    return one.request().equals(other.request());
  }

  private static Step step(List<Recorded> found) {
    return new Step(
        found.getFirst().deed().request(),
        found.getFirst().at(),
        found.stream().map(Recorded::deed).toList());
  }

  private static boolean isChange(Deed deed) {
    return CHANGES.contains(deed.act())
        && deed.result() == Deed.Result.DONE
        && deed.what().filter(key -> key.type().equals("Appointment")).isPresent();
  }

  private static boolean isLast(Reading reading, Step step) {
    List<Key> keys = step.deeds().stream().flatMap(deed -> deed.what().stream()).toList();
    List<Document> current = reading.current(keys);
    return current.size() == keys.size()
        && step.deeds().stream()
            .allMatch(
                deed ->
                    current.stream()
                        .anyMatch(
                            document ->
                                deed.what().equals(Optional.of(document.key()))
                                    && deed.version().equals(Optional.of(document.version()))));
  }

  /** Takes it back, where the rules allow what was before. */
  public Made undo(Caller caller, Submission submission, LocalDateTime now, Step step) {
    List<Back> back =
        archive.read(
            reading -> {
              List<Back> all = new ArrayList<>();
              step.deeds().forEach(deed -> all.add(back(reading, deed)));
              return all;
            });
    return desk.make(
        caller,
        submission,
        now,
        back.stream().flatMap(one -> one.wanted().stream()).toList(),
        before -> back.stream().map(Back::change).toList(),
        reading -> isLast(reading, step));
  }

  /**
   * The way back of one appointment.
   *
   * @param wanted for the referee; nothing where no rule is about it
   */
  private record Back(Optional<Wanted> wanted, Charts.OfPatient change) {}

  private Back back(Reading reading, Deed deed) {
    Key key = deed.what().orElseThrow();
    long version = deed.version().orElseThrow();
    Optional<Document> before = version == 1 ? Optional.empty() : reading.version(key, version - 1);
    Charts.OfPatient change =
        new Charts.OfPatient(
            deed.patient().orElseThrow(),
            new Change.Edit(
                key,
                version,
                now ->
                    before
                        .flatMap(Document::json)
                        .map(Stored::node)
                        .orElseGet(() -> VisitChart.cancel(now, "Booked by mistake"))));
    Optional<KeptVisit> then = before.flatMap(one -> KeptVisit.of(one, zone));
    boolean booked =
        reading
            .current(key)
            .flatMap(one -> KeptVisit.of(one, zone))
            .filter(KeptVisit::isBooked)
            .isPresent();
    return new Back(wanted(key.id(), version, then, booked), change);
  }

  private static Optional<Wanted> wanted(
      String id, long version, Optional<KeptVisit> then, boolean booked) {
    Optional<KeptVisit> again = then.filter(KeptVisit::isBooked);
    if (booked) {
      return Optional.of(
          again
              .<Wanted>map(
                  one ->
                      new Wanted.Move(
                          id, version, one.start(), one.minutes(), one.people(), one.rooms()))
              .orElseGet(() -> new Wanted.Cancel(id, version, "")));
    }
    return again.map(
        one ->
            new Wanted.Book(
                new Booking(
                    one.patient(),
                    one.isTherapy() ? Booking.THERAPY : one.procedure(),
                    one.start(),
                    one.minutes(),
                    one.people(),
                    one.rooms())));
  }
}
