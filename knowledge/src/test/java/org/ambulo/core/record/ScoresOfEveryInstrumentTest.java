package org.ambulo.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.logic.Fact;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Totals worked out by hand from what each form's own scoring says. */
class ScoresOfEveryInstrumentTest {

  private static final String NO_SCORE = "unknown";

  /** Form, answers in order ("-" blank), total. */
  @ParameterizedTest
  @CsvSource({
    // all needed: a sum, and nothing when one is blank
    "phq2, 2 1, 3",
    "phq2, 2 -, unknown",
    "gad2, 3 3, 6",
    "gad2, - 3, unknown",
    "pgic, 2, 2",
    "pseq2, 6 5, 11",
    "pseq2, 6 -, unknown",
    "pseq4, 6 5 4 3, 18",
    "pseq4, 6 5 - 3, unknown",
    "dn4, 1 1 0 1 0 0 1 0 0 1, 5",
    "dn4, 1 1 0 1 0 0 1 0 0 -, unknown",
    "paindetect, 5 4 3 2 1 0 5 -1 2, 21",
    "paindetect, 5 4 3 2 1 0 5 - 2, unknown",
    "paindetect, 5 4 3 2 1 0 5 1 -, unknown",
    "startback9, 1 1 1 1 0 0 0 0 0, 4",
    "startback9, - 1 1 1 0 0 0 0 0, unknown",
    // GAD-7: one blank is filled with the mean of the others, 3 / 6 x 7 = 3.5
    "gad7, 1 1 1 0 0 0 0, 3",
    "gad7, 1 1 1 0 0 0 -, 4",
    "gad7, 1 1 1 0 0 - -, unknown",
    // PHQ-9: two blanks at most, mean x 9: 7 / 8 x 9 = 7.875, 7 / 7 x 9 = 9; never item 9
    "phq9, 3 2 1 0 0 0 0 1 0, 7",
    "phq9, 3 2 1 - 0 0 0 1 0, 8",
    "phq9, 3 2 1 - - 0 0 1 0, 9",
    "phq9, 3 2 1 - - - 0 1 0, unknown",
    "phq9, 3 2 1 0 0 0 0 1 -, unknown",
    "phq9, 3 2 1 - 0 0 0 1 -, unknown",
    // TSK-11: one blank, 23 / 10 x 11 = 25.3
    "tsk11, 1 2 3 4 1 2 3 4 1 2 3, 26",
    "tsk11, 1 2 3 4 1 2 3 - 1 2 4, 25",
    "tsk11, 1 2 3 4 1 2 3 - 1 2 -, unknown",
    // OMPSQ: 3, 4 and 8 count from the other end; one blank, 55 / 9 x 10 = 61.1
    "ompsqsf, 1 0 10 10 0 0 0 10 0 0, 1",
    "ompsqsf, 10 10 0 0 10 10 10 0 10 10, 100",
    "ompsqsf, 7 6 2 3 5 5 6 4 7 8, 65",
    "ompsqsf, 7 6 2 3 5 5 6 4 7 -, 63",
    "ompsqsf, 7 6 - 3 5 5 6 4 7 8, 63",
    "ompsqsf, 7 6 - 3 5 5 6 4 7 -, unknown",
    // means
    "peg, 7 5 4, 5.33",
    "peg, 7 5 -, unknown",
    "psfs, 2 3 5 4 1, 3",
    "psfs, 2 3 5, 3.33",
    "psfs, 2 3 5 4, 3.5",
    "psfs, 2 3, unknown",
    // ticks
    "rmdq24, 1 - 1 - - 1, 3",
    "rmdq24, 0, 0",
    "rmdq24, 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1, 24",
    // ODI: percent of the sections answered, 21 / 50, 21 / 45, 17 / 40
    "odi, 2 2 2 2 2 2 2 2 2 3, 42",
    "odi, 2 2 2 2 2 2 2 - 4 3, 46.67",
    "odi, 2 2 2 2 2 2 2 - - 3, 42.5",
    "odi, 2 2 2 2 2 2 - - - 3, unknown",
    "odi, 0 0 0 0 0 0 0 0 0 0, 0",
    "odi, 5 5 5 5 5 5 5 5 5 5, 100",
    // PROMIS: the sum through a table
    "promis_pf4, 1 1 1 1, 22.5",
    "promis_pf4, 3 3 3 4, 37.9",
    "promis_pf4, 5 5 5 5, 57.0",
    "promis_pf4, 5 5 5 -, unknown",
    "promis_pi4, 1 1 1 1, 41.6",
    "promis_pi4, 5 5 5 5, 75.6",
    // pain ratings stand alone: the average of the week, else the first given
    "nprs, 8 6 2 9 7, 6",
    "nprs, 8 - 2 9, 8",
    "nprs, - - - 9, 9",
    // FABQ has parts only
    "fabq, 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6, unknown"
  })
  void countsTheItemsAsTheFormSays(String instrument, String answers, String total) {
    PatientRecord record = Visit.today().items(instrument, answers.split(" ", -1)).record();

    assertThat(record.answer(Fact.score(instrument, Fact.TOTAL)).words()).isEqualTo(total);
    assertThat(record.dataProblems()).isEmpty();
  }

