package org.ambulo.core.record;

import static org.ambulo.core.record.DataProblem.Kind.AFTER_AS_OF;
import static org.ambulo.core.record.DataProblem.Kind.CONTRADICTION;
import static org.ambulo.core.record.DataProblem.Kind.OUT_OF_RANGE;
import static org.ambulo.core.record.DataProblem.Kind.UNKNOWN_ID;
import static org.ambulo.core.record.DataProblem.Kind.UNKNOWN_UNIT;
import static org.ambulo.core.record.DataProblem.Kind.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordBuilderTest {

  @Test
  void knowsNothingOfAPatientWhoWasAskedNothing() {
    PatientRecord record = Visit.today().record();

    assertThat(record.findings()).isEmpty();
    assertThat(record.problems()).isEmpty();
    assertThat(record.dataProblems()).isEmpty();
    assertThat(record.finding("h_fever")).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(record.answer(Fact.score("phq9", "9"))).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(record.answer(Fact.measure("crp"))).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(record.answer(Fact.event("fall"))).isEqualTo(Answer.Plain.UNKNOWN);
  }

  // ---- answers

  @Test
  void refusesAnAgeOutOfRangeAndLeavesItUnknown() {
    PatientRecord record = Visit.today().number("h_age", "131").record();

    assertThat(record.finding("h_age").isKnown()).isFalse();
    assertThat(only(record).kind()).isEqualTo(OUT_OF_RANGE);
    assertThat(only(record).about()).isEqualTo("h_age");
  }

  @Test
  void suggestsTheNearestFindingForOneItDoesNotKnow() {
    PatientRecord record = Visit.today().yes("h_fevr").record();

    assertThat(record.findings()).isEmpty();
    assertThat(only(record).kind()).isEqualTo(UNKNOWN_ID);
    assertThat(only(record).message()).endsWith("the nearest is h_fever");
  }

  @Test
  void refusesANumberForAYesNoQuestion() {
    PatientRecord record = Visit.today().number("h_fever", "39").record();

    assertThat(record.finding("h_fever").isKnown()).isFalse();
    assertThat(only(record).kind()).isEqualTo(WRONG_TYPE);
  }

  @Test
  void keepsThatSomethingWasAskedThoughThePatientCouldNotSay() {
    PatientRecord record = Visit.today().unknown("h_fever").record();

    assertThat(record.findings()).containsKey("h_fever");
    assertThat(record.finding("h_fever").isKnown()).isFalse();
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void takesTheLatestAnswerWhateverTheOrderOfEntry() {
    PatientRecord record =
        Visit.today().on("2026-11-20").no("h_fever").on("2026-11-01").yes("h_fever").record();

    assertThat(record.finding("h_fever")).isEqualTo(Answer.Plain.NO);
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void takesADatedAnswerOverAnUndatedOne() {
    PatientRecord record =
        Visit.today().on("2026-11-01").yes("h_fever").on("").no("h_fever").record();

    assertThat(record.finding("h_fever")).isEqualTo(Answer.Plain.YES);
  }

  @Test
  void leavesAnAnswerDisputedOnTheSameDayUnknown() {
    PatientRecord record = Visit.today().on("2026-11-20").no("h_fever").yes("h_fever").record();

    assertThat(record.finding("h_fever").isKnown()).isFalse();
    assertThat(only(record).kind()).isEqualTo(CONTRADICTION);
    assertThat(only(record).message()).contains("same day").contains("unknown");
  }

  @Test
  void takesWhatIsSaidOverAnotherPartOfTheRecord() {
    PatientRecord record =
        Visit.today()
            .number("h_duration_weeks", "5")
            .told(
                b ->
                    b.section(
                        "pain",
                        Node.group(Map.of("duration_weeks", Node.number(new BigDecimal("9"))))))
            .record();

    assertThat(record.finding("h_duration_weeks")).isEqualTo(Answer.of(new BigDecimal("5")));
    assertThat(only(record).kind()).isEqualTo(CONTRADICTION);
  }

  @Test
  void keepsAnEarlierYesThroughADisputeAndLosesAnEarlierNo() {
    Visit dispute =
        Visit.today()
            .on("2026-01-01")
            .yes("h_fever")
            .no("h_ivdu")
            .on("2026-02-01")
            .yes("h_fever", "h_ivdu")
            .no("h_fever", "h_ivdu");

    assertThat(dispute.record().finding("h_fever")).isEqualTo(Answer.Plain.YES);
    assertThat(dispute.record().finding("h_ivdu")).isEqualTo(Answer.Plain.UNKNOWN);
  }

  @Test
  void keepsAYesThatThePatientLaterCannotSay() {
    PatientRecord record =
        Visit.today().on("2026-11-01").yes("h_fever").on("2026-11-20").unknown("h_fever").record();

    assertThat(record.finding("h_fever")).isEqualTo(Answer.Plain.YES);
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void takesBackANoThatThePatientLaterCannotSay() {
    PatientRecord record =
        Visit.today().on("2026-11-01").no("h_fever").on("2026-11-20").unknown("h_fever").record();

    assertThat(record.finding("h_fever").isKnown()).isFalse();
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void takesANoSaidAfterACannotSay() {
    PatientRecord record =
        Visit.today().on("2026-11-01").unknown("h_fever").on("2026-11-20").no("h_fever").record();

    assertThat(record.finding("h_fever")).isEqualTo(Answer.Plain.NO);
  }

  @Test
  void takesTheLaterOfTwoMeasuresOfTheSameFinding() {
    PatientRecord record =
        Visit.today()
            .on("2026-11-20")
            .measured("bladder_scan", "420", "mL")
            .on("2026-11-01")
            .measured("post_void_residual", "90", "mL")
            .record();

    assertThat(record.finding("e_pvr_ml")).isEqualTo(Answer.of(new BigDecimal("420")));
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void reportsAScreeningDeclarationThatIsMisspelt() {
    PatientRecord record =
        Visit.today().told(b -> b.section("screening", Node.text("all_false"))).record();

    assertThat(record.finding("h_fever").isKnown()).isFalse();
    assertThat(only(record).kind()).isEqualTo(WRONG_TYPE);
    assertThat(only(record).message()).contains("all_other_false");
  }

  @Test
  void leavesUndatedAnswersThatDisagreeUnknown() {
    PatientRecord record = Visit.today().no("h_fever").yes("h_fever").record();

    assertThat(record.finding("h_fever").isKnown()).isFalse();
    assertThat(only(record).kind()).isEqualTo(CONTRADICTION);
  }

  @Test
  void forgetsAnOldDisputeOnceAskedAgain() {
    PatientRecord record =
        Visit.today()
            .on("2026-11-01")
            .no("h_fever")
            .yes("h_fever")
            .on("2026-11-20")
            .yes("h_fever")
            .record();

    assertThat(record.finding("h_fever")).isEqualTo(Answer.Plain.YES);
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void seesNoDisputeInTheSameNumberWrittenTwoWays() {
    PatientRecord record =
        Visit.today().number("h_duration_weeks", "6").number("h_duration_weeks", "6.0").record();

    assertThat(record.finding("h_duration_weeks").isKnown()).isTrue();
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void leavesOutAndReportsWhatIsDatedAfterTheDay() {
    PatientRecord record =
        Visit.today()
            .on("2026-11-23")
            .yes("h_fever")
            .measured("crp", "80", "mg/L")
            .total("odi", "40")
            .problem("M80.08XA")
            .record();

    assertThat(record.findings()).isEmpty();
    assertThat(record.measures()).isEmpty();
    assertThat(record.scores()).isEmpty();
    assertThat(record.entries()).isEmpty();
    assertThat(record.dataProblems())
        .hasSize(4)
        .allSatisfy(
            problem -> {
              assertThat(problem.kind()).isEqualTo(AFTER_AS_OF);
              assertThat(problem.message()).contains("2026-11-23").contains("2026-11-22");
            });
  }

  @Test
  void takesADateKnownToTheYearAsNotAfterTheDay() {
    assertThat(Visit.today().on("2026").yes("h_fever").record().finding("h_fever"))
        .isEqualTo(Answer.Plain.YES);
  }

  // ---- who the patient is

  @Test
  void answersAgeAndSexFromThePerson() {
    PatientRecord record =
        Visit.today().person(sheet -> sheet.age("71.5").sex(Person.Sex.FEMALE)).record();

    assertThat(record.finding("h_age")).isEqualTo(Answer.of(new BigDecimal("71.5")));
    assertThat(record.finding("h_sex_female")).isEqualTo(Answer.Plain.YES);
  }

  @Test
  void readsABirthDateAsFullYearsOnTheDay() {
    assertThat(ageOf("1956-11-22")).isEqualTo("70");
    assertThat(ageOf("1956-11-23")).isEqualTo("69");
  }

  @Test
  void readsAPartialBirthDateAsTheOldestItCanMean() {
    assertThat(ageOf("1956")).isEqualTo("70");
    assertThat(ageOf("1956-12")).isEqualTo("69");
  }

  private static String ageOf(String born) {
    return Visit.today().person(sheet -> sheet.born(born)).record().finding("h_age").words();
  }

  @Test
  void letsTheStatedAgeStandAndReportsABirthDateThatContradictsIt() {
    PatientRecord record =
        Visit.today().person(sheet -> sheet.age("50").born("1956-11-22")).record();

    assertThat(record.finding("h_age").words()).isEqualTo("50");
    assertThat(only(record).kind()).isEqualTo(CONTRADICTION);
    assertThat(only(record).message()).contains("age 50").contains("70 by the birth date");
  }

  @Test
  void allowsAYearOfRoundingBetweenAgeAndBirthDate() {
    assertThat(
            Visit.today()
                .person(sheet -> sheet.age("71").born("1956-11-22"))
                .record()
                .dataProblems())
        .isEmpty();
  }

  @Test
  void leavesTheAgeOfSomebodyNotYetBornUnknown() {
    PatientRecord record = Visit.today().person(sheet -> sheet.born("2027-01-01")).record();

    assertThat(record.finding("h_age").isKnown()).isFalse();
    assertThat(only(record).kind()).isEqualTo(AFTER_AS_OF);
  }

  @Test
  void leavesAnImpossibleAgeUnknown() {
    PatientRecord record = Visit.today().person(sheet -> sheet.age("200")).record();

    assertThat(record.finding("h_age").isKnown()).isFalse();
    assertThat(only(record).kind()).isEqualTo(OUT_OF_RANGE);
  }

  @Test
  void reportsAnAgeAskedThatContradictsThePersonsAndLetsTheAnswerStand() {
    PatientRecord record =
        Visit.today().person(sheet -> sheet.age("50")).number("h_age", "70").record();

    assertThat(record.finding("h_age").words()).isEqualTo("70");
    assertThat(only(record).kind()).isEqualTo(CONTRADICTION);
  }

  @Test
  void knowsAPregnancyByItsWeeks() {
    PatientRecord record = Visit.today().person(sheet -> sheet.pregnantFor("24")).record();

    assertThat(record.finding("h_pregnant_postpartum")).isEqualTo(Answer.Plain.YES);
  }

  // ---- measures

  @ParameterizedTest
  @ValueSource(strings = {"101.3 [degF]", "101.3 degF", "38.5 Cel", "311.65 K"})
  void bringsATemperatureToCelsius(String reading) {
    PatientRecord record = measured("temperature", reading);

    assertThat(((Answer.Amount) record.answer(Fact.measure("temperature"))).value())
        .isEqualByComparingTo("38.5");
    assertThat(record.finding("h_fever")).isEqualTo(Answer.Plain.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"62 mg/L", "6.2 mg/dL"})
  void bringsACrpToItsCanonicalUnit(String reading) {
    PatientRecord record = measured("crp", reading);

    assertThat(((Answer.Amount) record.answer(Fact.measure("crp"))).value())
        .isEqualByComparingTo("62");
    assertThat(record.measures().values())
        .containsExactly(
            List.of(
                new Reading(
                    record.answer(Fact.measure("crp")), reading, Optional.empty(), Visit.STATED)));
  }

  private static PatientRecord measured(String measure, String reading) {
    String[] parts = reading.split(" ", 2);
    return Visit.today().measured(measure, parts[0], parts[1]).record();
  }

  @Test
  void takesAValueWithoutUnitInTheCanonicalOne() {
    assertThat(Visit.today().measured("crp", "62").record().answer(Fact.measure("crp")).words())
        .isEqualTo("62");
  }

  @Test
  void refusesAUnitItCannotConvertAndSaysWhichToGive() {
    PatientRecord record = Visit.today().measured("crp", "62", "bananas").record();

    assertThat(record.measures()).isEmpty();
    assertThat(only(record).kind()).isEqualTo(UNKNOWN_UNIT);
    assertThat(only(record).message()).isEqualTo("cannot convert (62 bananas); give it in mg/L");
  }

  @Test
  void checksTheRangeInTheCanonicalUnit() {
    PatientRecord record = Visit.today().measured("temperature", "101.3", "Cel").record();

    assertThat(record.measures()).isEmpty();
    assertThat(only(record).kind()).isEqualTo(OUT_OF_RANGE);
    assertThat(only(record).message()).contains("(101.3 Cel)").contains("25 to 45 Cel");
  }

  @Test
  void refusesANumberForATestThatIsPositiveOrNegative() {
    PatientRecord record = Visit.today().measured("hla_b27", "1").record();

    assertThat(record.measures()).isEmpty();
    assertThat(only(record).kind()).isEqualTo(UNKNOWN_UNIT);
  }

  @Test
  void answersAFindingFromThePositiveTestThatFeedsIt() {
    PatientRecord record =
        Visit.today()
            .told(
                builder ->
                    builder.measure(
                        Visit.SHIPPED.measures().get("hla_b27"),
                        Answer.Plain.YES,
                        Optional.empty(),
                        Visit.STATED))
            .record();

    assertThat(record.finding("l_hla_b27")).isEqualTo(Answer.Plain.YES);
  }

  @Test
  void feedsAFindingWithTheLatestReading() {
    PatientRecord record =
        Visit.today()
            .on("2026-11-20")
            .measured("esr", "62", "mm/h")
            .on("2026-11-01")
            .measured("esr", "20", "mm/h")
            .record();

    assertThat(record.finding("l_esr").words()).isEqualTo("62");
    assertThat(record.measures().get("esr"))
        .extracting(Reading::asWritten)
        .containsExactly("20 mm/h", "62 mm/h");
  }

  @Test
  void letsAnAnswerStandAndReportsAReadingThatContradictsIt() {
    PatientRecord record =
        Visit.today().number("l_esr", "10").measured("esr", "62", "mm/h").record();

    assertThat(record.finding("l_esr").words()).isEqualTo("10");
    assertThat(only(record).kind()).isEqualTo(CONTRADICTION);
    assertThat(only(record).message()).contains("answered 10").contains("esr says 62");
  }

  @Test
  void everyMeasureThatFeedsAFindingMeasuresItInTheFindingsUnit() {
    assertThat(Visit.SHIPPED.measures().all())
        .filteredOn(measure -> measure.feeds().isPresent() && !measure.isQualitative())
        .isNotEmpty()
        .allSatisfy(
            measure ->
                assertThat(Visit.SHIPPED.findings().get(measure.feeds().orElseThrow()).kind())
                    .extracting("unit")
                    .isEqualTo(measure.unit().orElseThrow()));
  }

  // ---- problem lists

  @Test
  void takesAnOpenProblemListForWhatItHoldsOnly() {
    PatientRecord record = Visit.today().problem("M81.0").record();

    assertThat(record.answer(Fact.problem("osteoporosis"))).isEqualTo(Answer.Plain.YES);
    assertThat(record.answer(Fact.problem("psoriasis"))).isEqualTo(Answer.Plain.UNKNOWN);
    assertThat(record.finding("h_osteoporosis")).isEqualTo(Answer.Plain.YES);
    assertThat(record.finding("h_psoriasis").isKnown()).isFalse();
  }

  @Test
  void takesWhatACompleteProblemListDoesNotHoldForAbsent() {
    PatientRecord record =
        Visit.today().problem("M81.0").told(RecordBuilder::problemListComplete).record();

    assertThat(record.answer(Fact.problem("osteoporosis"))).isEqualTo(Answer.Plain.YES);
    assertThat(record.answer(Fact.problem("psoriasis"))).isEqualTo(Answer.Plain.NO);
  }

  @Test
  void neverAnswersAQuestionWithNoBecauseAProblemListLacksIt() {
    PatientRecord record = Visit.today().told(RecordBuilder::problemListComplete).record();

    assertThat(record.answer(Fact.problem("osteoporosis"))).isEqualTo(Answer.Plain.NO);
    assertThat(record.finding("h_osteoporosis").isKnown()).isFalse();
  }

  @Test
  void answersBothWaysWhereAScoreDefinesTheFinding() {
    assertThat(Visit.today().total("dn4", "4").record().finding("q_dn4_ge4"))
        .isEqualTo(Answer.Plain.YES);
    assertThat(Visit.today().total("dn4", "3").record().finding("q_dn4_ge4"))
        .isEqualTo(Answer.Plain.NO);
    assertThat(Visit.today().record().finding("q_dn4_ge4").isKnown()).isFalse();
  }

  @Test
  void doesNotTakeANormalTemperatureForNoFever() {
    assertThat(Visit.today().measured("temperature", "36.8").record().finding("h_fever").isKnown())
        .isFalse();
  }

  @Test
  void countsAnOldFractureButNotAPregnancyThatIsOver() {
    PatientRecord record =
        Visit.today().problem("M80.08XA", "resolved").problem("Z34.90", "resolved").record();

    assertThat(record.finding("h_osteoporosis")).isEqualTo(Answer.Plain.YES);
    assertThat(record.finding("h_pregnant_postpartum").isKnown()).isFalse();
    assertThat(Visit.today().problem("Z34.90").record().finding("h_pregnant_postpartum"))
        .isEqualTo(Answer.Plain.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"refuted", "entered-in-error", "unconfirmed", "provisional", "differential"})
  void takesNoNoticeOfAnEntryThatWasNeverSaidOfThePatient(String status) {
    assertThat(Visit.today().problem("M81.0", status).record().finding("h_osteoporosis").isKnown())
        .isFalse();
  }

  @Test
  void readsDiagnosesFromEncountersButNotFromOrders() {
    Code osteoporosis = new Code(CodeSystem.ICD10CM, "M81.0", "");

    assertThat(
            Visit.today()
                .entry(Entry.Kind.ENCOUNTER, osteoporosis, "finished")
                .record()
                .finding("h_osteoporosis"))
        .isEqualTo(Answer.Plain.YES);
    assertThat(
            Visit.today()
                .entry(Entry.Kind.ORDER, osteoporosis, "active")
                .record()
                .finding("h_osteoporosis")
                .isKnown())
        .isFalse();
  }

  @Test
  void letsThePatientsNoStandAgainstTheProblemListAndReportsIt() {
    PatientRecord record = Visit.today().no("h_osteoporosis").problem("M81.0").record();

    assertThat(record.finding("h_osteoporosis")).isEqualTo(Answer.Plain.NO);
    assertThat(only(record).kind()).isEqualTo(CONTRADICTION);
  }

  // ---- screening declared negative

  @Test
  void takesScreeningDeclaredNegativeForNoWhereNothingElseIsSaid() {
    PatientRecord record = screened(Visit.today().yes("h_fever").unknown("h_ivdu")).record();

    assertThat(record.finding("h_fever")).isEqualTo(Answer.Plain.YES);
    assertThat(record.finding("h_ivdu").isKnown()).isFalse();
    assertThat(record.finding("h_weight_loss")).isEqualTo(Answer.Plain.NO);
    assertThat(record.findings())
        .hasEntrySatisfying(
            "h_weight_loss",
            known -> assertThat(known.origin().kind()).isEqualTo(Origin.Kind.SCREENING));
    assertThat(Visit.SHIPPED.triage().requiredScreen())
        .filteredOn(id -> !id.equals("h_fever") && !id.equals("h_ivdu"))
        .allMatch(id -> record.finding(id) == Answer.Plain.NO);
  }

  @Test
  void answersNothingBeyondTheRequiredScreening() {
    PatientRecord record = screened(Visit.today()).record();

    assertThat(record.findings().keySet())
        .containsExactlyInAnyOrderElementsOf(Visit.SHIPPED.triage().requiredScreen());
  }

  @Test
  void putsWhatTheRecordSaysAboveAScreeningDeclaredNegativeAsAWhole() {
    PatientRecord record =
        screened(Visit.today().problem("M81.0").measured("temperature", "39")).record();

    assertThat(record.finding("h_osteoporosis")).isEqualTo(Answer.Plain.YES);
    assertThat(record.finding("h_fever")).isEqualTo(Answer.Plain.YES);
    assertThat(record.finding("h_weight_loss")).isEqualTo(Answer.Plain.NO);
  }

  private static Visit screened(Visit visit) {
    return visit.told(builder -> builder.section("screening", Node.text("all_other_false")));
  }

  // ---- the sections of a case file that answer facts

  @Test
  void readsPainAndDurationFromThePainSummary() {
    PatientRecord record =
        pain(Map.of("nrs", number("7"), "odi", number("44"), "duration_weeks", number("8")));

    assertThat(record.answer(Fact.score("nprs", Fact.TOTAL)).words()).isEqualTo("7");
    assertThat(record.answer(Fact.score("odi", Fact.BAND)).words()).isEqualTo("severe");
    assertThat(record.finding("h_duration_weeks").words()).isEqualTo("8");
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void checksThePainSummaryLikeAnythingElse() {
    PatientRecord record = pain(Map.of("nrs", number("11"), "duration_weeks", number("-1")));

    assertThat(record.scores()).isEmpty();
    assertThat(record.findings()).isEmpty();
    assertThat(record.dataProblems())
        .extracting(DataProblem::kind)
        .containsExactly(OUT_OF_RANGE, OUT_OF_RANGE);
  }

  @Test
  void reportsAPainThatIsNoNumber() {
    PatientRecord record = pain(Map.of("nrs", Node.text("seven")));

    assertThat(record.scores()).isEmpty();
    assertThat(only(record).kind()).isEqualTo(WRONG_TYPE);
  }

  @Test
  void readsTheWeeksOfCareSoFar() {
    PatientRecord record =
        Visit.today()
            .told(
                builder ->
                    builder.section("care", Node.group(Map.of("conservative_weeks", number("6")))))
            .record();

    assertThat(record.answer(Fact.measure("conservative_weeks")).words()).isEqualTo("6");
  }

  private static PatientRecord pain(Map<String, Node> fields) {
    return Visit.today().told(builder -> builder.section("pain", Node.group(fields))).record();
  }

  private static Node number(String value) {
    return Node.number(new BigDecimal(value));
  }

  // ---- the record itself

  @Test
  void countsAnEventOnlyWhenSomebodyEnteredIt() {
    PatientRecord record = Visit.today().told(builder -> builder.event("fall_at_home")).record();

    assertThat(record.answer(Fact.event("fall_at_home"))).isEqualTo(Answer.Plain.YES);
    assertThat(record.answer(Fact.event("night_call"))).isEqualTo(Answer.Plain.UNKNOWN);
  }

  @Test
  void isTheSameEachTimeItIsBuilt() {
    RecordBuilder builder = new RecordBuilder(Visit.SHIPPED);
    builder.section("pain", Node.group(Map.of("nrs", number("7"))));
    builder.answer("h_fevr", Node.flag(true), Optional.empty(), Visit.STATED);

    PatientRecord first = builder.build(Visit.TODAY);

    assertThat(builder.build(Visit.TODAY)).isEqualTo(first);
  }

  private static DataProblem only(PatientRecord record) {
    List<DataProblem> problems = record.dataProblems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }
}
