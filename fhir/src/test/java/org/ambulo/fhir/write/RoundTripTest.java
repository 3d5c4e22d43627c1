package org.ambulo.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.Bare;
import org.ambulo.fhir.Given;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.fhir.read.FhirReading;
import org.ambulo.knowledge.cases.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record written as FHIR and read again says the same. */
class RoundTripTest {

  private final FhirWriter writer = new FhirWriter(Given.KNOWLEDGE);

  @Test
  void caseFilesComeBackWhole() {
    for (RecordBuilder builder : cases()) {
      assertComesBack(builder.build(Given.TODAY));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ben_jackson.json", "fred_jackson.json"})
  void recordsReadFromFhirComeBackWhole(String file) {
    assertComesBack(Given.built(Given.only(Given.READER.read(Given.resource(file), file))));
  }

  @Test
  void generatedRecordsComeBackWhole() {
    for (int seed = 0; seed < 250; seed++) {
      assertComesBack(new GeneratedRecord(Given.KNOWLEDGE, seed).builder().build(Given.TODAY));
    }
  }

  @Test
  void theDeepestCaseFileComesBackWhole() {
    Node deep = Node.text("bottom");
    for (int level = 0; level < 99; level++) {
      deep = level % 2 == 0 ? Node.many(List.of(deep)) : Node.group(Map.of("inside", deep));
    }

    assertComesBack(new RecordBuilder(Given.KNOWLEDGE).section("hx", deep).build(Given.TODAY));
  }

  @Test
  void theSameRecordGivesTheSameBundle() {
    PatientRecord record = cases().getFirst().build(Given.TODAY);

    assertThat(writer.bundle(record)).isEqualTo(writer.bundle(record));
  }

  @Test
  void whatFollowsIsNotWritten() {
    PatientRecord record = cases().getFirst().build(Given.TODAY);

    String json = JsonDocuments.text(writer.bundle(record), Layout.PRETTY);

    assertThat(json).contains("phq9/3").doesNotContain("\"h_age\"").doesNotContain("phq9/band");
  }

  private void assertComesBack(PatientRecord record) {
    byte[] json = JsonDocuments.bytes(writer.bundle(record), Layout.COMPACT);
    FhirReading reading = Given.READER.read(json, "other name");
    PatientRecord again = Given.built(Given.only(reading));

    assertThat(((FhirReading.Read) reading).problems()).isEmpty();
    assertSame(Bare.of(again), Bare.of(record), new String(json, StandardCharsets.UTF_8));
  }

  /** Part by part, so that a failure names the part. */
  private static void assertSame(PatientRecord again, PatientRecord record, String json) {
    assertThat(again.person()).as(json).isEqualTo(record.person());
    assertThat(again.sections()).as(json).isEqualTo(record.sections());
    assertThat(again.scores()).as(json).isEqualTo(record.scores());
    assertThat(again.measures()).as(json).isEqualTo(record.measures());
    assertThat(again.findings()).as(json).isEqualTo(record.findings());
    assertThat(again.entries()).as(json).isEqualTo(record.entries());
    assertThat(again.dataProblems()).as(json).isEqualTo(record.dataProblems());
    assertThat(again).as(json).isEqualTo(record);
  }

  private static List<RecordBuilder> cases() {
    String text = new String(Given.resource("cases.yaml"), StandardCharsets.UTF_8);
    return switch (new CaseReader(Given.KNOWLEDGE).read("case", text)) {
      case CaseReader.Read read -> read.cases();
      case CaseReader.Refused refused -> throw new AssertionError(refused.toString());
    };
  }
}
