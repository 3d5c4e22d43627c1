package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ambulo calendar} as a user meets it. */
class CalendarTest {

  private static final String REGIMEN = Path.of("..", "examples", "regimen.yaml").toString();

  private final Path folder;

  CalendarTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesATaperThatSaysWhatItDoesNotKnow() {
    Cli.Result result = Cli.run("calendar", REGIMEN, "oxycodone");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("A proposal to agree on")
        .contains("For how long it has been taken is not known, so the pace is the slowest")
        .contains("20 Nov 2026         40     60.0   as taken now")
        .contains("20 Jan 2027         35     52.5   3 x 10 + 1 x 5 *")
        .contains("no smaller step can be dispensed")
        .contains("every 2 days")
        .contains("Never stop a long-term opioid at once")
        .contains("thoughts of suicide")
        .contains("Naloxone at home");
  }

  @Test
  void goesByTheWeekWhereTheOpioidIsNew() {
    Cli.Result result =
        Cli.run("calendar", REGIMEN, "Oxycodone", "--years", "0.5", "--form", "liquid");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("27 Nov 2026         36     54.0   36 mL")
        .contains("8 Jan 2027          12     18.0   12 mL")
        .contains("15 Jan 2027         11     16.5   11 mL")
        .doesNotContain("is not known");
  }

  @Test
  void writesATaperForMachines() {
    Cli.Result result = Cli.run("calendar", REGIMEN, "oxycodone", "--format", "json");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("\"kind\": \"taper\"")
        .contains("\"durationKnown\": false")
        .contains("\"from\": \"2027-01-20\"")
        .contains("\"step\": \"no_smaller_step\"")
        .contains("\"checkIns\": [");
  }

  @Test
  void startsOnTheDayAskedFor() {
    Cli.Result result = Cli.run("calendar", REGIMEN, "oxycodone", "--as-of", "2026-12-01");
    assertThat(result.out()).contains("1 Dec 2026          40");
  }

  @Test
  void keepsATitrationWithinTheKidneysLimit() {
    Cli.Result result = Cli.run("calendar", REGIMEN, "venlafaxine");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("not proposed for this patient")
        .contains("decide first: Two antidepressants that raise serotonin (IX-103)")
        .contains("at most   168.75 mg a day: the limit at this creatinine clearance")
        .contains("150 mg once a day")
        .contains("The next step, 225 mg a day, is above the limit.");
  }

  @Test
  void asksForTheKidneysInsteadOfTakingThemForNormal() {
    String sciatica = Path.of("..", "examples", "sciatica.yaml").toString();
    Cli.Result result = Cli.run("calendar", sciatica, "duloxetine");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("ask first Creatinine clearance")
        .contains("at most   0 mg a day: the limit of the weakest kidneys")
        .contains("No step can be planned");
    assertThat(Cli.run("calendar", sciatica, "duloxetine", "--format", "json").out())
        .contains("\"rows\": [ ]")
        .contains("\"applies\": \"unknown\"");
  }

  @Test
  void givesNoTitrationAboveWhatIsTakenTooMuchAlready() {
    Cli.Result result = Cli.run("calendar", REGIMEN, "gabapentin");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("no titration calendar for Gabapentin").contains("IX-109");
  }

  @Test
  void leavesDangerToASpecialist() throws IOException {
    Path file = folder.resolve("danger.yaml");
    Files.writeString(
        file,
        """
        id: danger
        patient: {age: 50, sex: m}
        flags: [opioid_danger_now]
        meds: [{drug: morphine, strength: 30, per_day: 4}]
        """);
    Cli.Result text = Cli.run("calendar", file.toString(), "morphine");
    assertThat(text.exit()).isZero();
    assertThat(text.out())
        .contains("danger: no taper calendar for Morphine")
        .contains("belongs to a specialist or a hospital");
    assertThat(Cli.run("calendar", file.toString(), "morphine", "--format", "json").out())
        .contains("\"kind\": \"specialist\"")
        .contains("\"id\": \"danger_now\"");
  }

  @Test
  void readsTheDurationFromTheRecord() throws IOException {
    Path file = folder.resolve("long.yaml");
    Files.writeString(
        file,
        """
        id: long
        patient: {age: 50, sex: m}
        hx: {years_on_opioid: 3}
        meds: [{drug: morphine, strength: 30, per_day: 3}]
        """);
    Cli.Result result = Cli.run("calendar", file.toString(), "morphine", "--form", "liquid");
    assertThat(result.out())
        .contains("opioid taken for a year or more")
        .doesNotContain("For how long it has been taken is not known");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "morphine | | 1 | regimen: Morphine is not among the medicines that are taken",
        "oxycodone | --weeks=3 | 1 | --weeks is faster than the pace that holds here",
        "oxycodone | --weeks=0 | 2 | --weeks takes 1 to 52",
        "oxycodone | --form=pill | 2 | it takes tablet, extended_release, liquid",
        "oxycodone | --years=-1 | 2 | --years takes 0 to 80",
        "duloxetine | --years=1 | 2 | for the taper of an opioid",
        "naproxen | | 2 | there is no calendar for Naproxen. Tapers: tramadol",
        "morphin | | 2 | the nearest is morphine",
      })
  void answersWhatCannotBeWithTheRemedy(String medicine, String option, int exit, String words) {
    Cli.Result result =
        option == null
            ? Cli.run("calendar", REGIMEN, medicine)
            : Cli.run("calendar", REGIMEN, medicine, option);
    assertThat(result.exit()).isEqualTo(exit);
    assertThat(result.err()).contains(words);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void goesOnAfterAPatientWhoDoesNotTakeIt() throws IOException {
    Path inputs = folder.resolve("inputs");
    Files.createDirectories(inputs);
    Files.copy(Path.of(REGIMEN), inputs.resolve("b.yaml"));
    Files.writeString(inputs.resolve("a.yaml"), "{id: none, patient: {age: 50}, meds: []}");
    Cli.Result result = Cli.run("calendar", inputs.toString(), "oxycodone");
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("ambulo: none: Oxycodone is not among");
    assertThat(result.out()).startsWith("regimen: taper of Oxycodone");
  }

  @Test
  void explainsItself() {
    Cli.Result result = Cli.run("calendar", "--help");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("Usage: ambulo calendar").contains("--weeks");
  }
}
