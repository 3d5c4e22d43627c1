package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.fhir.json.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ambulo forecast} as a user meets it. */
class ForecastCommandTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final String WINDOW = EXAMPLES.resolve("window.yaml").toString();
  private static final String NONE = EXAMPLES.resolve("no-window.yaml").toString();

  private final Path folder;

  ForecastCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n").toString();
  }

  /** A patient with an injection on 31 October, and this beside it. */
  private String injected(String... lines) throws IOException {
    return file(
        "patient.yaml",
        "asOf: 2026-11-20",
        "patient: {age: 51, sex: f}",
        "findings: {h_leg_pain_below_knee: true, h_duration_weeks: 26}",
        "interventions: [{id: tfesi_lumbar, date: 2026-10-31, level: L5, side: left}]",
        String.join("\n", lines));
  }

  private static Node.Group json(String... args) {
    Cli.Result result = Cli.run(args);
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    return document(result.out());
  }

  private static Node.Group document(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return (Node.Group) ((JsonReading.Read) JsonDocuments.read(bytes)).document();
  }

  private static Node.Group window(Node.Group document) {
    return (Node.Group) ((Node.Many) document.get("windows").orElseThrow()).items().getFirst();
  }

  private static String compact(Node node) {
    return JsonDocuments.text(node, Layout.COMPACT);
  }

  private static String word(Node.Group group, String field) {
    return group.get(field).orElseThrow().verbatim();
  }

  private static String problems(Node.Group document) {
    return ((Node.Many) document.get("dataProblems").orElseThrow())
        .items().stream()
            .map(one -> word((Node.Group) one, "about") + ": " + word((Node.Group) one, "message"))
            .collect(Collectors.joining("\n"));
  }

  @Test
  void foreseesAWindowThatIsOpen() {
    Cli.Result result = Cli.run("forecast", WINDOW);

    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .startsWith("window, 51 years, female, as of 20 Nov 2026")
        .contains("The window is open (chance")
        .contains("It may close from")
        .contains("rests on", "bars: chance that the window is open");
    assertThat(word(window(json("forecast", "--format", "json", WINDOW)), "state"))
        .isEqualTo("open");
  }

  @Test
  void asksForAReviewWhereNoWindowOpens() {
    assertThat(Cli.run("forecast", NONE).out())
        .contains("The window is unlikely to open")
        .contains("review the patient instead of waiting");
  }

  @Test
  void coversSixtyDaysAfterTheAsOfDay() {
    Node.Many days =
        (Node.Many)
            window(json("forecast", "--format", "json", WINDOW))
                .get("probabilityByDay")
                .orElseThrow();
    Node.Group first = (Node.Group) days.items().getFirst();
    Node.Group last = (Node.Group) days.items().getLast();

    assertThat(word(first, "day")).isEqualTo("0");
    assertThat(word(first, "date")).isEqualTo("2026-10-31");
    assertThat(word(last, "date")).isGreaterThanOrEqualTo("2027-01-19");
  }

  @Test
  void forecastsAsOfAnEarlierDay() {
    Node.Group window =
        window(
            document(
                Cli.run("forecast", "--format", "json", "--as-of", "2026-11-03", WINDOW).out()));
    assertThat(word(window, "lastReport")).isEqualTo("2026-11-03");
    assertThat(word(window, "state")).isEqualTo("not_yet");
  }

  @Test
  void saysTheSameTwice() {
    assertThat(Cli.run("forecast", WINDOW, NONE).out())
        .isEqualTo(Cli.run("forecast", WINDOW, NONE).out());
  }

  @Test
  void showsTheWindowInTheAssessmentToo() {
    Node.Group assessed = json("assess", "--format", "json", WINDOW);
    String text = Cli.run("assess", WINDOW).out();
    String patient = Cli.run("assess", "--format", "patient", WINDOW).out();

    assertThat(compact(window(assessed)))
        .isEqualTo(compact(window(json("forecast", "--format", "json", WINDOW))));
    assertThat(text)
        .contains("Window of opportunity\n", "The window is open (chance", "This forecast helps");
    assertThat(patient).contains("Your pain may be low enough to train now.");
  }

  @Test
  void givesALineForEachPatientInTheOrderOfTheInput() {
    Cli.Result result = Cli.run("forecast", "--format", "json", NONE, WINDOW);
    assertThat(result.out().lines()).hasSize(2);
    assertThat(result.out().lines().map(line -> word(patient(line), "id")))
        .containsExactly("no-window", "window");
  }

  private static Node.Group patient(String line) {
    return (Node.Group) document(line).get("patient").orElseThrow();
  }

  @Test
  void goesThroughManyPatientsInOrder() throws IOException {
    String cases =
        IntStream.range(0, 600)
            .mapToObj(n -> "  - {id: p" + n + ", patient: {age: 50, sex: m}}")
            .collect(Collectors.joining("\n"));
    Cli.Result result = Cli.run("forecast", "--format", "json", file("many.yaml", "cases:", cases));

    assertThat(result.exit()).isZero();
    assertThat(result.out().lines().map(line -> word(patient(line), "id")))
        .containsExactlyElementsOf(IntStream.range(0, 600).mapToObj(n -> "p" + n).toList());
  }

  @Test
  void goesOnAfterABadFileAndSaysWhere() throws IOException {
    String bad = file("bad.yaml", "patient: {age: 40", "findings: [");
    Cli.Result result = Cli.run("forecast", bad, WINDOW);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).startsWith("ambulo: " + bad + ":");
    assertThat(result.out()).startsWith("window, 51 years");
    Cli.Result missing = Cli.run("forecast", folder.resolve("no.yaml").toString());
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("there is no such file or folder");
  }

  @Test
  void reportsAnInterventionThatIsNotKnown() throws IOException {
    Node.Group document =
        json(
            "forecast",
            "--format",
            "json",
            file(
                "unknown.yaml",
                "asOf: 2026-11-20",
                "patient: {age: 51, sex: f}",
                "interventions: [{id: tfesi_lumbr, date: 2026-10-31}]"));

    assertThat(compact(document.get("windows").orElseThrow())).isEqualTo("[]");
    assertThat(problems(document)).contains("tfesi_lumbr").contains("tfesi_lumbar");
    assertThat(Cli.run("forecast", folder.resolve("unknown.yaml").toString()).out())
        .contains("Nothing to foresee")
        .contains("Data problems");
  }

  @Test
  void reportsRatingsThatCannotBeUsed() throws IOException {
    Node.Group document =
        json(
            "forecast",
            "--format",
            "json",
            injected(
                "diary:",
                "  - {date: 2026-11-10, nrs: 12, kind: activity}",
                "  - {date: 2026-12-01, nrs: 3, kind: activity}",
                "  - {date: 2026-11-12, nrs: 3, kind: activity}"));

    assertThat(problems(document))
        .contains("(12) is outside 0 to 10")
        .contains("after the as-of date 2026-11-20");
    assertThat(word(window(document), "reports")).isEqualTo("1");
  }

  @Test
  void takesRatingsFromBeforeAsThePainBefore() throws IOException {
    Node.Group window =
        window(
            json(
                "forecast",
                "--format",
                "json",
                injected(
                    "diary:",
                    "  - {date: 2026-10-28, nrs: 7, kind: average}",
                    "  - {date: 2026-10-29, nrs: 7, kind: average}",
                    "  - {date: 2026-11-12, nrs: 3, kind: activity}")));

    assertThat(word(window, "reports")).isEqualTo("1");
    assertThat(word(window, "reportsBefore")).isEqualTo("2");
  }

  @Test
  void reportsTwoRatingsOfOneKindOnOneDay() throws IOException {
    Node.Group document =
        json(
            "forecast",
            "--format",
            "json",
            injected(
                "diary:",
                "  - {date: 2026-11-12, nrs: 3, kind: activity}",
                "  - {date: 2026-11-12, nrs: 8, kind: activity}"));
    assertThat(problems(document)).contains("diary").contains("2026-11-12");
  }

  @Test
  void asksForARatingAfterALongSilence() throws IOException {
    assertThat(Cli.run("forecast", injected()).out())
        .contains("is not known: no rating since. Ask for one.");
  }

  @Test
  void alertsToHighPain() throws IOException {
    assertThat(
            Cli.run("forecast", injected("diary: [{date: 2026-11-19, nrs: 9, kind: activity}]"))
                .out())
        .contains("! Pain of 9 was reported on 19 Nov 2026, above 7");
  }

  @Test
  void drawsAChartIntoAFile() throws IOException {
    Path chart = folder.resolve("chart.svg");
    Cli.Result result = Cli.run("forecast", WINDOW, "--svg", chart.toString());

    assertThat(result.exit()).isZero();
    assertThat(Files.readString(chart))
        .startsWith("<svg ")
        .contains("<title", "<desc", "Lumbar transforaminal");
  }

  @Test
  void drawsAFileForEachPatientIntoAFolder() {
    Cli.Result result = Cli.run("forecast", NONE, WINDOW, WINDOW, "--svg", folder.toString());

    assertThat(result.exit()).isZero();
    assertThat(folder.resolve("no-window.svg")).isRegularFile();
    assertThat(folder.resolve("window.svg")).isRegularFile();
    assertThat(folder.resolve("window-2.svg")).isRegularFile();
  }

  @Test
  void refusesOneFileForSeveralPatientsAndNamesTheRemedy() {
    Path chart = folder.resolve("chart.svg");
    Cli.Result several = Cli.run("forecast", NONE, WINDOW, "--svg", chart.toString());
    Cli.Result nowhere =
        Cli.run("forecast", WINDOW, "--svg", folder.resolve("no").resolve("c.svg").toString());

    assertThat(several.exit()).isEqualTo(2);
    assertThat(several.err()).contains("2 patients; name a folder that exists");
    assertThat(chart).doesNotExist();
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.err()).contains("there is no folder");
  }

  @Test
  void saysThatThereIsNothingToDraw() {
    Path chart = folder.resolve("chart.svg");
    Cli.Result result =
        Cli.run(
            "forecast",
            EXAMPLES.resolve("cauda-equina.yaml").toString(),
            "--svg",
            chart.toString());

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("nothing is foreseen, so no chart was drawn");
    assertThat(chart).doesNotExist();
  }

  @Test
  void answersAWrongCommandLineWithTheRemedy() {
    assertThat(Cli.run("forecast").exit()).isEqualTo(2);
    Cli.Result date = Cli.run("forecast", "--as-of", "soon", WINDOW);
    assertThat(date.exit()).isEqualTo(2);
    assertThat(date.err()).contains("'soon' is no date");
    Cli.Result format = Cli.run("forecast", "--format", "pdf", WINDOW);
    assertThat(format.exit()).isEqualTo(2);
    assertThat(format.err()).contains("pdf");
  }
}
