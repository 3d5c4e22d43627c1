package org.ambulo.app.cli;

import java.util.function.LongConsumer;

/** How many are done, on standard error for whoever watches. */
final class RunningCount implements LongConsumer {

  private static final long STEP = 1000;

  private final Terminal terminal;
  private final String what;
  private long shown;

  RunningCount(Terminal terminal, String what) {
    this.terminal = terminal;
    this.what = what;
  }

  @Override
  public void accept(long done) {
    if (terminal.errIsTerminal() && done - shown >= STEP) {
      shown = done;
      terminal.err().print("\r%,d %s".formatted(done, what));
      terminal.err().flush();
    }
  }

  /** Clears the line. */
  void clear() {
    if (shown > 0) {
      terminal.err().print("\r" + " ".repeat(40) + "\r");
      terminal.err().flush();
    }
  }
}
