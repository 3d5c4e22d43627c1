package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.lab.clinic.ClinicSize;
import org.ambulo.lab.clinic.SyntheticClinic;
import org.ambulo.roster.document.ClinicReader;
import org.junit.jupiter.api.Test;

/** A made-up clinic from the command line. */
class ClinicCommandTest {

  @Test
  void printsTheClinicOfTheSizeAndSeed() {
    Cli.Result result = Cli.run("lab", "clinic", "--size", "m", "--seed", "7");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(JsonDocuments.read(result.out().getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            JsonReading.Read.class,
            read ->
                assertThat(ClinicReader.read(read.document()).clinic())
                    .contains(SyntheticClinic.of(ClinicSize.M, 7)));
  }

  @Test
  void aSmallOneIsUsualAndAlwaysTheSame() {
    Cli.Result first = Cli.run("lab", "clinic");
    assertThat(first.out()).contains("\"id\": \"p60\"").doesNotContain("\"id\": \"p61\"");
    assertThat(Cli.run("lab", "clinic").out()).isEqualTo(first.out());
  }

  @Test
  void printsTheSchema() {
    assertThat(Cli.run("lab", "clinic", "--schema").out())
        .contains("https://json-schema.org/draft/2020-12/schema")
        .contains("driverDays");
  }

  @Test
  void refusesASizeThatThereIsNot() {
    Cli.Result result = Cli.run("lab", "clinic", "--size", "XXL");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("S, M, L, XL");
  }
}
