package org.ambulo.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.Given;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two test patients of the AHRQ Pain Management Summary (Apache-2.0). */
class RealRecordsTest {

  @ParameterizedTest
  @CsvSource({"ben_jackson.json, 4", "fred_jackson.json, 10"})
  void everyScoreProblemMedicineAndProcedureArrives(String file, int medicines) {
    PatientInput input = Given.only(Given.READER.read(Given.resource(file), file));
    PatientRecord record = Given.built(input);

    assertThat(record.scores()).containsOnlyKeys("nprs", "phq9", "peg", "startback9");
    assertThat(Given.scores(record, "nprs").getFirst().items())
        .containsEntry(1, new BigDecimal("8"));
    assertThat(Given.scores(record, "phq9").getFirst().total()).contains(new BigDecimal("7"));
    assertThat(Given.scores(record, "peg").getFirst().items().values())
        .containsExactly(new BigDecimal("7"), new BigDecimal("5"), new BigDecimal("4"));
    assertThat(Given.scores(record, "startback9").getFirst().total()).contains(new BigDecimal("4"));
    assertThat(Given.scores(record, "startback9").getFirst().band()).contains("medium");
    assertThat(count(record, Entry.Kind.PROBLEM)).isEqualTo(2);
    assertThat(count(record, Entry.Kind.ENCOUNTER)).isEqualTo(1);
    assertThat(count(record, Entry.Kind.PROCEDURE)).isEqualTo(1);
    assertThat(count(record, Entry.Kind.MEDICATION)).isEqualTo(medicines);
    assertThat(record.problems())
        .containsEntry("fibromyalgia", Answer.Plain.YES)
        .containsEntry("suicide_attempt", Answer.Plain.YES);
  }

  @ParameterizedTest
  @CsvSource({"ben_jackson.json, MME", "fred_jackson.json, MME 19295-5"})
  void theTableSaysWhatDidNotArrive(String file, String codes) {
    PatientInput input = Given.only(Given.READER.read(Given.resource(file), file));

    ArrivalTable table = ArrivalTable.of(input, Given.built(input));

    List<String> missing =
        table.rows().keySet().stream()
            .filter(row -> row.arrived().isEmpty())
            .map(ArrivalTable.Row::code)
            .toList();
    assertThat(missing).containsExactlyInAnyOrder(codes.split(" "));
    assertThat(table.markdown())
        .contains(
            "| Observation | 38221-8 | Pain severity Wong-Baker FACES Scale | 1 | score nprs/1 |");
  }

  private static long count(PatientRecord record, Entry.Kind kind) {
    return record.entries().stream().filter(entry -> entry.kind() == kind).count();
  }
}
