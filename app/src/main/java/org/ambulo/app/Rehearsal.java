package org.ambulo.app;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.ambulo.app.cli.AmbuloCommand;
import org.ambulo.app.cli.ServeRehearsal;
import org.ambulo.app.cli.Terminal;

/**
 * Runs command lines one after the other and prints nothing: what the build does once, so that
 * classes are linked and methods profiled ahead of time.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * Each argument is one command line; one that fails ends it. {@code serve} is a server that is
   * started, asked and stopped.
   */
  public static void main(String[] lines) {
    Terminal silent =
        Terminal.of(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintWriter(Writer.nullWriter()),
            Map.of());
    Clock clock = Clock.system(ZoneId.systemDefault());
    for (String line : lines) {
      int exit =
          line.equals("serve")
              ? ServeRehearsal.run(clock)
              : AmbuloCommand.run(silent, clock, line.split(" ", -1));
      if (exit != 0) {
        throw new IllegalStateException("(" + line + ") ended with " + exit);
      }
    }
  }
}
