package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.ambulo.app.print.ForecastJson;
import org.ambulo.app.print.Foreseen;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.core.relief.Window;
import org.ambulo.core.relief.Window.State;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.cases.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the windows in JSON. */
class ForecastJsonTest {

  private static final ForecastJson JSON = new ForecastJson(SampleForecast.relief());

  @Test
  void namesThePatientTheDayTheWindowsAndTheProblems() {
    DataProblem problem =
        new DataProblem(DataProblem.Kind.UNKNOWN_ID, "interventions", "line 3", "no such thing");
    Node.Group document =
        JSON.of(
            new Foreseen(
                patient(), SampleForecast.of(SampleForecast.window(State.OPEN)), List.of(problem)));

    assertThat(document.fields()).containsOnlyKeys("asOf", "patient", "windows", "dataProblems");
    assertThat(text(document, "asOf")).isEqualTo("2026-11-20");
    assertThat(text(group(document, "patient"), "id")).isEqualTo("someone");
    assertThat(((Node.Many) field(document, "dataProblems")).items())
        .singleElement()
        .satisfies(one -> assertThat(text((Node.Group) one, "kind")).isEqualTo("unknown_id"));
  }

  @Test
  void saysOfAWindowWhatTheContractAsks() {
    Node.Group window = window(SampleForecast.window(State.OPEN));

    assertThat(window.fields())
        .containsKeys(
            "intervention",
            "date",
            "state",
            "opens",
            "closes",
            "everOpens",
            "atLeast42Days",
            "probabilityByDay",
            "stratum",
            "modifiers",
            "modifiersUnknown",
            "priorVersion",
            "caveat",
            "tolerance",
            "reports",
            "completion",
            "lastReport",
            "effectiveDraws",
            "refined",
            "response",
            "explanation",
            "alert");
    assertThat(text(window, "intervention")).isEqualTo("tfesi_lumbar");
    assertThat(text(window, "date")).isEqualTo("2026-10-31");
    assertThat(text(group(window, "opens"), "p50")).isEqualTo("2026-11-06");
    assertThat(text(group(window, "closes"), "p90")).isEqualTo("2027-08-17");
    assertThat(number(window, "everOpens")).isEqualTo("0.91");
    assertThat(number(window, "atLeast42Days")).isEqualTo("0.683");
    assertThat(number(group(window, "tolerance"), "points")).isEqualTo("4.2");
    assertThat(number(window, "effectiveDraws")).isEqualTo("1234");
    assertThat(text(window, "lastReport")).isEqualTo("2026-11-19");
    assertThat(text(window, "priorVersion")).isEqualTo("priors-7");
    assertThat(((Node.Many) field(window, "modifiers")).items())
        .singleElement()
        .satisfies(one -> assertThat(number((Node.Group) one, "oddsRatio")).isEqualTo("0.65"));
    assertThat(((Node.Many) field(window, "modifiersUnknown")).items())
        .containsExactly(Node.text("smoking"));
    assertThat(text(window, "explanation")).startsWith("The window is open (chance 82 %).");
    assertThat(field(window, "alert")).isInstanceOf(Node.Empty.class);
  }

  @Test
  void countsDaysFromTheInterventionWithChanceValueAndPain() {
    List<Node> days =
        ((Node.Many) field(window(SampleForecast.window(State.OPEN)), "probabilityByDay")).items();
    Node.Group today = (Node.Group) days.get(20);

    assertThat(days).hasSize(81);
    assertThat(number(today, "day")).isEqualTo("20");
    assertThat(text(today, "date")).isEqualTo("2026-11-20");
    assertThat(number(today, "probability")).isEqualTo("0.82");
    assertThat(number(today, "value")).isEqualTo("0.856");
    assertThat(number(group(today, "pain"), "p50")).isEqualTo("3.31");
    assertThat(number((Node.Group) days.getFirst(), "probability")).isEqualTo("0");
  }

  @Test
  void leavesEmptyWhatIsNeverReachedAndNotReported() {
    Node.Group window = window(SampleForecast.window(State.UNKNOWN));

    assertThat(field(group(window, "opens"), "p90")).isInstanceOf(Node.Empty.class);
    assertThat(field(group(window, "closes"), "p10")).isInstanceOf(Node.Empty.class);
    assertThat(field(window, "lastReport")).isInstanceOf(Node.Empty.class);
    assertThat(number(window, "completion")).isEqualTo("0");
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void writesStatesInLowerSnakeCase(State state) {
    assertThat(text(window(SampleForecast.window(state)), "state"))
        .matches("[a-z]+(_[a-z]+)*")
        .isEqualToIgnoringCase(state.name());
  }

  @Test
  void tellsAlertsApart() {
    Window open = SampleForecast.window(State.OPEN);
    Node.Group pain =
        group(
            window(
                SampleForecast.alarmed(
                    open, new Window.Alert.HighPain(SampleForecast.AS_OF.minusDays(1), 8))),
            "alert");
    Node.Group flag =
        group(window(SampleForecast.alarmed(open, new Window.Alert.RedFlagOpen())), "alert");

    assertThat(text(pain, "kind")).isEqualTo("high_pain");
    assertThat(number(pain, "points")).isEqualTo("8");
    assertThat(text(flag, "kind")).isEqualTo("red_flag_open");
    assertThat(text(flag, "text")).contains("red flag");
  }

  private static Node.Group window(Window window) {
    Node.Many windows = (Node.Many) JSON.windows(SampleForecast.of(window));
    return (Node.Group) windows.items().getFirst();
  }

  private static PatientRecord patient() {
    CaseReader reader = new CaseReader(Knowledge.shipped());
    RecordBuilder builder =
        ((CaseReader.Read) reader.read("someone", "patient: {age: 51, sex: m}")).cases().getFirst();
    return builder.build(SampleForecast.AS_OF);
  }

  private static Node field(Node.Group group, String name) {
    return group.get(name).orElseThrow();
  }

  private static Node.Group group(Node.Group group, String name) {
    return (Node.Group) field(group, name);
  }

  private static String text(Node.Group group, String name) {
    return ((Node.Text) field(group, name)).value();
  }

  private static String number(Node.Group group, String name) {
    BigDecimal value = ((Node.Figure) field(group, name)).value();
    return value.toPlainString();
  }
}
