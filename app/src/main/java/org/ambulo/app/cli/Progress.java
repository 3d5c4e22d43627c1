package org.ambulo.app.cli;

/** A bar on standard error for long runs; silent where nobody watches. */
final class Progress {

  private static final int LONG = 50;
  private static final int BAR = 30;

  private final Terminal terminal;
  private final int total;
  private final boolean shown;
  private int done;

  Progress(Terminal terminal, int total) {
    this.terminal = terminal;
    this.total = total;
    shown = terminal.errIsTerminal() && total > LONG;
  }

  void step() {
    done++;
    if (shown) {
      int full = BAR * done / total;
      terminal
          .err()
          .print("\r[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + done + " of " + total);
      terminal.err().flush();
    }
  }

  /** Clears the bar, so that a message starts on a line of its own. */
  void clear() {
    if (shown) {
      terminal.err().print("\r" + " ".repeat(BAR + 30) + "\r");
      terminal.err().flush();
    }
  }
}
