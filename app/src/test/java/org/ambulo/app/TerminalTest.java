package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ambulo.app.cli.Terminal;
import org.ambulo.app.print.Glyphs;
import org.junit.jupiter.api.Test;

/** What the terminal can show, by its environment. */
class TerminalTest {

  private static Terminal terminal(Map<String, String> environment) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    return Terminal.of(
        new PrintStream(nowhere, false, StandardCharsets.UTF_8),
        new PrintWriter(nowhere, false, StandardCharsets.UTF_8),
        environment);
  }

  @Test
  void showsUnicodeWhereTheLocaleSaysSo() {
    assertThat(terminal(Map.of("LANG", "en_US.UTF-8")).glyphs()).isEqualTo(Glyphs.UNICODE);
    assertThat(terminal(Map.of("LC_CTYPE", "C.utf8")).glyphs()).isEqualTo(Glyphs.UNICODE);
  }

  @Test
  void staysPlainElsewhere() {
    assertThat(terminal(Map.of()).glyphs()).isEqualTo(Glyphs.ASCII);
    assertThat(terminal(Map.of("LC_ALL", "C", "LANG", "en_US.UTF-8")).glyphs())
        .isEqualTo(Glyphs.ASCII);
    assertThat(terminal(Map.of("LANG", "en_US.UTF-8", "TERM", "linux")).glyphs())
        .isEqualTo(Glyphs.ASCII);
  }
}
