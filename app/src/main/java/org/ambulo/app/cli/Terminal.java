package org.ambulo.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command prints, and what the reader's side can show.
 *
 * @param colours whether standard output is a terminal that wants colours
 * @param errIsTerminal whether progress can be shown on standard error
 * @param width columns to fill, never more than can be read with ease
 */
public record Terminal(
    PrintStream out, PrintWriter err, boolean colours, boolean errIsTerminal, int width) {

  private static final int USUAL = 80;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 110;

  /** Whatever the launcher found out: AMBULO_OUT_TTY, AMBULO_ERR_TTY and COLUMNS. */
  public static Terminal of(PrintStream out, PrintWriter err, Map<String, String> environment) {
    boolean outIsTerminal = environment.containsKey("AMBULO_OUT_TTY");
    boolean plain = environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"));
    return new Terminal(
        out,
        err,
        outIsTerminal && !plain,
        environment.containsKey("AMBULO_ERR_TTY"),
        width(environment.getOrDefault("COLUMNS", "")));
  }

  private static int width(String columns) {
    try {
      return Math.clamp(Integer.parseInt(columns.strip()), NARROWEST, WIDEST);
    } catch (NumberFormatException unknown) {
      return USUAL;
    }
  }
}
