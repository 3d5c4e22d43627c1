package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.roster.document.BookingReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clinic's calendar from the command line. */
class ScheduleCommandTest {

  private static final Path CLINICS = Path.of("..", "clinics");
  private static final String HILLSIDE = CLINICS.resolve("hillside.json").toString();
  private static final String CHANGES = CLINICS.resolve("changes.json").toString();
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  private final Path folder;

  ScheduleCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** With a budget of turns, so that the same comes out each time. */
  private static Cli.Result schedule(String... arguments) {
    List<String> line = new ArrayList<>(List.of("schedule", "--turns", "300"));
    line.addAll(Arrays.asList(arguments));
    return Cli.run(line.toArray(String[]::new));
  }

  private static Node.Group json(Cli.Result result) {
    return (Node.Group)
        switch (JsonDocuments.read(result.out().getBytes(StandardCharsets.UTF_8))) {
          case JsonReading.Read read -> read.document();
          case JsonReading.Unreadable bad -> throw new AssertionError(bad.message());
        };
  }

  private static List<Node> list(Node.Group document, String name) {
    return ((Node.Many) document.get(name).orElseThrow()).items();
  }

  private static double number(Node.Group document, String name) {
    return ((Node.Figure) document.get(name).orElseThrow()).value().doubleValue();
  }

  private Path written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String spoiled(String text, String by) throws IOException {
    String sound = Files.readString(Path.of(HILLSIDE));
    assertThat(sound).contains(text);
    return written("clinic.json", sound.replace(text, by)).toString();
  }

