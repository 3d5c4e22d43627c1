package org.ambulo.fhir.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.Given;
import org.ambulo.fhir.Hapi;
import org.ambulo.knowledge.cases.CaseReader;
import org.junit.jupiter.api.Test;

/** HAPI's strict parser and validator accept what is written. */
class ValidityTest {

  private final FhirWriter writer = new FhirWriter(Given.KNOWLEDGE);

  @Test
  void aCaseWithEveryKindOfStatementIsValidR4() {
    for (RecordBuilder builder : cases()) {
      PatientRecord record = builder.build(Given.TODAY);
      assertThat(Hapi.errors(writer.bundle(record))).as(record.person().id()).isEmpty();
    }
  }

  @Test
  void itsAssessmentIsValidR4() {
    Assessor assessor = new Assessor(Given.KNOWLEDGE);
    for (RecordBuilder builder : cases()) {
      Node bundle = writer.assessment(assessor.assess(builder.build(Given.TODAY)));
      assertThat(Hapi.errors(bundle)).isEmpty();
    }
  }

  @Test
  void aRecordReadFromFhirIsWrittenAsValidR4() {
    for (String name : new String[] {"ben_jackson.json", "fred_jackson.json"}) {
      PatientRecord record = Given.built(Given.only(Given.READER.read(Given.resource(name), name)));
      assertThat(Hapi.errors(writer.bundle(record))).as(name).isEmpty();
    }
  }

  @Test
  void generatedRecordsAreValidR4() {
    for (int seed = 0; seed < 8; seed++) {
      PatientRecord record =
          new GeneratedRecord(Given.KNOWLEDGE, seed).builder().build(Given.TODAY);
      assertThat(Hapi.errors(writer.bundle(record))).as("seed " + seed).isEmpty();
    }
  }

  private static Iterable<RecordBuilder> cases() {
    String text = new String(Given.resource("cases.yaml"), StandardCharsets.UTF_8);
    return switch (new CaseReader(Given.KNOWLEDGE).read("case", text)) {
      case CaseReader.Read read -> read.cases();
      case CaseReader.Refused refused -> throw new AssertionError(refused.toString());
    };
  }
}
