package org.ambulo.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.app.print.Glyphs;

/**
 * Where a command prints, and what the reader's side can show.
 *
 * @param colours whether standard output is a terminal that wants colours
 * @param errIsTerminal whether progress can be shown on standard error
 * @param width columns to fill, never more than can be read with ease
 * @param glyphs the signs that it shows
 */
public record Terminal(
    PrintStream out,
    PrintWriter err,
    boolean colours,
    boolean errIsTerminal,
    int width,
    Glyphs glyphs) {

  private static final int USUAL = 80;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 110;
  private static final List<String> LOCALE = List.of("LC_ALL", "LC_CTYPE", "LANG");

  /**
   * By the environment, and what the launcher found out: AMBULO_OUT_TTY, AMBULO_ERR_TTY, COLUMNS.
   */
  public static Terminal of(PrintStream out, PrintWriter err, Map<String, String> environment) {
    boolean outIsTerminal = environment.containsKey("AMBULO_OUT_TTY");
    boolean plain = environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"));
    return new Terminal(
        out,
        err,
        outIsTerminal && !plain,
        environment.containsKey("AMBULO_ERR_TTY"),
        width(environment.getOrDefault("COLUMNS", "")),
        glyphs(environment));
  }

  /** Unicode where the locale says so, by the first of its variables that is set. */
  private static Glyphs glyphs(Map<String, String> environment) {
    String locale =
        LOCALE.stream()
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("")
            .toUpperCase(Locale.ROOT);
    boolean unicode = locale.contains("UTF-8") || locale.contains("UTF8");
    boolean plain = List.of("dumb", "linux").contains(environment.getOrDefault("TERM", ""));
    return unicode && !plain ? Glyphs.UNICODE : Glyphs.ASCII;
  }

  private static int width(String columns) {
    try {
      return Math.clamp(Integer.parseInt(columns.strip()), NARROWEST, WIDEST);
    } catch (NumberFormatException unknown) {
      return USUAL;
    }
  }
}
