package org.ambulo.clinic.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.record.Person;
import org.junit.jupiter.api.Test;

/** Figures are counted over those of whom they are known, and nobody else. */
class TalliesTest {

  private static final Registry.Concluded BETTER =
      new Registry.Concluded("better", Optional.empty());
  static final Registry RULE =
      new Registry(
          11,
          List.of(18, 40, 65),
          14,
          7,
          21,
          new Registry.Response(BETTER, BETTER, BETTER, BETTER),
          new Citation(Confidence.U, List.of("e")));

  private static OutcomeRow row(Person.Sex sex, int age, Told... told) {
    return new OutcomeRow("p", "P", "", new OutcomeSheet(sex, OptionalInt.of(age), List.of(told)));
  }

  private static Told wait(Truth truth, int days) {
    return new Told(Figure.WAIT_PLAN, truth, "still waiting", OptionalInt.of(days));
  }

  @Test
  void anIntervalIsWilsons() {
    Tally.Interval interval = new Tally(8, 2, new TreeMap<>(), List.of()).interval();

    assertThat(interval.low()).isCloseTo(49.0, within(0.1)); // 8 of 10, by his formula
    assertThat(interval.high()).isCloseTo(94.3, within(0.1));
  }

  @Test
  void whatIsNotKnownIsInNoShare() {
    Tallies tallies =
        new Tallies(
            RULE,
            List.of(
                row(Person.Sex.FEMALE, 30, Told.yes(Figure.RECOVERED)),
                row(Person.Sex.MALE, 70, Told.of(Figure.RECOVERED, false)),
                row(Person.Sex.MALE, 66, Told.unknown(Figure.RECOVERED, "no second score")),
                row(Person.Sex.MALE, 40)));

    Tally tally = tallies.of(Figure.RECOVERED);

    assertThat(tally.yes()).isEqualTo(1);
    assertThat(tally.known()).isEqualTo(2);
    assertThat(tally.all()).isEqualTo(3);
    assertThat(tally.unknown()).containsEntry("no second score", 1);
    assertThat(tally.percent()).isEqualTo(50);
  }

  @Test
  void whoWaitsStillIsUnknownUntilTheTimeIsOver() {
    Tallies tallies =
        new Tallies(
            RULE,
            List.of(
                row(Person.Sex.FEMALE, 30, wait(Truth.YES, 14)),
                row(Person.Sex.FEMALE, 30, wait(Truth.YES, 15)),
                row(Person.Sex.FEMALE, 30, wait(Truth.UNKNOWN, 14)),
                row(Person.Sex.FEMALE, 30, wait(Truth.UNKNOWN, 15))));

    Tally tally = tallies.of(Figure.WAIT_PLAN);

    assertThat(tally.yes()).isEqualTo(1);
    assertThat(tally.no()).isEqualTo(2);
    assertThat(tally.unknowns()).isEqualTo(1);
    assertThat(tally.numbers()).containsExactly(14, 15);
  }

  @Test
  void everyPatientIsInOneGroupBySexAndOneByAge() {
    List<OutcomeRow> rows = new ArrayList<>();
    for (int age : List.of(17, 18, 39, 40, 64, 65)) {
      rows.add(row(Person.Sex.FEMALE, age));
    }
    rows.add(new OutcomeRow("x", "X", "", OutcomeSheet.NOTHING));

    assertThat(new Tallies(RULE, rows).sizes())
        .containsEntry("Female", 6)
        .containsEntry("Sex not known", 1)
        .containsEntry("Under 18", 1)
        .containsEntry("18 to 39", 2)
        .containsEntry("40 to 64", 2)
        .containsEntry("65 and older", 1)
        .containsEntry("Age not known", 1);
  }

  @Test
  void aSheetIsReadAsItWasKept() {
    OutcomeSheet sheet =
        new OutcomeSheet(
            Person.Sex.MALE,
            OptionalInt.of(61),
            List.of(
                Told.yes(Figure.WINDOW_OPENED),
                Told.unknown(Figure.PAIN_BETTER, "no second score").with(OptionalInt.of(-12))));

    assertThat(OutcomeSheet.read(sheet.text())).isEqualTo(sheet);
    assertThat(OutcomeSheet.read("")).isEqualTo(OutcomeSheet.NOTHING);
    assertThat(OutcomeSheet.read("MALE\t61\nNO_SUCH_FIGURE\tYES\t\t").told()).isEmpty();
  }
}
