package org.ambulo.fhir.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Score;
import org.ambulo.fhir.Given;
import org.junit.jupiter.api.Test;

class ObservationsTest {

  @Test
  void aScoreArrivesByItsLoincCodeWithItsDate() {
    Score phq9 = score("phq9", observation("44261-6", "\"valueQuantity\": {\"value\": 12}"));

    assertThat(phq9.total()).contains(new BigDecimal("12"));
    assertThat(phq9.band()).contains("moderate");
    assertThat(phq9.date().orElseThrow().text()).isEqualTo("2026-02-01");
  }

  @Test
  void aWholeNumberATextAndAnOrdinalAnswerCountAlike() {
    assertThat(score("gad7", observation("70274-6", "\"valueInteger\": 9")).total())
        .contains(new BigDecimal("9"));
    assertThat(score("gad7", observation("70274-6", "\"valueString\": \"9\"")).total())
        .contains(new BigDecimal("9"));
    String ordinal =
        """
        "valueCodeableConcept": {"coding": [{"code": "x", "extension": [
          {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}]}]}""";
    assertThat(score("phq9", observation("44260-8", ordinal)).items())
        .containsEntry(9, new BigDecimal("2"));
  }

  @Test
  void anItemCountsByItsLoincAnswerOrItsWords() {
    String byCode = coded("http://loinc.org", "LA6569-3", "");
    String byWords = "\"valueCodeableConcept\": {\"text\": \"nearly every day\"}";

    assertThat(score("phq9", observation("44260-8", byCode)).items())
        .containsEntry(9, BigDecimal.ONE);
    assertThat(score("phq9", observation("44260-8", byWords)).items())
        .containsEntry(9, new BigDecimal("3"));
  }

  @Test
  void separateItemsOfOneDayMakeOneForm() {
    PatientRecord record =
        Given.record(
            observation("75893-8", "\"valueInteger\": 7"),
            observation("91145-3", "\"valueInteger\": 5"),
            observation("91146-1", "\"valueInteger\": 6"));

    assertThat(Given.scores(record, "peg")).hasSize(1);
    assertThat(Given.scores(record, "peg").getFirst().total()).contains(new BigDecimal("6"));
  }

  @Test
  void componentsOfAPanelAreItsItemsAndNoOtherForms() {
    String panel =
        """
        "component": [
          {"code": {"coding": [{"system": "http://loinc.org", "code": "44250-9"}]},
           "valueInteger": 1},
          {"code": {"coding": [{"system": "http://loinc.org", "code": "44255-8"}]},
           "valueInteger": 2}]""";
    PatientRecord record = Given.record(observation("55757-9", panel));

    assertThat(record.scores()).containsOnlyKeys("phq2");
    assertThat(Given.scores(record, "phq2").getFirst().total()).contains(new BigDecimal("3"));
  }

  @Test
  void theRangeThatTheSenderNamesStandsWhereTheTotalGivesNone() {
    Score startback =
        score(
            "startback9",
            observation(
                "91351-7", "\"valueInteger\": 6, \"interpretation\": [{\"text\": \"High risk\"}]"));

    assertThat(startback.band()).contains("high");
  }

  @Test
  void theRiskLevelOfStartBackArrivesAsItsBand() {
    String high = coded("http://loinc.org", "LA9193-9", "High");

    assertThat(score("startback9", observation("91352-5", high)).band()).contains("high");
  }

  @Test
  void aScoreInMillimetresIsNotTakenForPoints() {
    PatientRecord record =
        Given.record(observation("38214-3", "\"valueQuantity\": {\"value\": 7, \"unit\": \"mm\"}"));

    assertThat(record.scores()).isEmpty();
    assertThat(kinds(record)).containsExactly(DataProblem.Kind.UNKNOWN_UNIT);
  }

  @Test
  void aTotalOutOfRangeIsAProblemAndNoScore() {
    PatientRecord record = Given.record(observation("44261-6", "\"valueInteger\": 99"));

    assertThat(record.scores()).isEmpty();
    assertThat(kinds(record)).containsExactly(DataProblem.Kind.OUT_OF_RANGE);
  }

