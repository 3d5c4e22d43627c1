package org.ambulo.app.cli;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ambulo.roster.engine.Watch;

/**
 * Shows on standard error how far a search has come, and stops it when the process is asked to end:
 * the best schedule so far is still printed, then the process ends.
 */
final class SearchWatch implements Watch, AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;
  private static final int WIDTH = 76;
  private static final int HUNDRED = 100;

  private final Terminal terminal;
  private final CountDownLatch printed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "end of search");
  private volatile boolean stopped;
  private String shown = "";

  private SearchWatch(Terminal terminal) {
    this.terminal = terminal;
  }

  static SearchWatch open(Terminal terminal) {
    SearchWatch watch = new SearchWatch(terminal);
    Runtime.getRuntime().addShutdownHook(watch.hook);
    return watch;
  }

  /** The process ends only after this: time for the schedule to be printed. */
  private void end() {
    stopped = true;
    try {
      if (!printed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        terminal.err().println("ambulo: stopped before the schedule was printed");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean stopped() {
    return stopped;
  }

  @Override
  public void reached(double share, double value, double upperBound) {
    if (!terminal.errIsTerminal()) {
      return;
    }
    String line = line(share, value, upperBound);
    if (!line.equals(shown)) {
      shown = line;
      terminal.err().print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
      terminal.err().flush();
    }
  }

  static String line(double share, double value, double upperBound) {
    String gap =
        Double.isFinite(upperBound) && upperBound > 0
            ? String.format(
                Locale.ROOT,
                ", at most %.1f %% below the best possible",
                HUNDRED * Math.max(0, (upperBound - value) / upperBound))
            : "";
    return String.format(
        Locale.ROOT, "%3.0f %%  value %,.1f%s", HUNDRED * Math.clamp(share, 0, 1), value, gap);
  }

  /** Clears the line, so that a message starts on one of its own. */
  void clear() {
    if (!shown.isEmpty()) {
      terminal.err().print("\r" + " ".repeat(WIDTH) + "\r");
      terminal.err().flush();
      shown = "";
    }
  }

  /** Everything is printed: the process may end. */
  @Override
  public void close() {
    printed.countDown();
    if (!stopped) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException ending) {
        stopped = true;
      }
    }
  }
}
