package org.ambulo.app.server;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ambulo.store.Backup;
import org.ambulo.store.JdbcArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as a whole: what it is, and long work on it while the clinic works on, of each kind
 * one at a time.
 */
public final class Upkeep {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  /** How some long work stands. */
  public sealed interface State {}

  /** It was not done since the server started. */
  public record Never() implements State {}

  public record Running(Instant since) implements State {}

  /**
   * It ended.
   *
   * @param words what it found
   */
  public record Ended(Instant at, String words, Outcome outcome) implements State {}

  /** Whether all is well. */
  public enum Outcome {
    GOOD,
    BAD
  }

  private record Found(String words, Outcome outcome) {}

  private final JdbcArchive archive;
  private final String version;
  private final InstantSource clock;
  private final AtomicReference<State> trail = new AtomicReference<>(new Never());
  private final AtomicReference<State> backup = new AtomicReference<>(new Never());

  public Upkeep(JdbcArchive archive, String version, InstantSource clock) {
    this.version = version;
    this.archive = archive;
    this.clock = clock;
  }

  /** Of the program. */
  public String version() {
    return version;
  }

  /** What kind of database it is. */
  public String database() {
    return switch (archive.database().dialect()) {
      case SQLITE -> "SQLite, one file";
      case POSTGRESQL -> "PostgreSQL";
    };
  }

  /** How many statements the database was sent since it was opened. */
  public long statements() {
    return archive.database().statements();
  }

  /** The check of the audit trail. */
  public State trail() {
    return Objects.requireNonNull(trail.get());
  }

  /** The backup that was started last. */
  public State backup() {
    return Objects.requireNonNull(backup.get());
  }

  /**
   * Holds every deed of the audit trail against the one before it.
   *
   * @param after is told what came of it; not at all where it is being done already
   */
  public void checkTrail(Consumer<Outcome> after) {
    begin(
        trail,
        after,
        () ->
            archive
                .firstBrokenDeed()
                .map(
                    number ->
                        new Found(
                            "Number %,d does not fit what stands before it".formatted(number),
                            Outcome.BAD))
                .orElseGet(() -> new Found("Every entry fits the one before it", Outcome.GOOD)));
  }

  /**
   * Writes everything into a new file.
   *
   * @param after is told what came of it; not at all where one is being made already
   */
  public void backUp(Path file, Consumer<Outcome> after) {
    begin(
        backup,
        after,
        () ->
            new Found(
                "%,d rows, read again and checked"
                    .formatted(new Backup(archive.database()).to(file, clock.instant())),
                Outcome.GOOD));
  }

  private void begin(AtomicReference<State> state, Consumer<Outcome> after, Supplier<Found> work) {
    State before = state.get();
    Running running = new Running(clock.instant());
    if (before instanceof Running || !state.compareAndSet(before, running)) {
      return;
    }
    Thread.ofVirtual()
        .start(
            () -> {
              Ended ended = ended(work);
              state.set(ended);
              after.accept(ended.outcome());
            });
  }

  private Ended ended(Supplier<Found> work) {
    try {
      Found found = work.get();
      return new Ended(clock.instant(), found.words(), found.outcome());
    } catch (RuntimeException | Error failed) {
      LOG.warn("long work stopped", failed);
      return new Ended(clock.instant(), "It stopped: " + failed.getMessage(), Outcome.BAD);
    }
  }
}
