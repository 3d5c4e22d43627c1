package org.ambulo.web.pages.bodychart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.BodyChart;
import org.ambulo.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of a body chart as browsers, and others, send it. */
class ChartFormTest {

  private static final BodyChart KNOWLEDGE = Knowledge.shipped().bodyChart();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String LINE = "burning front 500,420 510,433";

  private static ChartForm read(Map<String, List<String>> fields) {
    return ChartForm.read(name -> fields.getOrDefault(name, List.of()), KNOWLEDGE, TODAY);
  }

  @Test
  void takesMarksLinesAndThatThisIsAll() {
    ChartForm form =
        read(
            Map.of(
                "m-burning", List.of("calf_left", "foot_sole_left"),
                "strokes", List.of(LINE + "\r\n\r\n" + LINE),
                "complete", List.of("yes")));

    assertThat(form.fault()).isEmpty();
    assertThat(form.chart().marks())
        .isEqualTo(Map.of("burning", Set.of("calf_left", "foot_sole_left")));
    assertThat(form.chart().strokes()).containsExactly(LINE, LINE);
    assertThat(form.chart().complete()).isTrue();
  }

  @Test
  void anEmptyFormIsAChartWithNothingOnItThatIsNotComplete() {
    assertThat(read(Map.of()).fault()).isEmpty();
    assertThat(read(Map.of()).chart().marks()).isEmpty();
    assertThat(read(Map.of()).chart().complete()).isFalse();
  }

  @Test
  void refusesARegionThatIsNotOnTheChartAndKeepsTheOthers() {
    ChartForm form = read(Map.of("m-burning", List.of("calf_left", "third_arm")));

    assertThat(form.fault()).contains("Load the page again");
    assertThat(form.chart().marks()).isEqualTo(Map.of("burning", Set.of("calf_left")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "burning front 500,420",
        "burning front 500,420 1001,3",
        "burning front 500,420 -1,3",
        "burning front 500,420 1e3,3",
        "burning front 500,420 5.5,3",
        "tickling front 500,420 510,433",
        "burning inside 500,420 510,433",
        "<script>alert(1)</script>",
        "burning front 500,420 510,433 \"><svg onload=alert(1)>",
      })
  void refusesALineOfAnotherForm(String line) {
    ChartForm form = read(Map.of("strokes", List.of(line), "m-aching", List.of("neck_back")));

    assertThat(form.fault()).contains("lines");
    assertThat(form.chart().strokes()).isEmpty();
    assertThat(form.chart().marks()).containsKey("aching");
  }

  @Test
  void refusesMoreLinesOrPointsThanAHandDraws() {
    String many =
        IntStream.rangeClosed(0, Stroke.MOST).mapToObj(i -> LINE).collect(Collectors.joining("\n"));
    String points =
        IntStream.rangeClosed(0, Stroke.MOST_POINTS)
            .mapToObj(i -> i + ",7")
            .collect(Collectors.joining(" ", "burning front ", ""));

    assertThat(read(Map.of("strokes", List.of(many))).fault()).isNotEmpty();
    assertThat(read(Map.of("strokes", List.of(points))).fault()).isNotEmpty();
    assertThat(read(Map.of("strokes", List.of("x".repeat(1_000_000)))).fault()).isNotEmpty();
  }

  @Test
  void theLinesAreTakenAwayWithoutScript() {
    ChartForm form = read(Map.of("strokes", List.of(LINE), "wipe", List.of("yes")));

    assertThat(form.fault()).isEmpty();
    assertThat(form.chart().strokes()).isEmpty();
  }
}
