package org.ambulo.fhir.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentsTest {

  @Test
  void readsEveryKindOfValueWithItsPlace() {
    Node.Group document = (Node.Group) read("{\"a\": [1.50, true, null],\n \"b\": \"x\"}");

    Node.Many list = (Node.Many) document.get("a").orElseThrow();
    assertThat(list.items().getFirst())
        .isEqualTo(new Node.Figure(new BigDecimal("1.50"), new Place(1, 8)));
    assertThat(list.items().get(2)).isInstanceOf(Node.Empty.class);
    assertThat(document.get("b").orElseThrow()).isEqualTo(new Node.Text("x", new Place(2, 7)));
  }

  @Test
  void whatIsWrittenReadsBackExactly() {
    String json = "{\"a\":[1.50,-0.0,1E+5,true,null,\"\\u00fc \\\"x\\\"\\n\"],\"b\":{}}";

    String written = JsonDocuments.text(read(json), Layout.COMPACT);

    assertThat(written).isEqualTo("{\"a\":[1.50,0.0,1E+5,true,null,\"ü \\\"x\\\"\\n\"],\"b\":{}}");
    assertThat(JsonDocuments.text(read(written), Layout.COMPACT)).isEqualTo(written);
  }

  @Test
  void prettyIsOneFieldALine() {
    assertThat(JsonDocuments.text(read("{\"a\":[1,{\"b\":2}]}"), Layout.PRETTY))
        .isEqualTo("{\n  \"a\": [\n    1,\n    {\n      \"b\": 2\n    }\n  ]\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "{\"a\":}",
        "[1,2",
        "{\"a\":1}}",
        "{\"a\":1} {}",
        "nul",
        "{'a':1}",
        "\u0000"
      })
  void refusesWhatIsNotOneJsonValueWithoutAnException(String text) {
    assertThat(JsonDocuments.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonReading.Unreadable.class);
  }

  @Test
  void namesTheFieldThatIsGivenTwiceAndItsPlace() {
    JsonReading.Unreadable refused = refused("{\"a\": 1,\n\"a\": 2}");

    assertThat(refused.message()).contains("(a) is given twice");
    assertThat(refused.place().line()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "1e-999999999", "1e101", "-1e-101", "1e99999999999999999999"})
  void refusesNumbersThatWouldExplode(String number) {
    assertThat(refused("{\"a\": " + number + "}").message()).contains("not read");
  }

  @Test
  void refusesALongNumberAndDeepNestingAtOnce() {
    assertThat(refused("9".repeat(101)).message()).contains("not read");
    assertThat(refused("9".repeat(2_000_000)).message()).contains("beyond what is read");
    assertThat(refused("[".repeat(1_000_000)).message()).contains("nesting of 220");
  }

  @Test
  void acceptsAByteOrderMark() {
    byte[] marked = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);

    assertThat(JsonDocuments.read(marked)).isInstanceOf(JsonReading.Read.class);
  }

  @Test
  void halfACharacterIsReplacedWhenWritten() {
    assertThat(JsonDocuments.bytes(Node.text("a\ud800b"), Layout.COMPACT))
        .isEqualTo("\"a\ufffdb\"".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsLineByLineAndGoesOnAfterABadOne() throws IOException {
    byte[] lines = "{\"a\":1}\r\n\n{bad\n[2]".getBytes(StandardCharsets.UTF_8);
    List<String> seen = new ArrayList<>();

    NdjsonDocuments.read(
        new ByteArrayInputStream(lines),
        line -> seen.add(line.number() + " " + line.reading().getClass().getSimpleName()));

    assertThat(seen).containsExactly("1 Read", "3 Unreadable", "4 Read");
  }

  private static Node read(String text) {
    return switch (JsonDocuments.read(text.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Read read -> read.document();
      case JsonReading.Unreadable bad -> throw new AssertionError(bad.toString());
    };
  }

  private static JsonReading.Unreadable refused(String text) {
    return switch (JsonDocuments.read(text.getBytes(StandardCharsets.UTF_8))) {
      case JsonReading.Read read -> throw new AssertionError("was read: " + text);
      case JsonReading.Unreadable bad -> bad;
    };
  }
}
