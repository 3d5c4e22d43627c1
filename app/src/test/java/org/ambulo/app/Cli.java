package org.ambulo.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.ambulo.app.cli.AmbuloCommand;
import org.ambulo.app.cli.Terminal;
import org.ambulo.app.print.Glyphs;
import org.ambulo.testkit.FixedTime;

/** Runs command lines as a user would, in this process. */
final class Cli {

  private static final int WIDTH = 100;

  private Cli() {}

  /** What a command line did. */
  record Result(int exit, String out, String err) {}

  static Result run(String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(out, new PrintWriter(err, true), false, false, WIDTH, Glyphs.UNICODE);
    int exit = AmbuloCommand.run(terminal, FixedTime.clock(), args);
    out.flush();
    return new Result(exit, bytes.toString(StandardCharsets.UTF_8), err.toString());
  }
}
