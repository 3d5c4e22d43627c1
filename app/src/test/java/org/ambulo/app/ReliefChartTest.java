package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Forecast.Kind;
import org.ambulo.core.relief.Forecast.Rating;
import org.ambulo.core.relief.Window;
import org.ambulo.core.relief.Window.State;
import org.ambulo.words.chart.ReliefChart;
import org.ambulo.words.chart.ReliefTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The drawing of a forecast, and its table. */
class ReliefChartTest {

  private static final String NASTY = "<b>\"Ann\" & 'Bob'\u0007</b>";
  private static final ReliefChart CHART =
      new ReliefChart(SampleForecast.relief(), ReliefChart.USUAL);

  private static Document svg(Forecast forecast) {
    return xml(CHART.of("someone", forecast));
  }

  private static Document xml(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
    } catch (ParserConfigurationException | SAXException | IOException broken) {
      throw new AssertionError(text, broken);
    }
  }

  private static List<Element> all(Document document, String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<String> words(Document document) {
    return all(document, "text").stream().map(Element::getTextContent).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void isAPictureWithATitleAndADescription(State state) {
    Document svg = svg(SampleForecast.of(SampleForecast.window(state)));
    Element root = svg.getDocumentElement();

    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby").split(" ", -1))
        .containsExactly(
            all(svg, "title").getFirst().getAttribute("id"),
            all(svg, "desc").getFirst().getAttribute("id"));
    assertThat(all(svg, "title").getFirst().getTextContent())
        .isEqualTo("Pain and window of opportunity: someone, as of 20 Nov 2026");
    assertThat(all(svg, "desc").getFirst().getTextContent())
        .contains("Transforaminal epidural steroid injection, L5 left, 31 Oct 2026: ")
        .contains(SampleForecast.CAVEAT);
  }

  @Test
  void showsAllThatThereIsToSee() {
    Document svg = svg(SampleForecast.of(SampleForecast.window(State.OPEN)));

    assertThat(words(svg))
        .contains("0", "10", "today", "therapy", "31 Oct 2026", "day 14", "100 %")
        .contains("Transforaminal epidural steroid injection, L5 left, 31 Oct 2026")
        .contains("opens between 3 Nov 2026 and 12 Nov 2026")
        .contains("closes between 29 Jan 2027 and 17 Aug 2027")
        .contains("pain with activity", "average of the week", "session attended", "tolerable")
        .contains(SampleForecast.CAVEAT);
  }

  @Test
  void shadesTheWindowAsItIsLikelyToBeOpen() {
    List<String> shades =
        all(svg(SampleForecast.of(SampleForecast.window(State.OPEN))), "rect").stream()
            .filter(rect -> rect.getAttribute("height").equals("230"))
            .map(rect -> rect.getAttribute("fill"))
            .toList();
    List<Integer> red = shades.stream().map(f -> Integer.parseInt(f.substring(1, 3), 16)).toList();

    assertThat(shades).hasSizeGreaterThan(20);
    assertThat(red.getFirst()).isGreaterThan(red.get(15));
    assertThat(red.getLast()).isGreaterThan(red.get(18));
  }

  @Test
  void drawsNoLineOverADayWithoutARating() {
    Forecast plain = SampleForecast.of(SampleForecast.window(State.OPEN));
    Forecast gap =
        new Forecast(
            plain.asOf(),
            plain.windows(),
            Stream.of(1, 2, 3, 7, 8)
                .map(day -> SampleForecast.NEEDLE.plusDays(day))
                .map(day -> new Rating(day, Kind.AVERAGE, 5))
                .toList(),
            List.of(),
            List.of());
    List<Integer> runs = new ArrayList<>();
    for (Element line : all(svg(gap), "polyline")) {
      if (line.getAttribute("stroke").isEmpty()) {
        runs.add(line.getAttribute("points").split(" ", -1).length);
      }
    }

    assertThat(runs).containsExactly(3, 2);
    assertThat(words(svg(gap))).doesNotContain("therapy", "session attended", "pain now");
  }

  @Test
  void escapesWhateverANameHolds() {
    Forecast forecast =
        SampleForecast.of(
            SampleForecast.of(
                SampleForecast.window(State.OPEN), "x", NASTY, SampleForecast.NEEDLE));
    String text = CHART.of(NASTY, forecast);

    assertThat(text).doesNotContain("<b>").contains("&lt;b&gt;&quot;Ann&quot; &amp; &#39;Bob&#39;");
    assertThat(xml(text).getDocumentElement().getAttribute("aria-labelledby"))
        .matches("[A-Za-z0-9-]+ [A-Za-z0-9-]+");
    assertThat(xml(ReliefTable.of(NASTY, forecast)).getElementsByTagName("b").getLength()).isZero();
  }

  @Test
  void standsAlone() {
    String text = CHART.of("someone", SampleForecast.of(SampleForecast.window(State.OPEN)));

    assertThat(text)
        .doesNotContain("script", "href", "url(", "style=", "class=", "<image", "<foreignObject");
    assertThat(text.split("http", -1)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 360, 420, 920, 1600})
  void keepsAllWordsInThePictureAndLargeEnough(int width) {
    Forecast forecast =
        SampleForecast.of(
            SampleForecast.window(State.CLOSING),
            SampleForecast.of(
                SampleForecast.window(State.NOT_YET),
                "nsaid",
                "Naproxen ".repeat(30),
                SampleForecast.AS_OF));
    Document svg = xml(new ReliefChart(SampleForecast.relief(), width).of("someone", forecast));
    double right = number(svg.getDocumentElement(), "width");
    double bottom = number(svg.getDocumentElement(), "height");

    assertThat(right).isEqualTo(Math.max(360, width));
    assertThat(all(svg, "text"))
        .allSatisfy(
            text -> {
              double x = number(text, "x");
              double long_ = text.getTextContent().length() * 5.0;
              assertThat(x).isBetween(0.0, right);
              assertThat(number(text, "y")).isBetween(0.0, bottom);
              if (anchor(text).isEmpty()) {
                assertThat(x + long_).as(text.getTextContent()).isLessThanOrEqualTo(right);
              }
              assertThat(size(text)).isGreaterThanOrEqualTo(11);
            });
  }

  private static String anchor(Element text) {
    String own = text.getAttribute("text-anchor");
    return own.isEmpty()
        ? ((Element) text.getParentNode()).getAttribute("text-anchor")
        : own.replace("start", "");
  }

  private static double size(Element text) {
    return text.hasAttribute("font-size")
        ? number(text, "font-size")
        : number((Element) text.getParentNode(), "font-size");
  }

  @Test
  void drawsALaneForEachWindow() {
    Window first = SampleForecast.window(State.CLOSING);
    Window second =
        SampleForecast.of(
            SampleForecast.window(State.NOT_YET), "nsaid", "Naproxen", SampleForecast.AS_OF);

    assertThat(words(svg(SampleForecast.of(first, second))))
        .contains(
            "Chance that the window is open: Naproxen, 20 Nov 2026",
            "opens from 18 Nov 2026 on, or not at all",
            "closes: not foreseen");
  }

  @Test
  void givesTheSameAsATable() {
    Document table =
        xml(ReliefTable.of("someone", SampleForecast.of(SampleForecast.window(State.OPEN))));
    List<Element> rows = all(table, "tr");

    assertThat(all(table, "caption").getFirst().getTextContent()).contains("someone");
    assertThat(all(table, "th").stream().filter(th -> th.getAttribute("scope").equals("col")))
        .hasSize(7);
    assertThat(rows).hasSize(1 + 4 + 81);
    assertThat(rows.get(5).getTextContent())
        .contains("31 Oct 2026", "7 (pain with activity)", "under 1 %")
        .contains("Transforaminal epidural steroid injection, L5 left");
    assertThat(rows.get(25).getTextContent())
        .contains("20 Nov 2026", "82 %", "2.5 to 4.1", "today");
    assertThat(rows.get(15).getTextContent()).contains("session of therapy");
  }

  @Test
  void drawsManyYearsInLittleTime() {
    Window open = SampleForecast.window(State.OPEN);
    List<Rating> ratings =
        IntStream.range(0, 2000)
            .mapToObj(i -> new Rating(SampleForecast.AS_OF.minusDays(i), Kind.NOW, i % 11))
            .sorted((a, b) -> a.date().compareTo(b.date()))
            .toList();
    Forecast years =
        new Forecast(SampleForecast.AS_OF, List.of(open), ratings, List.of(), List.of());

    assertThat(words(svg(years))).filteredOn(word -> word.startsWith("day ")).hasSizeBetween(2, 14);
  }
}
