package org.ambulo.roster.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema and the reader refuse the same faults; every field is described. */
class ClinicSchemaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"sessions\": 8 | \"sessions\": \"eight\"",
        "\"sessions\": 8 | \"sessions\": 8.5",
        "\"skill\": \"a\", \"sessions\": 8 | \"sessions\": 8",
        "\"peak\": 0.8, | ",
        "\"2026-12-21\" | \"21 December\"",
        "2027-01-04T08:00 | 2027-01-04T08:00+01:00",
        "\"to\": \"17:00\" | \"to\": \"24:15\"",
        "\"role\": \"physician\" | \"role\": \"porter\"",
        "\"kind\": \"gym\" | \"kind\": \"pool\"",
        "\"capacity\": 3 | \"capacity\": -3",
        "\"grid\": 15 | \"grid\": 10",
        "\"timeZone\": \"Europe/Berlin\", | ",
        "\"horizon\" | \"days\"",
        "\"partOfDay\": \"morning\" | \"partOfDay\": \"dawn\"",
        "\"grid\": 15 | \"weights\": {\"moves\": 1}",
        "{\"id\": \"p2\", | {"
      })
  void theReaderAndTheSchemaRefuseTheSame(String text, String by) {
    String json = Texts.spoiled(text, by == null ? "" : by);
    assertThat(Texts.read(json).problems()).isNotEmpty();
    assertThat(Texts.bySchema(json)).isNotEmpty();
  }

  @Test
  void everyFieldIsDescribed() {
    List<String> silent = new ArrayList<>();
    collect(Texts.node(ClinicSchema.text()), "", silent);
    collect(Texts.node(ChangesSchema.text()), "", silent);
    assertThat(silent).isEmpty();
  }

  private static void collect(Node node, String path, List<String> silent) {
    switch (node) {
      case Node.Group group -> {
        for (Map.Entry<String, Node> field : group.fields().entrySet()) {
          String at = path + "/" + field.getKey();
          if (path.endsWith("/properties") && !isDescribed(field.getValue())) {
            silent.add(at);
          }
          collect(field.getValue(), at, silent);
        }
      }
      case Node.Many many -> many.items().forEach(item -> collect(item, path, silent));
      case Node.Text text -> {}
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  private static boolean isDescribed(Node field) {
    return field instanceof Node.Group group
        && group.get("description").map(text -> text.verbatim().length() > 5).orElse(false);
  }
}
