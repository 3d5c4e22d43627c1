package org.ambulo.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.Given;
import org.junit.jupiter.api.Test;

class QuestionnaireResponsesTest {

  private static final String[] PHQ9 = {
    "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
    "44260-8"
  };

  @Test
  void aPhq9ByLoincGivesItsScoreAndThatOfThePhq2InIt() {
    PatientRecord record = Given.record(response(Stream.of(PHQ9)));

    assertThat(Given.scores(record, "phq9").getFirst().total()).contains(new BigDecimal("9"));
    assertThat(Given.scores(record, "phq9").getFirst().date().orElseThrow().text())
        .isEqualTo("2026-02-03");
    assertThat(Given.scores(record, "phq2").getFirst().total()).contains(new BigDecimal("2"));
  }

  @Test
  void aPhq2IsNoPartOfAPhq9() {
    PatientRecord record = Given.record(response(Stream.of(PHQ9).limit(2)));

    assertThat(record.scores()).containsOnlyKeys("phq2");
  }

  @Test
  void aFormStillBeingFilledInIsLeftOut() {
    PatientRecord record =
        Given.record(response(Stream.of(PHQ9)).replace("completed", "in-progress"));

    assertThat(record.scores()).isEmpty();
  }

  @Test
  void ourOwnCodesWorkAsLinkIds() {
    PatientRecord record =
        Given.record(
            """
            {"resourceType": "QuestionnaireResponse", "status": "completed", "item": [
              {"linkId": "group", "item": [
                {"linkId": "peg/1", "answer": [{"valueInteger": 7}]},
                {"linkId": "peg/2", "answer": [{"valueDecimal": 5}]},
                {"linkId": "peg/3", "answer": [{"valueCoding": {"display": "6"}}]}]}]}""");

    assertThat(Given.scores(record, "peg").getFirst().total()).contains(new BigDecimal("6"));
  }

  private static String response(Stream<String> codes) {
    return codes
        .map(
            code ->
                """
                {"linkId": "/%s", "answer": [{"valueCoding": {"system": "http://loinc.org",
                  "code": "LA6569-3", "display": "Several days"}}]}"""
                    .formatted(code))
        .collect(
            Collectors.joining(
                ", ",
                "{\"resourceType\": \"QuestionnaireResponse\", \"status\": \"completed\","
                    + " \"authored\": \"2026-02-03\", \"item\": [",
                "]}"));
  }
}
