package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ambulo.testkit.Vignette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case goes to FHIR and comes back, and nothing is lost on the way. */
class ConvertTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  private final Path folder;

  ConvertTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cauda-equina.yaml",
        "sciatica.yaml",
        "stenosis-or-vessels.yaml",
        "open-screening.yaml",
        "sensitised.yaml",
        "several.yaml",
        "regimen.yaml",
        "needle.yaml"
      })
  void bringsAnExampleBackWhole(String example) throws IOException {
    comesBack(EXAMPLES.resolve(example));
  }

  @Test
  void bringsEveryVignetteBackWhole() throws IOException {
    Path file = folder.resolve("vignettes.yaml");
    Files.writeString(file, Vignette.text());
    comesBack(file);
  }

  @Test
  void saysTheSameOfACaseAndOfItsBundle() throws IOException {
    Path file = folder.resolve("vignettes.yaml");
    Files.writeString(file, Vignette.text());
    Path bundles = folder.resolve("bundles.ndjson");
    Files.writeString(bundles, Cli.run("convert", "--format", "fhir", file.toString()).out());
    assertThat(assessed(bundles)).isEqualTo(assessed(file));
  }

  /** Orders, statements and what was given; ended by a date, proposed, capped, by other codes. */
  @Test
  void keepsHowMedicinesAreToBeTaken() throws IOException {
    Path bundle = Path.of("src", "test", "resources", "prescriptions.json");
    Path file = folder.resolve("prescriptions.yaml");
    Files.writeString(file, Cli.run("convert", "--format", "case", bundle.toString()).out());
    comesBack(bundle);
    comesBack(file);
    assertThat(assessed(file)).isEqualTo(assessed(bundle)).contains("\"mmePerDay\": 75");
  }

  private static String assessed(Path file) {
    Cli.Result result =
        Cli.run("assess", "--format", "json", "--as-of", "2026-11-20", file.toString());
    assertThat(result.exit()).isZero();
    return result.out();
  }

  private void comesBack(Path file) throws IOException {
    Cli.Result direct = Cli.run("convert", "--format", "case", file.toString());
    assertThat(direct.err()).isEmpty();
    Cli.Result fhir = Cli.run("convert", "--format", "fhir", file.toString());
    assertThat(fhir.exit()).isZero();
    boolean lines = fhir.out().lines().count() > 1 && !fhir.out().startsWith("{\n");
    Path bundle = folder.resolve(lines ? "bundle.ndjson" : "bundle.json");
    Files.writeString(bundle, fhir.out());
    Cli.Result back = Cli.run("convert", "--format", "case", bundle.toString());
    assertThat(back.err()).isEmpty();
    assertThat(back.out()).isEqualTo(direct.out());
  }
}
