package org.ambulo.app.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process with 0 when it is told to end (SIGTERM, Ctrl-C), after everything was closed: by
 * itself a JVM waits for no thread then, and says 143. What is not closed within the limit is left,
 * and the exit code is 1. Is closed when all else is.
 */
final class CleanEnd implements AutoCloseable {

  /** Longer than the server waits for what was asked. */
  private static final Duration LIMIT = Duration.ofSeconds(40);

  private final CountDownLatch closed = new CountDownLatch(1);
  private Optional<Thread> hook = Optional.empty();

  /** From now on this makes the work stop; until then whoever is told to end just ends. */
  void by(Runnable stop) {
    Thread ending = Thread.ofPlatform().name("stop").unstarted(() -> end(stop));
    hook = Optional.of(ending);
    Runtime.getRuntime().addShutdownHook(ending);
  }

  private void end(Runnable stop) {
    stop.run();
    Runtime.getRuntime().halt(isClosed() ? 0 : AmbuloCommand.BAD_INPUT);
  }

  private boolean isClosed() {
    try {
      return closed.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      hook.ifPresent(Runtime.getRuntime()::removeShutdownHook);
    } catch (IllegalStateException ending) {
      // It has been told: the hook ends the process.
    }
  }
}
