package org.ambulo.roster.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.junit.jupiter.api.Test;

/** Each value of a sound document in turn replaced by each of several odd ones, or left out. */
class ReaderNeverThrowsTest {

  private static final List<Node> ODD =
      List.of(
          new Node.Empty(Place.NOWHERE),
          Node.flag(true),
          Node.text(""),
          Node.text("odd"),
          Node.text("0000-01-01"),
          Node.text("9999-12-31"),
          Node.text("9999-12-31T24:00"),
          Node.text("24:00"),
          Node.number(BigDecimal.ONE.negate()),
          Node.number(new BigDecimal("1e999999999")),
          Node.number(new BigDecimal("1e-999999999")),
          Node.many(List.of()),
          Node.many(List.of(Node.flag(false), Node.text("x"))),
          Node.group(Map.of()),
          Node.group(Map.of("id", Node.many(List.of()))));

  @Test
  void whateverStandsInOnePlace() {
    List<Node> spoiled = spoiled(Texts.node(Texts.SOUND));
    assertThat(spoiled).hasSizeGreaterThan(1_000);
    int refused = 0;
    for (Node document : spoiled) {
      ClinicReading reading = ClinicReader.read(document);
      reading.problems().forEach(problem -> assertThat(problem.remedy()).isNotBlank());
      refused += reading.problems().isEmpty() ? 0 : 1;
      reading
          .clinic()
          .ifPresent(
              clinic ->
                  assertThat(ClinicReader.read(ClinicWriter.write(clinic)).clinic())
                      .contains(clinic));
    }
    assertThat(refused).isGreaterThan(spoiled.size() / 2);
  }

  /** The document with one piece of it replaced, for each piece and each odd value. */
  static List<Node> spoiled(Node node) {
    List<Node> all = new ArrayList<>(ODD);
    switch (node) {
      case Node.Group group ->
          group
              .fields()
              .forEach(
                  (name, value) -> {
                    for (Node other : spoiled(value)) {
                      Map<String, Node> fields = new LinkedHashMap<>(group.fields());
                      fields.put(name, other);
                      all.add(Node.group(fields));
                    }
                    Map<String, Node> without = new LinkedHashMap<>(group.fields());
                    without.remove(name);
                    all.add(Node.group(without));
                  });
      case Node.Many many -> {
        for (int i = 0; i < many.items().size(); i++) {
          for (Node other : spoiled(many.items().get(i))) {
            List<Node> items = new ArrayList<>(many.items());
            items.set(i, other);
            all.add(Node.many(items));
          }
        }
      }
      case Node.Text text -> {}
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
    return all;
  }
}
