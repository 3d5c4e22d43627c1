package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambulo.app.print.ForecastText;
import org.ambulo.app.print.Foreseen;
import org.ambulo.app.print.Glyphs;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Window;
import org.ambulo.core.relief.Window.State;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.cases.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A forecast as it is read in a terminal. */
class ForecastTextTest {

  private static final PatientRecord PATIENT =
      ((CaseReader.Read)
              new CaseReader(Knowledge.shipped()).read("someone", "patient: {age: 51, sex: m}"))
          .cases()
          .getFirst()
          .build(SampleForecast.AS_OF);

  private static String text(Glyphs glyphs, int width, Forecast forecast) {
    return new ForecastText(SampleForecast.relief(), glyphs, false, width)
        .of(Foreseen.of(PATIENT, forecast));
  }

  private static String text(Window window) {
    return text(Glyphs.UNICODE, 100, SampleForecast.of(window));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void saysTheStateAndTheCaveatOnce(State state) {
    String text = text(SampleForecast.window(state));
    String first = text.lines().skip(2).findFirst().orElseThrow();

    assertThat(text).startsWith("someone, 51 years, male, as of 20 Nov 2026\n");
    assertThat(first).isEqualTo("Transforaminal epidural steroid injection, L5 left, 31 Oct 2026");
    assertThat(text.split(SampleForecast.CAVEAT, -1)).hasSize(2);
    assertThat(text).containsIgnoringCase("window").contains("rests on").contains("tolerable");
  }

  @Test
  void putsWhatMustBeLookedAtBeforeTheState() {
    String text =
        text(
            SampleForecast.alarmed(
                SampleForecast.window(State.OPEN), new Window.Alert.RedFlagOpen()));
    assertThat(text.indexOf("! A red flag is open"))
        .isPositive()
        .isLessThan(text.indexOf("The window is open"));
  }

  @Test
  void givesDatesAsATable() {
    assertThat(text(SampleForecast.window(State.OPEN)))
        .contains("  chance   10 %          50 %          90 %\n")
        .contains("  closes   29 Jan 2027   9 Apr 2027    17 Aug 2027\n");
    assertThat(text(SampleForecast.window(State.NOT_YET)))
        .contains("  opens    18 Nov 2026   30 Nov 2026   not foreseen\n");
  }

  @Test
  void drawsRatingsSessionsChanceAndToday() {
    List<String> lines = text(SampleForecast.window(State.OPEN)).lines().toList();
    int floor = index(lines, "\u25b2\u2500");
    String bottom = lines.get(floor - 1);

    assertThat(lines.get(index(lines, "7-8 \u2502"))).contains("\u25cf\u25cb\u25c7\u25b3\u25cf");
    assertThat(lines.get(index(lines, "visits"))).contains("\u2503");
    assertThat(lines.get(index(lines, "100 %"))).contains("\u2582").doesNotContain("\u2588");
    assertThat(bottom).contains("\u2588\u2588\u2588\u2588");
    assertThat(bottom.indexOf('\u2588')).isGreaterThan(bottom.indexOf('\u2502') + 4);
    assertThat(lines.get(floor + 1).indexOf("today")).isEqualTo(lines.get(floor).indexOf('\u25b2'));
    assertThat(lines.get(floor + 1)).contains("31 Oct").contains("12 Dec");
  }

  private static int index(List<String> lines, String part) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(part)) {
        return i;
      }
    }
    throw new AssertionError(part + " is not in " + String.join("\n", lines));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 41, 57, 80, 110})
  void keepsWithinTheWidth(int width) {
    for (Glyphs glyphs : Glyphs.values()) {
      for (State state : State.values()) {
        assertThat(text(glyphs, width, SampleForecast.of(SampleForecast.window(state))).lines())
            .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
      }
    }
  }

  @Test
  void usesPlainSignsWhereTheTerminalShowsNoOthers() {
    String text = text(Glyphs.ASCII, 80, SampleForecast.of(SampleForecast.window(State.OPEN)));
    assertThat(text.chars()).allMatch(c -> c < 127);
    assertThat(text).contains("####").contains("o pain with activity").contains("^ today");
  }

  @Test
  void usesColoursOnlyWhereTheyAreWanted() {
    Forecast forecast = SampleForecast.of(SampleForecast.window(State.OPEN));
    String plain = text(Glyphs.UNICODE, 80, forecast);
    String coloured =
        new ForecastText(SampleForecast.relief(), Glyphs.UNICODE, true, 80)
            .of(Foreseen.of(PATIENT, forecast));

    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[32m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void saysThatThereIsNothingToForesee() {
    DataProblem problem =
        new DataProblem(
            DataProblem.Kind.UNKNOWN_ID, "interventions", "line 4", "(tfesy) is not known");
    Forecast nothing =
        new Forecast(SampleForecast.AS_OF, List.of(), List.of(), List.of(), List.of(problem));
    String text = text(Glyphs.ASCII, 80, nothing);

    assertThat(text)
        .contains("Nothing to foresee")
        .contains("- interventions at line 4: (tfesy) is not known")
        .doesNotContain(SampleForecast.CAVEAT);
  }

  @Test
  void drawsAWindowOfYearsAndOneWithoutRatings() {
    Window old =
        SampleForecast.of(
            SampleForecast.window(State.CLOSED),
            "scs_implant",
            "Stimulator",
            SampleForecast.AS_OF.minusDays(2000));
    Forecast bare =
        new Forecast(SampleForecast.AS_OF, List.of(old), List.of(), List.of(), List.of());

    assertThat(text(Glyphs.ASCII, 60, bare))
        .doesNotContain("7-8")
        .doesNotContain("visits")
        .contains("bars: chance");
  }
}
