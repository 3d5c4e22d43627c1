package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user meets them. */
class CommandLineTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  private final Path folder;

  CommandLineTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cauda-equina",
        "sciatica",
        "stenosis-or-vessels",
        "open-screening",
        "sensitised",
        "data-problems",
        "several",
        "regimen",
        "needle",
        "course",
        "facet-ablation",
        "pregnancy",
        "stenosis-kidney",
        "back-to-work",
        "window",
        "no-window"
      })
  void tellsTheReaderWhatWasReviewed(String example) throws IOException {
    Cli.Result result = Cli.run("assess", EXAMPLES.resolve(example + ".yaml").toString());
    assertThat(result.exit()).isZero();
    golden(example + ".txt", result.out());
  }

  /** Compares with the reviewed file; -Dambulo.golden=accept takes the new text as reviewed. */
  private static void golden(String name, String text) throws IOException {
    Path file = GOLDEN.resolve(name);
    if ("accept".equals(System.getProperty("ambulo.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sciatica", "facet-ablation"})
  void writesThePlanForThePatient(String example) throws IOException {
    Cli.Result result =
        Cli.run("assess", "--format", "patient", EXAMPLES.resolve(example + ".yaml").toString());
    assertThat(result.exit()).isZero();
    golden(example + "-patient.txt", result.out());
  }

  @Test
  void explainsWhatIsInThePlanAndWhatIsNot() throws IOException {
    String needle = EXAMPLES.resolve("needle.yaml").toString();
    Cli.Result procedure = Cli.run("explain", needle, "tfesi_lumbar");
    Cli.Result exercise = Cli.run("explain", needle, "ne_sciatic_slider");
    assertThat(procedure.exit()).isZero();
    assertThat(exercise.exit()).isZero();
    golden("explained.txt", procedure.out() + exercise.out());
  }

  @Test
  void explainsAGoalAndWhereGuidelinesDiffer() {
    Cli.Result goal = Cli.run("explain", EXAMPLES.resolve("sciatica.yaml").toString(), "g_walk");
    Cli.Result needle =
        Cli.run("explain", EXAMPLES.resolve("needle.yaml").toString(), "tfesi_lumbar");

    assertThat(goal.exit()).isZero();
    assertThat(goal.out())
        .contains("g_walk: a goal")
        .contains("the patient named it: walk the dog");
    assertThat(needle.out())
        .contains("guidelines differ, leg pain from a root:")
        .contains("BMJ panel 2025  against")
        .contains("NICE 2020  conditionally for");
  }

  @Test
  void showsGoalsDatesFocusAndHandOverInTheJson() {
    Cli.Result result =
        Cli.run("assess", "--format", "json", EXAMPLES.resolve("sciatica.yaml").toString());

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("\"goals\"", "\"turnedRound\"", "\"handsOver\"", "\"visits\"", "\"therapyAsks\"")
        .contains("\"start\": \"2026-11-27\"", "\"review\": \"2026-12-04\"")
        .contains("\"strengthening\"", "\"payer\"");
  }

  @Test
  void judgesByTheLimitsOfAnotherPayer() {
    Path payer = EXAMPLES.resolveSibling("payers").resolve("example.yaml");
    String needle = EXAMPLES.resolve("needle.yaml").toString();
    Cli.Result assessed = Cli.run("assess", needle, "--payer", payer.toString());
    Cli.Result explained = Cli.run("explain", needle, "tfesi_lumbar", "--payer", payer.toString());

    assertThat(assessed.exit()).isZero();
    assertThat(assessed.out()).contains("limits of the payer: Example Health Plan");
    assertThat(explained.exit()).isZero();
    assertThat(explained.out()).contains("limits of: Example Health Plan");
  }

  @Test
  void refusesAPayerWhoseLimitsCannotBeRead() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "id: mine\nbasis: nobody\n");
    String needle = EXAMPLES.resolve("needle.yaml").toString();
    Cli.Result wrong = Cli.run("assess", needle, "--payer", bad.toString());
    Cli.Result missing = Cli.run("assess", needle, "--payer", folder.resolve("no").toString());

    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains(bad + ":1").contains("there are us_medicare_typical");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("cannot be read");
  }

  @Test
  void saysThatNothingHasTheIdToExplain() {
    Cli.Result result = Cli.run("explain", EXAMPLES.resolve("needle.yaml").toString(), "nothing");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("(nothing)").contains("ambulo knowledge");
  }

  @Test
  void assessesAFolderAndPrintsOneLineForEachPatient() {
    Cli.Result result = Cli.run("assess", "--format", "json", EXAMPLES.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out().lines()).hasSize(18).allMatch(line -> line.startsWith("{\"asOf\":"));
  }

  @Test
  void goesOnAfterABadFileAndSaysWhere() throws IOException {
    Path bad = folder.resolve("bad.yaml");
    Files.writeString(bad, "patient: {age: 40\nfindings: [");
    Cli.Result result =
        Cli.run("assess", bad.toString(), EXAMPLES.resolve("sciatica.yaml").toString());
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).startsWith("ambulo: " + bad + ":2:");
    assertThat(result.out()).startsWith("sciatica, 42 years");
  }

  @Test
  void leavesOutWhatIsDatedAfterTheAsOfDate() {
    Cli.Result result =
        Cli.run(
            "assess",
            "--format",
            "json",
            "--as-of",
            "2026-11-10",
            EXAMPLES.resolve("sciatica.yaml").toString());
    assertThat(result.out()).contains("\"asOf\": \"2026-11-10\"").contains("after the as-of date");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"assess", "forecast", "schedule", "convert", "knowledge", "lab", "mechanism"})
  void explainsEachCommand(String command) {
    List<String> words =
        command.equals("mechanism")
            ? List.of("lab", "mechanism", "--help")
            : List.of(command, "--help");
    Cli.Result result = Cli.run(words.toArray(String[]::new));
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("Usage: ambulo").contains(command);
  }

  @Test
  void answersAWrongCommandLineWithTheRemedy() {
    Cli.Result nothing = Cli.run();
    assertThat(nothing.exit()).isEqualTo(2);
    assertThat(nothing.err()).contains("which command?").contains("--help");
    Cli.Result typo = Cli.run("asess", "x");
    assertThat(typo.exit()).isEqualTo(2);
    assertThat(typo.err()).contains("assess");
    Cli.Result date = Cli.run("assess", "--as-of", "yesterday", "x");
    assertThat(date.exit()).isEqualTo(2);
    assertThat(date.err()).contains("'yesterday' is no date; write it as 2026-11-22");
  }

  @Test
  void showsAnEntryOfTheKnowledgeWithItsSources() {
    Cli.Result result = Cli.run("knowledge", "rf_ces");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("red-flags/cauda-equina.yaml")
        .contains("h_saddle_anaesthesia")
        .contains("dionne2019: Dionne N");
    Cli.Result unknown = Cli.run("knowledge", "rf_cess");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("the nearest is rf_ces");
  }

  @Test
  void showsAnInteractionAndAMedicine() {
    Cli.Result interaction = Cli.run("knowledge", "IX-040");
    assertThat(interaction.exit()).isZero();
    assertThat(interaction.out())
        .contains("interactions/opioid-company.yaml")
        .contains("severity: major")
        .contains("Do not stop the benzodiazepine abruptly")
        .contains("CDC2022: Dowell D");
    Cli.Result medicine = Cli.run("knowledge", "ketorolac");
    assertThat(medicine.exit()).isZero();
    assertThat(medicine.out()).contains("medicines/nsaids.yaml").contains("name: Ketorolac");
    assertThat(Cli.run("knowledge", "interactions").out())
        .contains("IX-044  contraindicated: Opioid with a benzodiazepine and carisoprodol");
    assertThat(Cli.run("knowledge", "medicines").out()).contains("Ketorolac");
    assertThat(Cli.run("knowledge").out()).contains("123 medicines, 106 interactions");
  }

  @Test
  void showsWhatIsExpectedOfReliefAndWhatWasPublished() {
    Cli.Result stratum = Cli.run("knowledge", "esi_radicular_acute");
    assertThat(stratum.exit()).isZero();
    assertThat(stratum.out())
        .contains("relief/strata.yaml")
        .contains("62 of 100 at 2 months")
        .contains("KAUFMANN2013: ");
    assertThat(Cli.run("knowledge", "T12").out()).contains("miss: 'Expected less of on purpose");
    assertThat(Cli.run("knowledge", "relief_window").out()).contains("open_by_day: 90");
    assertThat(Cli.run("knowledge", "relief").out()).contains("sij_rfa", "gabapentinoid");
    assertThat(Cli.run("knowledge", "relief-modifiers").out()).contains("Obesity");
    assertThat(Cli.run("knowledge", "published-courses").out()).contains("T21-control");
    assertThat(Cli.run("knowledge").out())
        .contains("23 strata of relief, 12 modifiers of a response, 37 published courses");
  }

  @Test
  void checksTheKnowledgeThatShips() {
    Cli.Result result = Cli.run("knowledge", "--check");
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    assertThat(result.out().toLowerCase(Locale.ROOT)).contains("23 red flags").contains("cases");
  }

  @Test
  void refusesContentWithAFault() throws IOException {
    Path content = folder.resolve("content");
    Path shipped = Path.of("..", "knowledge", "content");
    try (var files = Files.walk(shipped)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        Path copy = content.resolve(shipped.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path rule = content.resolve("red-flags/infection.yaml");
    Files.writeString(rule, Files.readString(rule).replace("h_ivdu", "h_ivdux"));
    Cli.Result result = Cli.run("knowledge", "--check", "--content", content.toString());
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("h_ivdux");
  }
}
