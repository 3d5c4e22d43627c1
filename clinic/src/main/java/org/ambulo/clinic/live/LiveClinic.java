package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.clinic.outcome.CountedOnce;
import org.ambulo.clinic.outcome.OutcomeRow;
import org.ambulo.clinic.outcome.Tallies;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.record.PatientRecord;

/**
 * Keeps the standings up with the record and tells who listens. A worklist is never older than the
 * record it is asked of, but for what {@link Worklists#behind} says: those are being worked through
 * (after a large import, or as a day begins). Works beside other processes on the same database:
 * what they write is noticed within a second.
 */
public final class LiveClinic implements AutoCloseable {

  private static final int AT_ONCE = 40;

  /**
   * What a worklist shows.
   *
   * @param behind patients whose line may be of an earlier state of their record
   */
  public record Worklists(
      List<Standings.Item> items, Map<Attention.Kind, Long> counts, long behind) {}

  /** What has come of the care; so many patients count by an earlier state of their record. */
  public record Outcomes(Tallies tallies, long behind) {}

  private final CountedOnce counted = new CountedOnce();
  private final Archive archive;
  private final Assessments assessments;
  private final Standings standings;
  private final StandingWriter writer;
  private final Supplier<LocalDate> today;
  private final Consumer<RuntimeException> troubled;
  private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();
  private final RememberedLists remembered = new RememberedLists();
  private final ReentrantLock catching = new ReentrantLock();
  private final Follower follower;

  /**
   * @param today the day in the clinic's time zone
   * @param troubled is told of what goes wrong while nobody waits for it
   */
  public LiveClinic(
      Archive archive,
      Assessments assessments,
      Standings standings,
      StandingWriter writer,
      Supplier<LocalDate> today,
      Consumer<RuntimeException> troubled) {
    this.archive = archive;
    this.assessments = assessments;
    this.standings = standings;
    this.writer = writer;
    this.today = today;
    this.troubled = troubled;
    follower =
        new Follower(
            archive,
            today,
            patients -> listeners.forEach(listener -> listener.accept(patients)),
            this::catchUp,
            troubled);
  }

  /** Begins to keep up. */
  public LiveClinic start() {
    follower.start();
    return this;
  }

  /** Says that something was written, so that nobody has to wait until it is noticed. */
  public void changed() {
    follower.changed();
  }

  /** Is told the patients whose record changed; {@link Runnable#run} ends it. */
  public Runnable listen(Consumer<Set<String>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The worklist of a role. */
  public Worklists worklist(Role role, Sight sight, Slice slice) {
    return worklist(role, Worklist.of(role), sight, slice);
  }

  /**
   * The same with the items of these kinds alone; the counts are of all.
   *
   * @param shown those that the role is not told of are left out
   */
  public Worklists worklist(Role role, Set<Attention.Kind> shown, Sight sight, Slice slice) {
    Set<Attention.Kind> kinds = Worklist.of(role);
    Set<Attention.Kind> items =
        shown.stream().filter(kinds::contains).collect(Collectors.toUnmodifiableSet());
    RememberedLists.Moment moment = moment();
    long behind = catchUpWithFew(moment);
    Supplier<Worklists> made =
        () ->
            new Worklists(
                standings.worklist(items, sight, slice), standings.count(kinds, sight), behind);
    return behind > 0
        ? made.get()
        : remembered.list(moment, new RememberedLists.Asked(role, items, sight, slice), made);
  }

  private RememberedLists.Moment moment() {
    long write = archive.read(Reading::lastWrite);
    return new RememberedLists.Moment(write, today.get());
  }

  /** Patients by name. */
  public List<Standings.Named> named(String words, Sight sight, Slice slice) {
    catchUpWithFew(moment());
    return standings.named(words, sight, slice);
  }

  /** What has come of the care; counted once for a sight until a standing changes. */
  public Outcomes outcomes(Registry rule, Sight sight) {
    long behind = catchUpWithFew(moment());
    return new Outcomes(counted(rule, sight).tallies(), behind);
  }

  /**
   * The same with the patients whom the figures were counted from, by name. Where records are
   * behind, whom somebody sees may have changed with them: they are read anew then.
   */
  public CountedOnce.Count outcomeRows(Registry rule, Sight sight) {
    long behind = catchUpWithFew(moment());
    return behind == 0 ? counted(rule, sight) : count(rule, sight);
  }

  private CountedOnce.Count counted(Registry rule, Sight sight) {
    return counted.of(sight, standings.turn(), () -> count(rule, sight));
  }

  private CountedOnce.Count count(Registry rule, Sight sight) {
    List<OutcomeRow> rows = standings.outcomes(sight);
    return new CountedOnce.Count(new Tallies(rule, rows), rows);
  }

  /** The day in the clinic's time zone. */
  public LocalDate today() {
    return today.get();
  }

  /** The assessment of a patient today; nothing where there is no such patient. */
  public Optional<Assessed> assessed(String patient) {
    return assessments.of(patient, today.get());
  }

  /** What would be said of a record that is nobody's; nothing of it is kept. */
  public Assessment tried(PatientRecord record) {
    return assessments.tried(record);
  }

  /** Brings up to date what is behind, at most so many; how many it was. */
  public int catchUp(int most) {
    catching.lock();
    try {
      LocalDate day = today.get();
      List<String> behind = standings.behind(day, most);
      standings.keep(behind.stream().map(patient -> standing(patient, day)).toList());
      return behind.size();
    } finally {
      catching.unlock();
    }
  }

  /**
   * What one look can wait for. Where more is behind (a large import, a new day), the worker goes
   * through it, and nobody waits or does the same work twice.
   *
   * @return how many are behind still
   */
  private long catchUpWithFew(RememberedLists.Moment moment) {
    if (remembered.knows(moment)) {
      return 0;
    }
    long behind = standings.countBehind(moment.day());
    if (behind > AT_ONCE) {
      return behind;
    }
    catching.lock();
    try {
      if (remembered.knows(moment)) {
        return 0; // somebody else did it meanwhile
      }
      if (behind > 0) {
        catchUp(AT_ONCE);
        behind = standings.countBehind(moment.day());
      }
      if (behind == 0) {
        remembered.begin(moment);
      }
      return behind;
    } finally {
      catching.unlock();
    }
  }

  private Standing standing(String patient, LocalDate day) {
    long revision = archive.read(reading -> reading.revisionOf(patient));
    try {
      return assessments
          .fresh(patient, day)
          .map(
              found ->
                  writer.of(
                      patient,
                      found.revision(),
                      found.assessment(),
                      assessments.undecidedHolds(found),
                      assessments.careDays(patient, found)))
          .orElseGet(() -> Standing.gone(patient, revision, day));
    } catch (ArchiveUnavailable later) {
      throw later;
    } catch (RuntimeException failed) {
      troubled.accept(failed);
      return StandingWriter.unassessed(patient, revision, day, String.valueOf(failed.getMessage()));
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
