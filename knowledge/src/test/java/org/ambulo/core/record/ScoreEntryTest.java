package org.ambulo.core.record;

import static org.ambulo.core.record.DataProblem.Kind.CONTRADICTION;
import static org.ambulo.core.record.DataProblem.Kind.OUT_OF_RANGE;
import static org.ambulo.core.record.DataProblem.Kind.UNKNOWN_ID;
import static org.ambulo.core.record.DataProblem.Kind.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.logic.Fact;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

class ScoreEntryTest {

  @Test
  void leavesOutANumberBeyondTheFormAndKeepsTheRest() {
    PatientRecord record = Visit.today().items("phq9", "4 3 3".split(" ", -1)).record();

    assertThat(record.answer(Fact.score("phq9", "1")).isKnown()).isFalse();
    assertThat(record.answer(Fact.score("phq9", "2")).words()).isEqualTo("3");
    assertThat(only(record).kind()).isEqualTo(OUT_OF_RANGE);
    assertThat(only(record).about()).isEqualTo("phq9 item 1");
    assertThat(only(record).message()).isEqualTo("(4) is outside its range 0 to 3");
  }

  @Test
  void refusesATotalOutOfRangeAndHandsNothingOn() {
    PatientRecord record = Visit.today().total("odi", "101").record();

    assertThat(record.scores()).isEmpty();
    assertThat(only(record).kind()).isEqualTo(OUT_OF_RANGE);
  }

  @Test
  void refusesAnItemOrPartThatTheFormLacks() {
    PatientRecord record =
        Visit.today()
            .score("peg", entry -> entry.item(4, BigDecimal.ONE).part("psych", BigDecimal.ONE))
            .record();

    assertThat(record.scores()).isEmpty();
    assertThat(record.dataProblems())
        .extracting(DataProblem::kind)
        .containsExactly(UNKNOWN_ID, UNKNOWN_ID);
  }

  @Test
  void refusesAResultItDoesNotKnowAndNamesThoseItDoes() {
    PatientRecord record = Visit.today().score("startback9", e -> e.band("extreme")).record();

    assertThat(record.scores()).isEmpty();
    assertThat(only(record).kind()).isEqualTo(WRONG_TYPE);
    assertThat(only(record).message()).contains("(extreme)").contains("low, high, medium");
  }

  @Test
  void letsTheItemsStandAgainstATotalThatDisagrees() {
    PatientRecord record = Visit.today().items("phq2", "2", "1").total("phq2", "5").record();

    assertThat(record.answer(Fact.score("phq2", Fact.TOTAL)).words()).isEqualTo("3");
    assertThat(only(record).kind()).isEqualTo(CONTRADICTION);
    assertThat(only(record).message()).contains("total sent is 5").contains("items give 3");
  }

  @Test
  void acceptsATotalThatAgreesWithTheItemsHoweverItIsWritten() {
    PatientRecord record = Visit.today().items("phq2", "2", "1").total("phq2", "3.0").record();

    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void keepsATotalThatCameWithTooFewItemsToCheckIt() {
    PatientRecord record = Visit.today().items("phq9", "2", "1").total("phq9", "12").record();

    assertThat(record.answer(Fact.score("phq9", Fact.TOTAL)).words()).isEqualTo("12");
    assertThat(record.answer(Fact.score("phq9", Fact.BAND)).words()).isEqualTo("moderate");
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void takesThePainRatingAskedForAndAPlainNumberSideBySide() {
    PatientRecord record = Visit.today().items("nprs", "8").total("nprs", "6").record();

    assertThat(record.answer(Fact.score("nprs", Fact.TOTAL)).words()).isEqualTo("6");
    assertThat(record.answer(Fact.score("nprs", "1")).words()).isEqualTo("8");
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void putsPiecesOfOneDayTogether() {
    PatientRecord record =
        Visit.today()
            .on("2026-11-20")
            .score("peg", e -> e.item(1, number("7")))
            .score("peg", e -> e.item(2, number("5")))
            .score("peg", e -> e.item(3, number("4")))
            .record();

    assertThat(series(record, "peg"))
        .singleElement()
        .extracting(Score::total)
        .isEqualTo(Optional.of(number("5.33")));
  }

  @Test
  void keepsFormsOfDifferentDaysApartOldestFirst() {
    PatientRecord record =
        Visit.today()
            .on("2026-11-20")
            .total("odi", "30")
            .on("2026-10-01")
            .total("odi", "44")
            .record();

    assertThat(series(record, "odi"))
        .extracting(score -> score.total().orElseThrow().toString())
        .containsExactly("44", "30");
    assertThat(record.answer(Fact.score("odi", Fact.TOTAL)).words()).isEqualTo("30");
  }

  @Test
  void keepsAFormFilledInTwiceOnOneDayAsTwo() {
    PatientRecord record =
        Visit.today().on("2026-11-20").total("odi", "30").total("odi", "44").record();

    assertThat(series(record, "odi")).hasSize(2);
  }

  @Test
  void looksBackForWhatTheLastFormDidNotAnswer() {
    PatientRecord record =
        Visit.today()
            .on("2026-10-01")
            .items("phq9", "0 0 0 0 0 0 0 0 2".split(" ", -1))
            .on("2026-11-20")
            .total("phq9", "6")
            .record();

    assertThat(record.answer(Fact.score("phq9", Fact.TOTAL)).words()).isEqualTo("6");
    assertThat(record.answer(Fact.score("phq9", "9")).words()).isEqualTo("2");
  }

  @Test
  void reportsAResultThatContradictsTheItems() {
    PatientRecord record =
        Visit.today()
            .items("startback9", "0 0 0 0 1 1 1 1 1".split(" ", -1))
            .score("startback9", e -> e.band("low"))
            .record();

    assertThat(record.answer(Fact.score("startback9", Fact.BAND)).words()).isEqualTo("high");
    assertThat(only(record).kind()).isEqualTo(CONTRADICTION);
  }

  @Test
  void reportsAPartThatContradictsTheItems() {
    PatientRecord record =
        Visit.today()
            .items("fabq", "1 2 3 4 5".split(" ", -1))
            .score("fabq", e -> e.part("pa", number("10")))
            .record();

    assertThat(record.answer(Fact.score("fabq", "pa")).words()).isEqualTo("14");
    assertThat(only(record).message())
        .isEqualTo("the part pa sent is 10, the items give 14; the items stand");
  }

  @Test
  void keepsAResultThatTheNumbersCannotGive() {
    PatientRecord record =
        Visit.today().score("startback9", e -> e.total(number("4")).band("high")).record();

    assertThat(record.answer(Fact.score("startback9", Fact.BAND)).words()).isEqualTo("high");
    assertThat(record.dataProblems()).isEmpty();
  }

  private static List<Score> series(PatientRecord record, String instrument) {
    return record.scores().getOrDefault(instrument, List.of());
  }

  private static DataProblem only(PatientRecord record) {
    assertThat(record.dataProblems()).hasSize(1);
    return record.dataProblems().getFirst();
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }
}
