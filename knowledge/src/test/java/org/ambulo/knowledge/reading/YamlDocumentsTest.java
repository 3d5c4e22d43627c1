package org.ambulo.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentsTest {

  @Test
  void readsGroupsListsAndScalarsWithTheirPlaces() {
    Node.Group document =
        group(
            """
            patient:
              age: 71
              sex: f
            pain: [7, 6.50]
            """);

    assertThat(document.fields().keySet()).containsExactly("patient", "pain");
    Node.Group patient = (Node.Group) document.get("patient").orElseThrow();
    assertThat(patient.get("age"))
        .hasValue(new Node.Figure(BigDecimal.valueOf(71), new Place(2, 8)));
    assertThat(patient.get("sex")).hasValue(new Node.Text("f", new Place(3, 8)));
    assertThat(document.get("pain").map(Node::place)).hasValue(new Place(4, 7));
  }

  @Test
  void keepsNumbersExactlyAsWritten() {
    assertThat(scalar("6.50")).isEqualTo(number("6.50"));
    assertThat(scalar("-0.1")).isEqualTo(number("-0.1"));
    assertThat(scalar("1e3")).isEqualTo(number("1e3"));
    assertThat(scalar("012")).isEqualTo(number("12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null"})
  void readsNothingAsNothing(String written) {
    assertThat(scalar(written)).isInstanceOf(Node.Empty.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "no",
        "on",
        "off",
        "2026-11-22",
        "1.2.3",
        ".nan",
        ".inf",
        "0x1F",
        "1_000",
        "S39.012A",
        "-",
        "e"
      })
  void takesOnlyTrueAndFalseForFlagsAndOnlyNumbersForNumbers(String written) {
    assertThat(scalar("'" + written + "'")).isInstanceOf(Node.Text.class);
    if (!written.equals("-")) {
      assertThat(scalar(written)).isInstanceOf(Node.Text.class);
    }
  }

  @Test
  void readsTrueAndFalse() {
    assertThat(scalar("true")).isEqualTo(new Node.Flag(true, new Place(1, 4)));
    assertThat(scalar("False")).isEqualTo(new Node.Flag(false, new Place(1, 4)));
  }

  @Test
  void takesWhatIsQuotedForText() {
    assertThat(scalar("\"71\"")).isEqualTo(new Node.Text("71", new Place(1, 4)));
    assertThat(scalar("'true'")).isEqualTo(new Node.Text("true", new Place(1, 4)));
  }

  @Test
  void readsJsonAsTheYamlItIs() {
    Node.Group document = group("{\"age\": 71, \"flags\": [true, null, \"a\\u00e9\"]}");

    assertThat(((Node.Many) document.get("flags").orElseThrow()).items())
        .extracting(Node::words)
        .containsExactly("true", "nothing", "a\u00e9");
  }

  @Test
  void readsAnEmptyTextAsNothing() {
    assertThat(YamlDocuments.read(""))
        .isEqualTo(new YamlDocuments.Read(new Node.Empty(Place.NOWHERE)));
    assertThat(YamlDocuments.read("# only a remark\n"))
        .isEqualTo(new YamlDocuments.Read(new Node.Empty(Place.NOWHERE)));
  }

  // ---- what it refuses, and where

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThat(unreadable("age: 71\nsex: f\nage: 17\n"))
        .isEqualTo(
            new YamlDocuments.Unreadable(new Place(3, 1), "'age' stands twice in one group"));
  }

  @Test
  void refusesAnchorsAndAliases() {
    assertThat(unreadable("a: &x [1]\nb: *x\n").message()).contains("anchors (&name)");
    assertThat(unreadable("a: &x 1\n").place()).isEqualTo(new Place(1, 4));
    assertThat(unreadable("b: *x\n").message()).contains("aliases (*name)");
  }

  @Test
  void refusesTags() {
    assertThat(unreadable("a: !!str 5\n").message()).contains("tags (!name)");
    assertThat(unreadable("a: !!java.net.URL [x]\n").message()).contains("tags (!name)");
    assertThat(unreadable("a: !thing {b: 1}\n").message()).contains("tags (!name)");
  }

  @Test
  void refusesASecondDocument() {
    assertThat(unreadable("a: 1\n---\nb: 2\n"))
        .isEqualTo(
            new YamlDocuments.Unreadable(
                new Place(2, 1), "a file holds one document; remove the second '---'"));
  }

  @Test
  void refusesAKeyThatIsNoText() {
    assertThat(unreadable("? [a, b]\n: 1\n").message()).isEqualTo("a key must be plain text");
    assertThat(unreadable("{a: 1}: 2\n").message()).isNotEmpty();
  }

  @Test
  void namesTheLineOfMalformedText() {
    assertThat(unreadable("a: 1\nb: [1, 2\nc: 3\n").place().line()).isEqualTo(3);
    assertThat(unreadable("a: 'x\n").message()).startsWith("not YAML");
    assertThat(unreadable("a:\n\t- 1\n").message()).startsWith("not YAML");
    assertThat(unreadable("a: \u0000\n").message()).startsWith("not YAML");
    assertThat(unreadable("a: b: c\n").place().line()).isEqualTo(1);
  }

  @Test
  void takesAHundredLevelsAndNoMore() {
    assertThat(YamlDocuments.read(nested(100))).isInstanceOf(YamlDocuments.Read.class);
    assertThat(unreadable(nested(101)).message()).isEqualTo("nested deeper than 100 levels");
  }

  @Test
  void refusesVeryDeepNestingAtOnce() {
    assertThat(unreadable("[".repeat(1_000_000)).message())
        .isEqualTo("nested deeper than 100 levels");
    assertThat(unreadable("{a: ".repeat(200_000)).message())
        .isEqualTo("nested deeper than 100 levels");
    assertThat(unreadable("- ".repeat(200_000)).message())
        .isEqualTo("nested deeper than 100 levels");
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "]".repeat(levels);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1E+31", "1e-31", "1e99999999999999999999"})
  void takesANumberBeyondReasonForText(String written) {
    assertThat(scalar(written)).isInstanceOf(Node.Text.class);
  }

  @Test
  void takesAVeryLongFigureForTextAndShortensItInMessages() {
    Node figure = scalar("9".repeat(100_000));

    assertThat(figure).isInstanceOf(Node.Text.class);
    assertThat(figure.kind()).hasSizeLessThan(80);
    assertThat(scalar("9".repeat(40))).isInstanceOf(Node.Figure.class);
    assertThat(scalar("9".repeat(41))).isInstanceOf(Node.Text.class);
  }

  @Test
  void refusesATextBeyondTwentyMillionCharacters() {
    assertThat(unreadable("a: " + "x".repeat(20_000_000)).message())
        .startsWith("longer than 20000000 characters");
  }

  @Test
  @Timeout(20)
  void readsAWordOfSomeMegabytesWithoutDelay() {
    assertThat(scalar("x".repeat(15_000_000))).isInstanceOf(Node.Text.class);
  }

  private static Node.Group group(String text) {
    return (Node.Group) read(text);
  }

  private static Node scalar(String written) {
    return group("a: " + written + "\n").get("a").orElseThrow();
  }

  private static Node read(String text) {
    assertThat(YamlDocuments.read(text)).isInstanceOf(YamlDocuments.Read.class);
    return ((YamlDocuments.Read) YamlDocuments.read(text)).document();
  }

  private static YamlDocuments.Unreadable unreadable(String text) {
    YamlDocuments.Outcome outcome = YamlDocuments.read(text);
    assertThat(outcome).isInstanceOf(YamlDocuments.Unreadable.class);
    return (YamlDocuments.Unreadable) outcome;
  }

  private static Node number(String value) {
    return new Node.Figure(new BigDecimal(value), new Place(1, 4));
  }
}
