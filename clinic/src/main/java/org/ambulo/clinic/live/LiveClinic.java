package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.ArchiveUnavailable;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Recorded;
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

  /** Few enough that the worker soon sees whether somebody writes meanwhile. */
  private static final int WORKED_AT_ONCE = 10;

  private static final int RESTS = 4;
  private static final long LONGEST_REST_MILLIS = 2_000;
  private static final int DEEDS_AT_ONCE = 1_000;
  private static final long LOOK_EVERY_MILLIS = 1_000;
  private static final Set<Deed.Act> CHANGES =
      EnumSet.of(Deed.Act.CREATE, Deed.Act.UPDATE, Deed.Act.DELETE, Deed.Act.IMPORT);

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
  private final Semaphore something = new Semaphore(0);
  private final ReentrantLock catching = new ReentrantLock();
  private final LongSupplier nanos = System::nanoTime;
  private final Thread worker;
  private volatile boolean closed;
  private long seen;
  private LocalDate lastDay = LocalDate.MIN;

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
    worker = Thread.ofPlatform().name("standings").daemon().unstarted(this::work);
  }

  /** Begins to keep up. */
  public LiveClinic start() {
    seen = archive.read(reading -> reading.lastDeed());
    worker.start();
    return this;
  }

  /** Says that something was written, so that nobody has to wait until it is noticed. */
  public void changed() {
    something.release();
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
    long behind = catchUpWithFew();
    return new Worklists(
        standings.worklist(items, sight, slice), standings.count(kinds, sight), behind);
  }

  /** Patients by name. */
  public List<Standings.Named> named(String words, Sight sight, Slice slice) {
    catchUpWithFew();
    return standings.named(words, sight, slice);
  }

  /** What has come of the care; counted once for a sight until a standing changes. */
  public Outcomes outcomes(Registry rule, Sight sight) {
    long behind = catchUpWithFew();
    Tallies tallies =
        counted.of(sight, standings.turn(), () -> new Tallies(rule, standings.outcomes(sight)));
    return new Outcomes(tallies, behind);
  }

  /** The patients whom the figures were last counted from, by name. */
  public List<OutcomeRow> outcomeRows(Sight sight) {
    return standings.outcomes(sight);
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
   * through it, and nobody waits or does the same work twice; how many those are.
   */
  private long catchUpWithFew() {
    int behind = standings.behind(today.get(), AT_ONCE + 1).size();
    if (behind > AT_ONCE) {
      return standings.countBehind(today.get());
    }
    if (behind > 0) {
      catchUp(AT_ONCE);
    }
    return 0;
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
                      assessments.careDays(found)))
          .orElseGet(() -> Standing.gone(patient, revision, day));
    } catch (ArchiveUnavailable later) {
      throw later;
    } catch (RuntimeException failed) {
      troubled.accept(failed);
      return StandingWriter.unassessed(patient, revision, day, String.valueOf(failed.getMessage()));
    }
  }

  private void work() {
    while (!closed) {
      try {
        if (something.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
          something.drainPermits();
        }
        look();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        if (!closed) {
          troubled.accept(failed);
        }
      }
    }
  }

  /**
   * Whoever writes goes first: where something was written during the work, it rests several times
   * as long as it worked. Who looks at a worklist meanwhile brings it up to date by that.
   */
  private void giveWay(long began) throws InterruptedException {
    if (something.availablePermits() > 0) {
      long worked = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - began);
      Thread.sleep(Math.min(worked * RESTS, LONGEST_REST_MILLIS));
    }
  }

  private void look() throws InterruptedException {
    LocalDate day = today.get();
    long last = archive.read(reading -> reading.lastDeed());
    if (last == seen && day.equals(lastDay)) {
      return;
    }
    Set<String> patients = changedSince(last);
    if (!patients.isEmpty()) {
      listeners.forEach(listener -> listener.accept(patients)); // who looks brings it up to date
    }
    long began = nanos.getAsLong();
    while (!closed && catchUp(WORKED_AT_ONCE) == WORKED_AT_ONCE) {
      giveWay(began);
      began = nanos.getAsLong();
    }
    seen = last;
    lastDay = day;
    giveWay(began);
  }

  private Set<String> changedSince(long last) {
    Set<String> patients = new LinkedHashSet<>();
    int most = (int) Math.min(DEEDS_AT_ONCE, Math.max(0, last - seen));
    DeedQuery query =
        new DeedQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            seen,
            new Slice(0, most));
    for (Recorded recorded : archive.<List<Recorded>>read(reading -> reading.deeds(query))) {
      if (CHANGES.contains(recorded.deed().act())) {
        recorded.deed().patient().ifPresent(patients::add);
      }
    }
    return patients;
  }

  @Override
  public void close() {
    closed = true;
    worker.interrupt();
    try {
      worker.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