  @Test
  void theTableDoesNotClaimWhatTheRecordRefused() {
    PatientInput input =
        Given.only(Given.read(Given.bundle(observation("44260-8", "\"valueInteger\": 7"))));

    ArrivalTable.Row row = ArrivalTable.of(input, Given.built(input)).rows().lastEntry().getKey();

    assertThat(row.arrived()).isEmpty();
    assertThat(row.not()).singleElement().asString().contains("phq9 item 9").contains("(7)");
  }

  @Test
  void bloodPressureArrivesFromItsComponents() {
    String components =
        """
        "component": [
          {"code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]},
           "valueQuantity": {"value": 151, "code": "mm[Hg]",
             "system": "http://unitsofmeasure.org"}},
          {"code": {"coding": [{"system": "http://loinc.org", "code": "8462-4"}]},
           "valueQuantity": {"value": 92, "unit": "mmHg"}}]""";
    PatientRecord record = Given.record(observation("85354-9", components));

    assertThat(latest(record, "sbp")).isEqualTo(Answer.of(new BigDecimal("151")));
    assertThat(latest(record, "dbp")).isEqualTo(Answer.of(new BigDecimal("92")));
  }

  @Test
  void aMeasureIsConvertedToItsCanonicalUnit() {
    PatientRecord record =
        Given.record(
            observation("8310-5", "\"valueQuantity\": {\"value\": 101.3, \"unit\": \"degF\"}"));

    Answer.Amount celsius = (Answer.Amount) latest(record, "temperature");
    assertThat(celsius.value()).isCloseTo(new BigDecimal("38.5"), within("0.001"));
    assertThat(Given.readings(record, "temperature").getFirst().asWritten())
        .isEqualTo("101.3 degF");
  }

  @Test
  void anUnknownUnitIsAProblemAndTheMeasureStaysUnknown() {
    PatientRecord record =
        Given.record(
            observation("8310-5", "\"valueQuantity\": {\"value\": 30, \"unit\": \"Reaumur\"}"));

    assertThat(record.measures()).isEmpty();
    assertThat(kinds(record)).containsExactly(DataProblem.Kind.UNKNOWN_UNIT);
  }

  @Test
  void aValueOnlyKnownToBeBelowALimitIsNoValue() {
    PatientRecord record =
        Given.record(
            observation(
                "2160-0",
                "\"valueQuantity\": {\"value\": 0.2, \"unit\": \"mg/dL\", \"comparator\": \"<\"}"));

    assertThat(record.measures()).isEmpty();
    assertThat(record.dataProblems().getFirst().message()).contains("(<0.2 mg/dL)");
  }

  @Test
  void aRangeIsNoValueAndIsReportedOnce() {
    PatientRecord record =
        Given.record(observation("2160-0", "\"valueRange\": {\"low\": {\"value\": 1}}"));

    assertThat(record.measures()).isEmpty();
    assertThat(record.dataProblems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("valueRange is not read"));
  }

  @Test
  void aPositiveTestIsAYesWhateverItIsCodedWith() {
    String loinc = Given.KNOWLEDGE.measures().get("hla_b27").loinc().getFirst().code();
    for (String value :
        List.of(
            coded("http://snomed.info/sct", "10828004", ""),
            coded("http://loinc.org", "LA6576-8", ""),
            "\"valueString\": \"Positive\"",
            "\"valueBoolean\": true",
            "\"interpretation\": [{\"coding\": [{\"code\": \"POS\", \"system\":"
                + " \"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation\"}]}]")) {
      assertThat(Given.record(observation(loinc, value)).finding("l_hla_b27"))
          .as(value)
          .isEqualTo(Answer.Plain.YES);
    }
    assertThat(
            Given.record(observation(loinc, coded("http://snomed.info/sct", "260385009", "")))
                .finding("l_hla_b27"))
        .isEqualTo(Answer.Plain.NO);
  }

