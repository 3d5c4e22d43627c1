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
import org.ambulo.app.cli.Terminal;

/**
 * Runs command lines one after the other and prints nothing: what the build does once, so that
 * classes are linked and methods profiled ahead of time.
 */
public final class Rehearsal {

  private Rehearsal() {}

  /** Each argument is one command line; one that fails ends it. */
  public static void main(String[] lines) {
    Terminal silent =
        Terminal.of(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintWriter(Writer.nullWriter()),
            Map.of());
    for (String line : lines) {
      int exit = AmbuloCommand.run(silent, Clock.system(ZoneId.systemDefault()), line.split(" "));
      if (exit != 0) {
        throw new IllegalStateException("(" + line + ") ended with " + exit);
      }
    }
  }
}
