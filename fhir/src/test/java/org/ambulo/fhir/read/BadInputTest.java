package org.ambulo.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

  private static final List<String> TOKENS =
      List.of("null", "true", "\"x\"", "1e99", "{}", "[]", "-1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "3",
        "{}",
        "{\"a\": 1}",
        "{\"resourceType\": 7}",
        "{\"resourceType\": \"Bundle\", \"entry\": {}}",
        "{\"resourceType\": \"Bundle\"}",
        "patient: {age: 3}"
      })
  void whatIsNoFhirIsRefusedInWords(String text) {
    FhirReading reading = Given.read(text);

    assertThat(reading).isInstanceOf(FhirReading.Unreadable.class);
    assertThat(((FhirReading.Unreadable) reading).message()).isNotBlank();
  }

  @Test
  void aTruncatedFileIsRefusedWithItsPlace() {
    String bundle = Given.bundle("{\"resourceType\": \"Condition\", \"code\": {\"text\": \"x\"}}");

    FhirReading reading = Given.read(bundle.substring(0, bundle.length() - 20));

    assertThat(reading)
        .isInstanceOfSatisfying(
            FhirReading.Unreadable.class,
            bad -> {
              assertThat(bad.place().line()).isPositive();
              assertThat(bad.message()).contains("complete");
            });
  }

  @Test
  void oneBadResourceDoesNotStopTheRest() {
    PatientRecord record =
        Given.record(
            "{\"resourceType\": \"Condition\", \"id\": \"bad1\", \"code\": \"M54.5\"}",
            "{\"resourceType\": \"Condition\", \"id\": \"bad2\", \"code\": {\"text\": \"a\"},"
                + " \"code\": {\"text\": \"b\"}}",
            "{\"resourceType\": \"Observation\", \"id\": \"bad3\", \"code\": {\"coding\":"
                + " [{\"system\": \"http://loinc.org\", \"code\": \"44261-6\"}]},"
                + " \"valueQuantity\": {\"value\": 1e999999999}}",
            "{\"resourceType\": \"Observation\", \"id\": \"bad4\", \"code\": {\"coding\":"
                + " [{\"system\": \"http://loinc.org\", \"code\": 442616}]}}",
            "{\"resourceType\": \"Condition\", \"id\": \"good\", \"code\": {\"text\": \"ache\"}}");

    assertThat(record.entries())
        .singleElement()
        .satisfies(e -> assertThat(e.text()).isEqualTo("ache"));
    assertThat(record.scores()).isEmpty();
    assertThat(record.dataProblems())
        .filteredOn(problem -> problem.kind() == DataProblem.Kind.UNREADABLE)
        .extracting(DataProblem::about)
        .contains("Condition/bad1", "Condition/bad2", "Observation/bad3", "Observation/bad4");
    assertThat(record.dataProblems().getFirst().message()).contains("code is text (M54.5)");
  }

  @Test
  void unknownTypesAreCountedAndSkipped() {
    FhirReading.Read read =
        (FhirReading.Read)
            Given.read(
                Given.bundle(
                    "{\"resourceType\": \"Claim\", \"id\": \"c\", \"item\": [{}]}",
                    "{\"id\": \"later\", \"resourceType\": \"Claim\"}",
                    "{\"resourceType\": \"Device\"}"));

    assertThat(read.ignored()).containsEntry("Claim", 2).containsEntry("Device", 1);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void anEntryThatIsNoResourceIsReportedAndTheRestIsRead() {
    FhirReading.Read read =
        (FhirReading.Read)
            Given.read(
                "{\"entry\": [3, {\"resource\": 4}, {\"resource\": {\"id\": \"x\"}}, {},"
                    + " {\"resource\": "
                    + Given.ANNA
                    + "}], \"resourceType\": \"Bundle\"}");

    assertThat(read.patients()).hasSize(1);
    assertThat(read.problems()).hasSize(3);
  }

  @Test
  void noMutationOfARealRecordThrows() {
    byte[] original = Given.resource("fred_jackson.json");
    Random random = new Random(20260301);
    for (int round = 0; round < 3000; round++) {
      byte[] mutant = original.clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        mutate(mutant, random);
      }
      read(mutant, round);
    }
  }

  /** Any outcome is fine but an exception. */
  private static void read(byte[] mutant, int round) {
    try {
      switch (Given.READER.read(mutant, "mutant")) {
        case FhirReading.Read read -> read.patients().forEach(Given::built);
        case FhirReading.Unreadable bad -> assertThat(bad.message()).isNotBlank();
      }
    } catch (RuntimeException bug) {
      throw new AssertionError(
          "round " + round + " of " + new String(mutant, StandardCharsets.UTF_8), bug);
    }
  }

  private static void mutate(byte[] text, Random random) {
    int at = random.nextInt(text.length - 20);
    switch (random.nextInt(4)) {
      case 0 -> text[at] = (byte) random.nextInt(256);
      case 1 -> System.arraycopy(text, random.nextInt(text.length - 20), text, at, 15);
      case 2 -> text[at] = (byte) "{}[]\",:0123456789truefalsn ".charAt(random.nextInt(27));
      default -> {
        byte[] token = TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(token, 0, text, at, token.length);
      }
    }
  }
}