  @Test
  void crpAboveTheLaboratorysLimitIsElevatedAndWithinItIsNot() {
    String range = ", \"referenceRange\": [{\"high\": {\"value\": 5, \"unit\": \"mg/L\"}}]";
    assertThat(crp("{\"value\": 31, \"unit\": \"mg/L\"}" + range)).isEqualTo(Answer.Plain.YES);
    assertThat(crp("{\"value\": 5, \"unit\": \"mg/L\"}" + range)).isEqualTo(Answer.Plain.NO);
    assertThat(crp("{\"value\": 31, \"unit\": \"mg/L\"}")).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(
            crp(
                "{\"value\": 31, \"unit\": \"mg/L\"}, \"interpretation\":"
                    + " [{\"coding\": [{\"code\": \"HH\"}]}]"))
        .isEqualTo(Answer.Plain.YES);
    assertThat(crp("{\"value\": 5, \"unit\": \"mg/L\", \"comparator\": \"<\"}" + range))
        .isEqualTo(Answer.Plain.NO);
  }

  @Test
  void entriesMadeInErrorAndCancelledOnesAreLeftOut() {
    String error =
        observation("44261-6", "\"valueInteger\": 12").replace("\"final\"", "\"entered-in-error\"");

    PatientInput input = Given.only(Given.read(Given.bundle(error)));

    assertThat(Given.built(input).scores()).isEmpty();
    assertThat(input.arrivals().getLast().fates())
        .containsExactly(new Fate.Left("status entered-in-error"));
  }

  @Test
  void aScoreOfTheFutureIsAProblem() {
    PatientRecord record =
        Given.record(
            observation("44261-6", "\"valueInteger\": 12").replace("2026-02-01", "2027-01-01"));

    assertThat(record.scores()).isEmpty();
    assertThat(kinds(record)).containsExactly(DataProblem.Kind.AFTER_AS_OF);
  }

  @Test
  void anUnreadableDateLeavesTheScoreOut() {
    PatientRecord record =
        Given.record(
            observation("44261-6", "\"valueInteger\": 12").replace("2026-02-01", "last week"));

    assertThat(record.scores()).isEmpty();
    assertThat(kinds(record)).containsExactly(DataProblem.Kind.BAD_DATE);
    assertThat(record.dataProblems().getFirst().message()).contains("(last week)");
  }

  @Test
  void aForeignCodeIsCountedAndNoProblem() {
    PatientInput input =
        Given.only(Given.read(Given.bundle(observation("72166-2", "\"valueInteger\": 1"))));

    assertThat(Given.built(input).dataProblems()).isEmpty();
    assertThat(input.arrivals().getLast().fates())
        .containsExactly(new Fate.Left("the knowledge base does not use its code"));
  }

  private static Answer crp(String quantity) {
    return Given.record(observation("1988-5", "\"valueQuantity\": " + quantity))
        .finding("l_crp_elevated");
  }

  private static Score score(String instrument, String observation) {
    PatientRecord record = Given.record(observation);
    assertThat(record.dataProblems()).isEmpty();
    return Given.scores(record, instrument).getLast();
  }

  private static Answer latest(PatientRecord record, String measure) {
    return Given.readings(record, measure).getLast().answer();
  }

  private static List<DataProblem.Kind> kinds(PatientRecord record) {
    return record.dataProblems().stream().map(DataProblem::kind).toList();
  }

  private static org.assertj.core.data.Offset<BigDecimal> within(String offset) {
    return org.assertj.core.data.Offset.offset(new BigDecimal(offset));
  }

  private static String coded(String system, String code, String display) {
    return "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"%s\", \"code\": \"%s\", \"display\": \"%s\"}]}"
        .formatted(system, code, display);
  }

  private static String observation(String loinc, String rest) {
    return """
        {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-02-01",
         "subject": {"reference": "Patient/anna"},
         "code": {"coding": [{"system": "http://loinc.org", "code": "%s"}]}, %s}"""
        .formatted(loinc, rest);
  }
}
