package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated clinic year from the command line. */
class TrialCommandTest {

  @TempDir private Path folder;

  @Test
  void printsJsonAndWritesAPage() throws IOException {
    Path page = folder.resolve("trial.html");
    Cli.Result result =
        Cli.run(
            "lab",
            "trial",
            "--seeds",
            "1",
            "--patients",
            "6",
            "--weeks",
            "1",
            "--turns",
            "3",
            "--format",
            "json",
            "--html",
            page.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("\"caveat\": \"A simulation under stated assumptions")
        .contains("\"policy\": \"oracle\"")
        .contains("\"insideShare\"");
    assertThat(Files.readString(page)).contains("<svg").contains("simulation");
  }

  @Test
  void refusesWhatItCannotTry() {
    assertThat(Cli.run("lab", "trial", "--seeds", "0").err())
        .contains("--seeds must lie between 1 and 1,000, is 0");
    assertThat(Cli.run("lab", "trial", "--strength", "2").err()).contains("between 0 and 1");
    assertThat(Cli.run("lab", "trial", "--truth", "hope").exit()).isEqualTo(2);
    assertThat(Cli.run("lab", "--help").out()).contains("trial");
  }
}
