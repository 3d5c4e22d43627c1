package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Recorded;
import org.ambulo.clinic.archive.Slice;

/**
 * Follows the record in a thread of its own: tells whose record changed, whoever wrote it, and
 * then, when there is time, brings the standings up to date. Whoever writes goes first: while
 * writes go on it rests many times as long as it works, as who looks at a worklist meanwhile brings
 * it up to date by that. What changed is told at once all the same.
 */
final class Follower implements AutoCloseable {

  /** Few enough that it is soon seen whether somebody writes meanwhile. */
  private static final int AT_ONCE = 10;

  private static final int RESTS = 20;
  private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(10);
  private static final long LOOK_EVERY_MILLIS = 1_000;
  private static final long BREATH_MILLIS = 20;
  private static final int DEEDS_AT_ONCE = 1_000;
  private static final Set<Deed.Act> CHANGES =
      EnumSet.of(Deed.Act.CREATE, Deed.Act.UPDATE, Deed.Act.DELETE, Deed.Act.IMPORT);

  private final Archive archive;
  private final Supplier<LocalDate> today;
  private final Consumer<Set<String>> told;
  private final IntUnaryOperator catchUp;
  private final Consumer<RuntimeException> troubled;
  private final Semaphore something = new Semaphore(0);
  private final LongSupplier nanos = System::nanoTime;
  private final Thread thread;
  private volatile boolean closed;
  private long seen;
  private LocalDate day = LocalDate.MIN;
  private boolean behind;
  private long restsUntil;

  /**
   * @param today the day in the clinic's time zone
   * @param told is told the patients whose record changed
   * @param catchUp brings at most so many up to date and says how many it was
   * @param troubled is told of what goes wrong, as nobody waits for it
   */
  Follower(
      Archive archive,
      Supplier<LocalDate> today,
      Consumer<Set<String>> told,
      IntUnaryOperator catchUp,
      Consumer<RuntimeException> troubled) {
    this.archive = archive;
    this.today = today;
    this.told = told;
    this.catchUp = catchUp;
    this.troubled = troubled;
    thread = Thread.ofPlatform().name("standings").daemon().unstarted(this::follow);
  }

  /** Begins with what is written from now on, and with those who are behind. */
  void start() {
    seen = archive.read(reading -> reading.lastDeed());
    restsUntil = nanos.getAsLong();
    thread.start();
  }

  /** Something was written by this process. */
  void changed() {
    something.release();
  }

  private void follow() {
    while (!closed) {
      try {
        if (something.tryAcquire(patience(), TimeUnit.MILLISECONDS)) {
          Thread.sleep(BREATH_MILLIS); // what is written together is told together
          something.drainPermits();
        }
        notice();
        if (behind && nanos.getAsLong() - restsUntil >= 0) {
          keepUp();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        if (!closed) {
          restsUntil = nanos.getAsLong() + TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS);
          troubled.accept(failed);
        }
      }
    }
  }

  private long patience() {
    if (!behind) {
      return LOOK_EVERY_MILLIS;
    }
    long rest = TimeUnit.NANOSECONDS.toMillis(restsUntil - nanos.getAsLong());
    return Math.clamp(rest, 0, LOOK_EVERY_MILLIS);
  }

  /** What is read is of one moment: a deed written meanwhile is not counted as looked at. */
  private void notice() {
    LocalDate date = today.get();
    Set<String> patients = archive.read(this::changed);
    if (!patients.isEmpty()) {
      behind = true;
      told.accept(patients);
    }
    if (!date.equals(day)) {
      behind = true;
      day = date;
    }
  }

  private void keepUp() {
    long began = nanos.getAsLong();
    behind = catchUp.applyAsInt(AT_ONCE) == AT_ONCE;
    long ended = nanos.getAsLong();
    boolean written = something.availablePermits() > 0;
    restsUntil = written ? ended + Math.min((ended - began) * RESTS, LONGEST_REST) : ended;
  }

  private Set<String> changed(Reading reading) {
    Set<String> patients = new LinkedHashSet<>();
    long last = reading.lastDeed();
    for (long before = last + 1; before > seen + 1; ) {
      DeedQuery query =
          new DeedQuery(
              Optional.empty(),
              Optional.empty(),
              CHANGES,
              Optional.empty(),
              Optional.empty(),
              seen,
              before,
              new Slice(0, DEEDS_AT_ONCE));
      List<Recorded> some = reading.deeds(query);
      some.forEach(one -> one.deed().patient().ifPresent(patients::add));
      before = some.size() < DEEDS_AT_ONCE ? 0 : some.getLast().number();
    }
    seen = last;
    return patients;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