  private static void golden(String name, String text) throws IOException {
    Path file = GOLDEN.resolve(name);
    if ("accept".equals(System.getProperty("ambulo.golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Test
  void tellsTheCoordinatorWhatWasReviewed() throws IOException {
    Cli.Result result = schedule(HILLSIDE);
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    golden("schedule.txt", result.out());
  }

  @Test
  void tellsTheCoordinatorWhatBecomesDifferent() throws IOException {
    Cli.Result result = schedule(HILLSIDE, "--replan", CHANGES);
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    golden("replan.txt", result.out());
  }

  @Test
  void printsTheFieldsOfTheContract() {
    Cli.Result result = schedule(HILLSIDE, "--format", "json");
    Node.Group document = json(result);
    assertThat(document.fields().keySet())
        .contains(
            "clinic",
            "value",
            "upperBound",
            "gap",
            "hardViolations",
            "bookings",
            "unbooked",
            "scarce",
            "score",
            "problems",
            "utilisation",
            "continuity",
            "unfairness",
            "seconds",
            "turns",
            "seed",
            "weights",
            "weightsOverridden");
    assertThat(list(document, "hardViolations")).isEmpty();
    assertThat(number(document, "value")).isLessThanOrEqualTo(number(document, "upperBound"));
    assertThat(list(document, "bookings"))
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(((Node.Group) one).fields().keySet())
                    .contains("patient", "kind", "start", "minutes", "staff", "rooms"));
    assertThat(BookingReader.read(document).problems()).isEmpty();
  }

  @Test
  void theSameTurnsAndSeedPrintTheSame() {
    String first = schedule(HILLSIDE, "--format", "json", "--seed", "3").out();
    assertThat(schedule(HILLSIDE, "--format", "json", "--seed", "3").out()).isEqualTo(first);
  }

  @Test
  void whatItPrintsIsWhatIsPromisedLater() throws IOException {
    Cli.Result first = schedule(HILLSIDE, "--format", "json");
    String changes =
        "{\"asOf\": \"2027-01-05T12:00\", \"schedule\": %s, \"changes\": []}"
            .formatted(first.out());
    Cli.Result again =
        schedule(
            HILLSIDE,
            "--format",
            "json",
            "--moves",
            "0",
            "--replan",
            written("changes.json", changes).toString());
    assertThat(again.exit()).isZero();
    Node.Group document = json(again);
    assertThat(number(document, "movedOthers")).isZero();
    assertThat(number(document, "value"))
        .isGreaterThanOrEqualTo(number(json(first), "value") - 1e-6);
    assertThat(document.get("gap")).get().isInstanceOf(Node.Empty.class);
  }

  @Test
  void whatOthersWerePromisedStaysWhenNothingMayMove() throws IOException {
    Cli.Result result = schedule(HILLSIDE, "--format", "json", "--moves", "0", "--replan", CHANGES);
    Node.Group document = json(result);
    assertThat(number(document, "movedOthers")).isZero();
    assertThat(number(document, "value"))
        .isGreaterThanOrEqualTo(number(document, "repairedValue") - 1e-6);
    assertThat(list(document, "hardViolations")).isEmpty();
    assertThat(list(document, "differences"))
        .isNotEmpty()
        .allSatisfy(
            one ->
                assertThat(((Node.Group) one).fields().keySet())
                    .containsExactlyInAnyOrder(
                        "patient", "kind", "before", "after", "because", "gain"));
    assertThat(result.out())
        .contains("which was cancelled")
        .contains("Therapist moro works not at all");
  }

  @Test
  void withoutAPromisedScheduleOneIsMadeFirstAndThatIsSaid() throws IOException {
    String changes =
        "{\"asOf\": \"2027-01-05T12:00\","
            + " \"changes\": [{\"kind\": \"patient_left\", \"patient\": \"p6\"}]}";
    Cli.Result result = schedule(HILLSIDE, "--replan", written("changes.json", changes).toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("No schedule was given").contains("p6 has left");
  }

  @Test
  void anEmptyClinicIsNamed() throws IOException {
    Path empty =
        written(
            "empty.json",
            "{\"timeZone\": \"Europe/Berlin\","
                + " \"horizon\": {\"from\": \"2027-01-04\", \"to\": \"2027-01-10\"}}");
    Cli.Result result = schedule(empty.toString());
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("clinic clinic: It has no patients. Nothing is to be booked");
    assertThat(result.out()).contains("0 of 0 sessions");
  }

  /** What is spoiled, by what, and how it is named; the rest is scheduled. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"sessions\": 7 | \"sessions\": 40 | patient p1: The course has 40 sessions; the days",
        "T13:30 | T03:30 | patient p5: Fixed booking therapy on 2027-01-04 at 03:30: Therapist moro",
        "\"skill\": \"spine\", \"sessions\": 7 | \"skill\": \"sp\", \"sessions\": 7"
            + " | patient p1: No therapist has the skill sp. Enter who has it",
        "\"sessions\": 4 | \"sessions\": \"four\" | patients[3].therapy.sessions is text (four)",
        "\"value\": {\"base\": 0.4} | \"value\": {\"base\": 0.4}, \"fixed\": [{\"kind\": \"therapy\","
            + " \"start\": \"2027-01-04T13:30\", \"minutes\": 45, \"staff\": [\"moro\"],"
            + " \"rooms\": [\"gym\"]}] | Therapist moro has another patient (p5) from 13:30 to 14:15"
      })
  void namesWhatIsWrongAndSchedulesTheRest(String text, String by, String message)
      throws IOException {
    Cli.Result result = schedule(spoiled(text, by));
    assertThat(result.err()).startsWith("ambulo: ").contains(message);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("Problems of the input").contains("Mon 4 Jan");
  }

  @Test
  void namesATherapistWithoutHours() throws IOException {
    String idle =
        Files.readString(Path.of(HILLSIDE))
            .replaceFirst(
                "\"staff\": \\[",
                "\"staff\": [{\"id\": \"idle\", \"role\": \"therapist\", \"skills\": []},");
    Cli.Result result = schedule(written("idle.json", idle).toString());
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualToIgnoringNewLines(
            "ambulo: therapist idle: No hours on any of the days planned. Enter the hours; until"
                + " then nothing is booked there.");
    assertThat(result.out()).contains("39 of 41 sessions");
  }

  @Test
  void namesHoursThatTheClockLeavesOut() throws IOException {
    String march =
        Files.readString(Path.of(HILLSIDE))
            .replace("2027-01-", "2027-03-")
            .replace("Europe/Berlin", "America/New_York")
            .replaceFirst(
                "\"hours\": \\[",
                "\"hours\": [{\"date\": \"2027-03-14\", \"from\": \"02:30\", \"to\": \"10:00\"},");
    Cli.Result result = schedule(written("march.json", march).toString());
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .contains("therapist lind: Hours 2027-03-14 02:30-12:00")
        .contains("the clock leaves out 02:00 to 03:00. Give hours");
    assertThat(result.out()).contains("sessions").contains("Problems of the input");
  }

  @Test
  void saysWhereAChangeNamesNobodyAndMakesTheOthers() throws IOException {
    String changes =
        Files.readString(Path.of(CHANGES)).replace("\"p7\", \"value\"", "\"p77\", \"value\"");
    Path file = written("changes.json", changes);
    Cli.Result result = schedule(HILLSIDE, "--replan", file.toString());
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .contains("ambulo: " + file + ":7:")
        .contains(
            "changes[3].patient is 'p77', and there is none with that id. The nearest is 'p7'")
        .contains("changes[3] is left out");
    assertThat(result.out()).contains("moro is away").doesNotContain("the window of");
  }

  @Test
  void saysWhereAChangeIsAboutAnAppointmentThatThereIsNot() throws IOException {
    String changes = Files.readString(Path.of(CHANGES)).replace("05T08:00\"}", "05T09:00\"}");
    Path file = written("changes.json", changes);
    Cli.Result result = schedule(HILLSIDE, "--replan", file.toString());
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .contains(file + ":4:5: changes[0] names an appointment of p1 at 2027-01-05T09:00")
        .contains("Look up when it starts");
    assertThat(result.out()).contains("moro is away").doesNotContain("did not come");
  }

  @Test
  void whatCannotBeReadIsNamedAndNothingIsPrinted() throws IOException {
    Path bad = written("bad.json", "{\"id\": \"x\",\n \"staff\": [}");
    for (Cli.Result result :
        List.of(
            schedule(bad.toString()),
            schedule(HILLSIDE, "--replan", bad.toString()),
            schedule(folder.resolve("none.json").toString()),
            schedule(written("days.json", "{\"timeZone\": \"Europe/Berlin\"}").toString()))) {
      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.out()).isEmpty();
    }
    assertThat(schedule(bad.toString()).err()).startsWith("ambulo: " + bad + ":2:");
    assertThat(schedule(folder.resolve("none.json").toString()).err())
        .contains("none.json: there is no such file");
  }

  @Test
  void readsStandardInputAndWritesAFile() throws IOException {
    InputStream usual = System.in;
    Path out = folder.resolve("schedule.txt");
    try {
      System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(HILLSIDE))));
      Cli.Result result = schedule("-", "--out", out.toString());
      assertThat(result.exit()).isZero();
      assertThat(result.out()).isEmpty();
    } finally {
      System.setIn(usual);
    }
    assertThat(out).hasContent(schedule(HILLSIDE).out().stripTrailing());
    Cli.Result refused = schedule(HILLSIDE, "--out", folder.toString());
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("cannot be written");
  }

  @Test
  void aWeightThatTheClinicSetsOtherwiseIsShown() throws IOException {
    Cli.Result result =
        schedule(spoiled("\"grid\": 15", "\"grid\": 15, \"weights\": {\"procedure\": 3}"));
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("9.00  procedures done")
        .contains("weights that this clinic sets otherwise: procedure");
  }

  @Test
  void looksForAsLongAsItMay() {
    Cli.Result result = Cli.run("schedule", HILLSIDE, "--seconds", "0.2", "--format", "json");
    assertThat(result.exit()).isZero();
    assertThat(number(json(result), "seconds")).isGreaterThan(0.2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--seconds 1 | name the clinic's document",
        "- --replan - | only one of clinic and changes",
        "x.json --seconds 1 --turns 5 | either --seconds or --turns",
        "x.json --seconds 0 | --seconds must be above 0",
        "x.json --turns 0 | --turns must be 1 or more",
        "x.json --moves -1 | --moves must be 0 or more"
      })
  void refusesAWrongCommandLine(String line, String message) {
    Cli.Result result =
        Cli.run(
            Stream.concat(Stream.of("schedule"), Arrays.stream(line.split(" ")))
                .toArray(String[]::new));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains(message);
  }

  @Test
  void explainsItselfAndPrintsTheSchemaOfChanges() {
    Cli.Result help = Cli.run("schedule", "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("Usage: ambulo schedule").contains("--replan");
    assertThat(Cli.run("schedule", "--schema").out()).contains("changes.schema.json", "no_show");
  }
}
