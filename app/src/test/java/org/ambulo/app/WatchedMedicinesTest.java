package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an assessment says of the medicines beside their alerts. */
class WatchedMedicinesTest {

  private static final String REGIMEN = Path.of("..", "examples", "regimen.yaml").toString();

  private final Path folder;

  WatchedMedicinesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String assessed(String input) {
    return Cli.run("assess", input).out().replaceAll("\\s+", " ");
  }

  private String file(String yaml) throws IOException {
    Path file = folder.resolve("case.yaml");
    Files.writeString(file, yaml);
    return file.toString();
  }

  @Test
  void saysWhatToWatchAndWhenToCheck() {
    String text = assessed(REGIMEN);
    assertThat(text)
        .contains("to watch: slow or shallow breathing")
        .contains("to check: pain and function (PEG), at every visit (Oxycodone)")
        .contains("creatinine and potassium, 1 to 2 weeks after the start (Naproxen)");
  }

  @Test
  void tapersNothingByItself() {
    assertThat(assessed(REGIMEN))
        .contains("taper: no number forces one.")
        .contains("'ambulo calendar INPUT oxycodone'")
        .doesNotContain("taper of Oxycodone");
    assertThat(Cli.run("assess", "--format", "json", REGIMEN).out().replaceAll("\\s+", " "))
        .contains("{ \"drug\": \"oxycodone\", \"kind\": \"taper\" }");
  }

  @Test
  void asksForWhatTheDependencyRiskLacks() {
    String text = assessed(REGIMEN);
    assertThat(text)
        .contains("dependency risk: not settled; 0 of 9 facts are yes, 8 are not known")
        .contains("Ever had trouble with alcohol?");
    assertThat(Cli.run("assess", "--format", "json", REGIMEN).out())
        .contains("\"risk\": \"unknown\"")
        .contains("\"h_own_alcohol_problem\"");
  }

  @Test
  void saysThatAHighRiskIsNoProof() throws IOException {
    String input =
        file(
            """
            patient: {age: 40, sex: m}
            findings: {h_own_alcohol_problem: true, h_depression_ever: true}
            meds: [{drug: tramadol, strength: 50, per_day: 4}]
            """);
    assertThat(assessed(input))
        .contains("dependency risk: high; 3 of 9 facts are yes")
        .contains("never proof")
        .contains("(IX-132, major)");
  }

  @Test
  void saysNothingOfDependencyWithoutAnOpioid() throws IOException {
    String input =
        file("{patient: {age: 40}, meds: [{drug: naproxen, strength: 250, per_day: 2}]}");
    assertThat(assessed(input))
        .contains("to watch: black stools")
        .doesNotContain("dependency risk")
        .doesNotContain("taper:");
    assertThat(Cli.run("assess", "--format", "json", input).out())
        .contains("\"dependencyRisk\": null")
        .contains("\"id\": \"melaena\"");
  }

  @Test
  void showsAConditionWhileItIsNotKnownWhomACheckIsFor() throws IOException {
    String input =
        file("{patient: {age: 40}, meds: [{drug: naproxen, strength: 250, per_day: 2}]}");
    assertThat(assessed(input))
        .contains("1 to 2 weeks after the start, if: from 65 years, weak kidneys");
  }
}
