package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of a made-up clinic from the command line. */
class RecordsCommandTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void writesAFileOfLinesForEachTypeTheSameEachTime() throws IOException {
    Cli.Result once = records(folder.resolve("once"), "--patients", "8", "--seed", "3");
    records(folder.resolve("again"), "--patients", "8", "--seed", "3");

    assertThat(once.exit()).isZero();
    assertThat(once.out()).contains("Patient").contains("a patient");
    assertThat(Files.readAllLines(folder.resolve("once/Patient.ndjson"))).hasSize(8);
    try (Stream<Path> files = Files.list(folder.resolve("once"))) {
      for (Path file : files.toList()) {
        assertThat(folder.resolve("again").resolve(file.getFileName()))
            .hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void whatItWritesCanBeAssessed() {
    Path out = folder.resolve("assessed");
    records(out, "--patients", "4", "--today", "2026-11-20");

    Cli.Result assessed =
        Cli.run("assess", out.toString(), "--as-of", "2026-11-20", "--format", "json");

    assertThat(assessed.exit()).isZero();
    assertThat(assessed.out().lines()).hasSize(4);
  }

  @Test
  void leavesAFolderWithRecordsAlone() {
    Path out = folder.resolve("taken");
    records(out, "--patients", "2");

    Cli.Result second = records(out, "--patients", "3");

    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.err()).contains("empty folder");
  }

  @Test
  void refusesAClinicWithoutPatients() {
    Cli.Result none = records(folder, "--patients", "0");

    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("--patients must lie between");
  }

  private static Cli.Result records(Path out, String... more) {
    return Cli.run(
        Stream.concat(Stream.of("lab", "records", "--out", out.toString()), Stream.of(more))
            .toArray(String[]::new));
  }
}
