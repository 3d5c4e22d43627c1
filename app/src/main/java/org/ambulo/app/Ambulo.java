package org.ambulo.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import org.ambulo.app.cli.AmbuloCommand;
import org.ambulo.app.cli.Terminal;

/** The main: the only place with a clock. */
public final class Ambulo {

  private Ambulo() {}

  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Terminal terminal = Terminal.of(out, err, System.getenv());
    int exit = AmbuloCommand.run(terminal, Clock.system(ZoneId.systemDefault()), args);
    out.flush();
    System.exit(exit);
  }
}