  static Stream<Instrument> instruments() {
    return Visit.SHIPPED.instruments().stream();
  }

  @Test
  void everyInstrumentIsCountedAbove() throws NoSuchMethodException {
    CsvSource counted =
        ScoresOfEveryInstrumentTest.class
            .getDeclaredMethod(
                "countsTheItemsAsTheFormSays", String.class, String.class, String.class)
            .getAnnotation(CsvSource.class);

    assertThat(counted).isNotNull();
    assertThat(Visit.SHIPPED.instruments().ids())
        .allMatch(id -> Arrays.stream(counted.value()).anyMatch(row -> row.startsWith(id + ",")));
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void theExtremesOfTheItemsAreTheExtremesOfTheRange(Instrument instrument) {
    if (!instrument.scoring().hasTotal()) {
      return;
    }
    BigDecimal least = total(instrument, instrument.items().stream().map(this::best).toList());
    BigDecimal most = total(instrument, instrument.items().stream().map(this::worst).toList());

    assertThat(List.of(least, most))
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(instrument.range().least(), instrument.range().greatest());
  }

  private BigDecimal best(Instrument.Item item) {
    return item.range().least();
  }

  private BigDecimal worst(Instrument.Item item) {
    return item.range().greatest();
  }

  /** With reversed items answered from the other end. */
  private static BigDecimal total(Instrument instrument, List<BigDecimal> answers) {
    String[] words = new String[answers.size()];
    for (int i = 0; i < words.length; i++) {
      Instrument.Item item = instrument.items().get(i);
      BigDecimal answer = answers.get(i);
      boolean reversed = instrument.scoring().reversed().contains(item.number());
      BigDecimal mirrored = item.range().least().add(item.range().greatest()).subtract(answer);
      words[i] = (reversed ? mirrored : answer).toPlainString();
    }
    return scoreOf(instrument.id(), words).total().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void givesNoScoreWhereOneMoreIsBlankThanMayBe(Instrument instrument) {
    int blanks = instrument.scoring().missing().allowed() + 1;
    boolean standAlone = instrument.scoring().method() == Instrument.Method.EACH;
    if (!instrument.scoring().hasTotal() || blanks >= instrument.items().size() || standAlone) {
      return;
    }
    String[] words =
        instrument.items().stream().map(i -> best(i).toPlainString()).toArray(String[]::new);
    Arrays.fill(words, 0, blanks, "-");

    assertThat(scoreOf(instrument.id(), words).total()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void everyTotalInRangeHasABandWhereTheFormHasBands(Instrument instrument) {
    if (instrument.bands().isEmpty()) {
      return;
    }
    for (BigDecimal total : tenths(instrument.range())) {
      assertThat(Scorer.band(instrument, java.util.Optional.of(total), Map.of("psych", total)))
          .as(instrument.id() + " " + total)
          .isPresent();
    }
  }

  private static List<BigDecimal> tenths(Instrument.Range range) {
    BigDecimal ten = BigDecimal.TEN;
    int least = range.least().multiply(ten).intValueExact();
    int most = range.greatest().multiply(ten).intValueExact();
    return IntStream.rangeClosed(least, most).mapToObj(n -> BigDecimal.valueOf(n, 1)).toList();
  }

  // ---- STarT Back: low up to 3; above, high from 4 psychosocial points

  @ParameterizedTest
  @CsvSource({
    "1 1 1 0 0 0 0 0 0, low",
    "0 0 0 0 1 1 1 0 0, low",
    "0 0 0 0 1 1 1 1 0, high",
    "0 0 0 0 1 1 1 1 1, high",
    "1 1 1 1 1 1 1 0 0, medium",
    "1 0 0 0 1 1 1 0 0, medium",
    "- 0 0 0 1 1 1 1 0, high",
    "- 1 1 1 1 1 1 0 0, unknown",
    "1 1 1 1 1 1 1 1 -, unknown",
    "- 0 0 0 0 0 0 0 0, unknown"
  })
  void putsStartBackInItsRiskGroup(String answers, String group) {
    assertThat(band(Visit.today().items("startback9", answers.split(" ", -1)), "startback9"))
        .isEqualTo(group);
  }

  @Test
  void cannotTellMediumFromHighByAStartBackTotalAlone() {
    assertThat(band(Visit.today().total("startback9", "3"), "startback9")).isEqualTo("low");
    assertThat(band(Visit.today().total("startback9", "4"), "startback9")).isEqualTo(NO_SCORE);
    assertThat(band(Visit.today().total("startback9", "9"), "startback9")).isEqualTo(NO_SCORE);
  }

  @Test
  void takesTheRiskGroupThatCameWithAStartBackTotal() {
    Visit visit =
        Visit.today().score("startback9", e -> e.total(new BigDecimal("4")).band("medium"));

    assertThat(band(visit, "startback9")).isEqualTo("medium");
  }

  @Test
  void tellsTheRiskGroupByTotalAndPsychosocialPart() {
    assertThat(
            band(
                Visit.today()
                    .score("startback9", e -> e.total(number("6")).part("psych", number("4"))),
                "startback9"))
        .isEqualTo("high");
    assertThat(
            band(
                Visit.today()
                    .score("startback9", e -> e.total(number("6")).part("psych", number("3"))),
                "startback9"))
        .isEqualTo("medium");
  }

  // ---- bands at their limits

  @ParameterizedTest
  @CsvSource({
    "phq9, 4, minimal",
    "phq9, 5, mild",
    "phq9, 9, mild",
    "phq9, 10, moderate",
    "phq9, 15, moderately_severe",
    "phq9, 20, severe",
    "gad7, 14, moderate",
    "gad7, 15, severe",
    "odi, 20, minimal",
    "odi, 20.01, moderate",
    "odi, 40, moderate",
    "odi, 61, very_severe",
    "odi, 100, very_severe",
    "peg, 3.99, mild",
    "peg, 4, moderate",
    "peg, 7, severe",
    "nprs, 0, none",
    "nprs, 0.5, mild",
    "nprs, 7, severe",
    "promis_pi4, 55, mild",
    "promis_pf4, 45, within_normal_limits",
    "paindetect, 12, neuropathic_unlikely",
    "paindetect, 13, unclear",
    "paindetect, 19, neuropathic_likely"
  })
  void namesAScoreByTheFirstBandThatReachesIt(String instrument, String total, String band) {
    assertThat(band(Visit.today().total(instrument, total), instrument)).isEqualTo(band);
  }

  // ---- parts

  @Test
  void sumsAPartOnceAllItsItemsAreAnswered() {
    PatientRecord record =
        Visit.today().items("fabq", "1 2 3 4 5 6 5 - 4 3 2 1 - - 0 -".split(" ", -1)).record();

    assertThat(record.answer(Fact.score("fabq", "pa")).words()).isEqualTo("14");
    assertThat(record.answer(Fact.score("fabq", "w")).words()).isEqualTo("21");
    assertThat(record.answer(Fact.score("fabq", Fact.TOTAL)).isKnown()).isFalse();
  }

  @Test
  void leavesAPartWithABlankUnknown() {
    PatientRecord record = Visit.today().items("fabq", "1 - 3 4 5".split(" ", -1)).record();

    assertThat(record.answer(Fact.score("fabq", "pa")).isKnown()).isFalse();
  }

  @Test
  void answersForASingleItem() {
    PatientRecord record = Visit.today().items("phq9", "0 0 0 0 0 0 0 0 1".split(" ", -1)).record();

    assertThat(record.answer(Fact.score("phq9", "9")).words()).isEqualTo("1");
    assertThat(record.answer(Fact.score("phq9", "1")).words()).isEqualTo("0");
  }

  private static Score scoreOf(String instrument, String... answers) {
    PatientRecord record = Visit.today().items(instrument, answers).record();
    return record.scores().getOrDefault(instrument, Collections.emptyList()).getLast();
  }

  private static String band(Visit visit, String instrument) {
    return visit.record().answer(Fact.score(instrument, Fact.BAND)).words();
  }

  private static BigDecimal number(String value) {
    return new BigDecimal(value);
  }
}
