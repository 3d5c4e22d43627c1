package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studies of the forecast of relief from the command line. */
class ReliefLabCommandTest {

  private static final String WINDOW = Path.of("..", "examples", "window.yaml").toString();

  private static final String OWN =
      """
      version: ours-2026-11
      basis: literature-2026-2
      strata:
        - {stratum: esi_radicular_acute, patients: 40, log_odds: -1.2, log_duration: -0.5}
        - {stratum: esi_radicular_chronic, patients: 40, log_odds: -1.2, log_duration: -0.5}
      conf: U
      src: [EXPERT]
      """;

  @TempDir private Path folder;

  @Test
  void namesItsStudies() {
    assertThat(Cli.run("lab").err()).contains("calibrate").contains("trajectories");
    assertThat(Cli.run("lab", "--help").out())
        .contains("calibrate")
        .contains("trajectories")
        .contains("refit");
  }

  @Test
  void calibratesAndWritesAPage() throws IOException {
    Path page = folder.resolve("page.html");
    Cli.Result result =
        Cli.run(
            "lab",
            "calibrate",
            "--patients",
            "4",
            "--days",
            "14",
            "--stratum",
            "tpi",
            "--html",
            page.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("4 patients a stratum").containsPattern("(?m)^tpi +14 ");
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("tpi, day 14");
  }

  @Test
  void refusesWhatItCannotStudy() {
    assertThat(Cli.run("lab", "calibrate", "--stratum", "tip").err())
        .contains("no stratum 'tip'; there are")
        .contains("tpi");
    assertThat(Cli.run("lab", "calibrate", "--patients", "0").exit()).isEqualTo(2);
    assertThat(Cli.run("lab", "calibrate", "--days", "0").err()).contains("between 1 and 365");
    assertThat(Cli.run("lab", "refit").err()).contains("name either an INPUT or --synthetic N");
    assertThat(Cli.run("lab", "refit", WINDOW, "--synthetic", "3").exit()).isEqualTo(2);
  }

  @Test
  void forecastsAPopulation() {
    Cli.Result result = Cli.run("lab", "population", "--patients", "25", "--seed", "4");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("25 made-up patients of all strata, seed 4")
        .containsPattern("CPU ms a patient +[0-9.]+")
        .containsPattern("drawn anew +[01]\\.\\d{3}");
    assertThat(Cli.run("lab", "population", "--patients", "0").err())
        .contains("--patients must lie between 1 and 10,000,000, is 0");
    assertThat(Cli.run("lab", "population", "--help").out()).contains("all patients of a list");
  }

  @Test
  void showsTheTableOfPublishedCourses() {
    Cli.Result result = Cli.run("lab", "trajectories");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("0 missed without one").contains("T21-control");
  }

  @Test
  void doesNotLearnFromOnePatient() {
    Path out = folder.resolve("own.yaml");
    Cli.Result result = Cli.run("lab", "refit", WINDOW, "--out", out.toString());
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).containsPattern("esi_radicular_\\w+ +1  stays as it is");
    assertThat(result.err()).contains("no stratum has enough patients");
    assertThat(out).doesNotExist();
  }

  @Test
  void learnsFromManyAndForecastsByWhatItLearned() throws IOException {
    Path out = folder.resolve("own.yaml");
    Cli.Result learned =
        Cli.run("lab", "refit", "--synthetic", "20", "--stratum", "tpi", "--out", out.toString());
    assertThat(learned.exit()).isZero();
    assertThat(learned.out()).contains("only because a forecast said so");
    Cli.Result forecast = Cli.run("forecast", "--priors", out.toString(), WINDOW);
    assertThat(forecast.exit()).isZero();
  }

  @Test
  void everyForecastNamesThePriorsItRestsOn() throws IOException {
    Path own = Files.writeString(folder.resolve("own.yaml"), OWN);
    Cli.Result usual = Cli.run("forecast", "--format", "json", WINDOW);
    Cli.Result ours = Cli.run("forecast", "--format", "json", "--priors", own.toString(), WINDOW);
    assertThat(usual.out()).contains("literature-2026-2").doesNotContain("ours-2026-11");
    assertThat(ours.out()).contains("ours-2026-11").isNotEqualTo(usual.out());
  }

  @Test
  void priorsThatCannotBeUsedAreAWrongCommandLine() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), OWN.replace("2026-2\n", "2020\n"));
    Cli.Result result = Cli.run("forecast", "--priors", wrong.toString(), WINDOW);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("learned from version 'literature-2020'");
    assertThat(Cli.run("forecast", "--priors", "nowhere.yaml", WINDOW).err())
        .contains("the priors cannot be read");
  }
}
