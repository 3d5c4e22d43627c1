package org.ambulo.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ambulo.core.record.Person;
import org.ambulo.fhir.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientsTest {

  private static final String UUID = "0b1c2d3e-0000-4000-8000-00000000000a";

  @Test
  void whoThePatientIs() {
    Person person =
        Given.only(
                Given.read(
                    """
                    {"resourceType": "Patient", "id": "p1", "gender": "male",
                     "birthDate": "1961-02", "name": [{"use": "nickname", "given": ["Bo"]},
                     {"use": "official", "given": ["Robert", "M."], "family": "Lee"}]}"""))
            .record()
            .person();

    assertThat(person.id()).isEqualTo("p1");
    assertThat(person.name()).contains("Robert M. Lee");
    assertThat(person.sex()).isEqualTo(Person.Sex.MALE);
    assertThat(person.birthDate().orElseThrow().text()).isEqualTo("1961-02");
  }

  @Test
  void aSexOtherThanTheTwoIsUnknownAndAMistypedOneAProblem() {
    assertThat(sex("other")).isEqualTo(Person.Sex.UNKNOWN);
    PatientInput input =
        Given.only(Given.read("{\"resourceType\": \"Patient\", \"id\": \"p\", \"gender\": \"F\"}"));
    assertThat(Given.built(input).dataProblems().getFirst().message()).contains("(F)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "urn:uuid:" + UUID,
        "Patient/" + UUID,
        "http://server.example/fhir/Patient/" + UUID,
        "Patient/" + UUID + "/_history/3"
      })
  void everyFormOfReferenceLeadsToThePatient(String reference) {
    String bundle =
        """
        {"resourceType": "Bundle", "type": "transaction", "entry": [
          {"resource": {"resourceType": "Condition", "code": {"text": "ache"},
             "subject": {"reference": "%s"}}},
          {"resource": {"resourceType": "Patient", "id": "%s"}, "fullUrl": "urn:uuid:%s"}]}"""
            .formatted(reference, UUID, UUID);

    PatientInput patient = Given.only(Given.read(bundle));

    assertThat(patient.id()).isEqualTo(UUID);
    assertThat(Given.built(patient).entries()).hasSize(1);
  }

  @Test
  void aUuidWithoutAPatientIdIsTheId() {
    String bundle =
        """
        {"resourceType": "Bundle", "type": "transaction", "entry": [
          {"fullUrl": "urn:uuid:%s", "resource": {"resourceType": "Patient"}},
          {"resource": {"resourceType": "Condition", "code": {"text": "ache"},
             "subject": {"reference": "urn:uuid:%s"}}}]}"""
            .formatted(UUID, UUID);

    assertThat(Given.only(Given.read(bundle)).id()).isEqualTo(UUID);
  }

  @Test
  void anIdentifierLeadsToThePatientToo() {
    String bundle =
        """
        {"resourceType": "Bundle", "type": "batch", "entry": [
          {"resource": {"resourceType": "Patient", "id": "p", "identifier": [
             {"system": "http://mrn", "value": "77"}]}},
          {"resource": {"resourceType": "Condition", "code": {"text": "a"},
             "subject": {"identifier": {"system": "http://mrn", "value": "77"}}}},
          {"resource": {"resourceType": "Condition", "code": {"text": "b"},
             "subject": {"reference": "Patient?identifier=http://mrn|77"}}}]}""";

    assertThat(Given.built(Given.only(Given.read(bundle))).entries()).hasSize(2);
  }

  @Test
  void resourcesOfSeveralPatientsAreKeptApart() {
    String bundle =
        """
        {"resourceType": "Bundle", "type": "searchset", "entry": [
          {"resource": {"resourceType": "Patient", "id": "a"}},
          {"resource": {"resourceType": "Patient", "id": "b"}},
          {"resource": {"resourceType": "Condition", "id": "c1", "code": {"text": "of b"},
             "subject": {"reference": "Patient/b"}}},
          {"resource": {"resourceType": "Condition", "id": "c2", "code": {"text": "of whom"}}},
          {"resource": {"resourceType": "Observation", "id": "o1",
             "subject": {"reference": "Device/d"}}},
          {"resource": {"resourceType": "Condition", "code": {"text": "of c"},
             "subject": {"reference": "Patient/c"}}}]}""";

    FhirReading.Read read = (FhirReading.Read) Given.read(bundle);

    assertThat(read.patients()).extracting(PatientInput::id).containsExactly("a", "b", "c");
    assertThat(entries(read)).containsExactly(0, 1, 1);
    assertThat(read.problems())
        .extracting(p -> p.where())
        .allSatisfy(w -> assertThat(w).contains("input"));
    assertThat(read.problems()).hasSize(2);
  }

  @Test
  void withoutAPatientResourceTheReferenceOrTheFileGivesTheId() {
    String referred =
        """
        {"resourceType": "Condition", "code": {"text": "x"},
         "subject": {"reference": "Patient/zoe"}}""";

    assertThat(Given.only(Given.read(referred)).id()).isEqualTo("zoe");
    assertThat(Given.only(Given.read(referred.replace("subject", "nobody"))).id())
        .isEqualTo("input");
  }

  @Test
  void aPatientInsideAResourceIsThePatient() {
    String condition =
        """
        {"resourceType": "Condition", "code": {"text": "x"}, "subject": {"reference": "#p"},
         "contained": [{"resourceType": "Patient", "id": "p", "gender": "female"}]}""";

    PatientInput patient = Given.only(Given.read(condition));

    assertThat(patient.id()).isEqualTo("p");
    assertThat(patient.record().person().sex()).isEqualTo(Person.Sex.FEMALE);
  }

  @Test
  void aFolderOfLinesGivesItsPatients(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Patient.000.ndjson"),
        "{\"resourceType\":\"Patient\",\"id\":\"a\"}\n{\"resourceType\":\"Patient\",\"id\":\"b\"}\n");
    Files.writeString(
        folder.resolve("Condition.000.ndjson"),
        """
        {"resourceType":"Condition","code":{"text":"x"},"subject":{"reference":"Patient/a"}}
        {"resourceType":"Condition","code":
        {"resourceType":"Condition","code":{"text":"y"},"subject":{"reference":"Patient/b"}}
        """);

    FhirReading.Read read = (FhirReading.Read) Given.READER.read(folder);

    assertThat(read.patients()).extracting(PatientInput::id).containsExactly("a", "b");
    assertThat(entries(read)).containsExactly(1, 1);
    assertThat(read.problems().getFirst().where()).contains("Condition.000.ndjson line 2");
  }

  private static List<Integer> entries(FhirReading.Read read) {
    return read.patients().stream().map(p -> Given.built(p).entries().size()).toList();
  }

  private static Person.Sex sex(String gender) {
    return Given.only(
            Given.read(
                "{\"resourceType\": \"Patient\", \"id\": \"p\", \"gender\": \"" + gender + "\"}"))
        .record()
        .person()
        .sex();
  }
}
