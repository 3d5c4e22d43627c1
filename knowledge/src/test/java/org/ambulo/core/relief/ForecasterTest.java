package org.ambulo.core.relief;

import static org.ambulo.core.relief.CaseForecast.ESI;
import static org.ambulo.core.relief.CaseForecast.FORECASTER;
import static org.ambulo.core.relief.CaseForecast.RELIEVED;
import static org.ambulo.core.relief.CaseForecast.STILL_BAD;
import static org.ambulo.core.relief.CaseForecast.diary;
import static org.ambulo.core.relief.CaseForecast.forecast;
import static org.ambulo.core.relief.CaseForecast.lines;
import static org.ambulo.core.relief.CaseForecast.strata;
import static org.ambulo.core.relief.CaseForecast.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.CaseFile;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forecasts of real case files, as of 22 November 2026. */
class ForecasterTest {

  // ---- what is used

  @Test
  void foreseesNothingWhereNothingWasDone() {
    Forecast forecast = forecast(RELIEVED);

    assertThat(forecast.windows()).isEmpty();
    assertThat(forecast.problems()).isEmpty();
    assertThat(forecast("patient: {age: 50}").windows()).isEmpty();
  }

  @Test
  void leavesOutRatingsThatAreTooOldOrOfAnotherDay() {
    // 28 days before 25 October is 27 September
    String yaml =
        ESI
            + """
            diary:
              - {date: 2026-09-26, nrs: 9}
              - {date: 2026-09-27, nrs: 8}
              - {date: 2026-11-23, nrs: 1}
              - {date: 2026-11-01, nrs: 11}
              - {date: never, nrs: 3}
              - {date: 2026-11-02, nrs: 4}
              - {date: 2026-11-02, nrs: 6}
              - {date: 2026-11-02, nrs: 5, kind: worst}
            """;
    Forecast forecast = forecast(yaml);

    assertThat(forecast.ratings())
        .containsExactly(
            new Forecast.Rating(LocalDate.of(2026, 9, 27), Forecast.Kind.NOW, 8),
            new Forecast.Rating(LocalDate.of(2026, 11, 2), Forecast.Kind.NOW, 6),
            new Forecast.Rating(LocalDate.of(2026, 11, 2), Forecast.Kind.WORST, 5));
    assertThat(forecast.problems())
        .extracting(DataProblem::kind)
        .containsExactlyInAnyOrder(Kind.CONTRADICTION, Kind.OUT_OF_RANGE);
    assertThat(CaseFile.record(yaml).dataProblems())
        .extracting(DataProblem::kind)
        .contains(Kind.AFTER_AS_OF, Kind.OUT_OF_RANGE, Kind.BAD_DATE);
  }

  @Test
  void takesTheAnswersOfTheScaleToo() {
    Forecast forecast =
        forecast(ESI + "instruments: {nprs: [{date: 2026-11-20, items: {1: 3, 2: 4, 3: 6}}]}");

    assertThat(forecast.ratings())
        .contains(
            new Forecast.Rating(LocalDate.of(2026, 11, 20), Forecast.Kind.NOW, 3),
            new Forecast.Rating(LocalDate.of(2026, 11, 20), Forecast.Kind.WEEK, 4));
  }

  @Test
  void isQuickWithTenThousandRatings() {
    StringBuilder yaml = new StringBuilder(ESI).append("diary:\n");
    LocalDate first = LocalDate.of(2026, 10, 1);
    for (int i = 0; i < 10_000; i++) {
      yaml.append("  - {date: ").append(first.plusDays(i % 50)).append(", nrs: ");
      yaml.append(i % 7 + 2).append("}\n");
    }
    PatientRecord record = CaseFile.record(yaml.toString());
    forecast(CaseFile.record(ESI + RELIEVED));

    assertThatCode(() -> forecast(record)).doesNotThrowAnyException();
    long start = System.nanoTime();
    Forecast forecast = forecast(record);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(forecast.ratings()).hasSize(50).allMatch(rating -> rating.points() == 8);
    assertThat(forecast.problems()).hasSize(1);
    assertThat(forecast.problems().getFirst().message()).startsWith("50 ratings are given twice");
  }

  // ---- what a window says

  @Test
  void findsAnOpenWindow() {
    Window window = window(ESI + RELIEVED);

    assertThat(window.state()).isEqualTo(Window.State.OPEN);
    assertThat(window.everOpens()).isGreaterThan(0.95);
    assertThat(window.opens().p50().orElseThrow())
        .isBetween(LocalDate.of(2026, 10, 28), LocalDate.of(2026, 11, 4));
    assertThat(window.alert()).isEmpty();
    assertThat(window.basis().reports()).isEqualTo(28);
    assertThat(window.basis().before()).isEqualTo(5);
    assertThat(window.basis().completion()).hasValue(1.0);
    assertThat(window.basis().last()).hasValue(Visit.TODAY);
    assertThat(window.basis().priors()).isEqualTo("literature-2026-2");
    assertThat(window.tolerance().agreed()).isFalse();
  }

  @Test
  void saysWhatItCountedOfThePatientAndWhatItDidNotKnow() {
    String disabled = "\ninstruments: {rmdq24: {date: 2026-10-20, score: 15}}";
    Window.Basis told = window(ESI + RELIEVED + disabled).basis();
    Window.Basis silent = window(ESI + RELIEVED).basis();

    assertThat(told.modified())
        .extracting(one -> one.modifier().id(), Window.Modified::oddsRatio)
        .containsExactly(tuple("poor_baseline_function", 0.59));
    assertThat(silent.modified()).isEmpty();
    assertThat(silent.unknown())
        .extracting(Relief.Modifier::id)
        .contains("poor_baseline_function", "smoking");
    assertThat(told.unknown()).hasSize(silent.unknown().size() - 1);
  }

  @Test
  void findsNone() {
    Window window = window(ESI + STILL_BAD);

    assertThat(window.state()).isEqualTo(Window.State.NONE_EXPECTED);
    assertThat(window.everOpens()).isLessThan(0.25);
    assertThat(window.opens().p90()).isEmpty();
  }

  @Test
  void reachesSixtyDaysOn() {
    Window window = window(ESI + RELIEVED);

    assertThat(window.days()).hasSize(90 + 1);
    assertThat(window.days().getFirst().date()).isEqualTo(LocalDate.of(2026, 10, 25));
    Window early = window("interventions: [{id: tfesi_lumbar, date: 2026-08-01}]\n" + RELIEVED);
    assertThat(early.days().getLast().date()).isEqualTo(Visit.TODAY.plusDays(60));
    assertThat(early.days())
        .allSatisfy(
            day -> {
              assertThat(day.date()).isEqualTo(LocalDate.of(2026, 8, 1).plusDays(day.day()));
              assertThat(day.open()).isBetween(0.0, 1 + 1e-12);
              assertThat(day.activity().p10()).isLessThanOrEqualTo(day.activity().p50());
              assertThat(day.activity().p50()).isLessThanOrEqualTo(day.activity().p90());
              assertThat(day.value()).isCloseTo(0.18 + 0.57 * day.open(), within(1e-9));
            });
  }

  @Test
  void tellsTheReliefOnTheDaysAPayerAsksFor() {
    // 7.2 on average in the week before; 2 all around day 14
    Window window = window(ESI + RELIEVED);

    assertThat(window.response()).extracting(Window.Response::day).containsExactly(14);
    Window.Response response = window.response().getFirst();
    assertThat(response.date()).isEqualTo(LocalDate.of(2026, 11, 8));
    // 2026-11-05 to 11-11: 3, 2, 2, 2, 1, 2, 2 = 2 on average
    assertThat(response.reportedPercent().orElseThrow())
        .isCloseTo(100 * (1 - 2 / 7.2), within(1e-9));
    assertThat(response.chanceEnough()).isGreaterThan(0.95);
    assertThat(window(ESI).response().getFirst().reportedPercent()).isEmpty();
  }

  @Test
  void takesTheToleranceThatWasAgreedOn() {
    Window strict = window(ESI + RELIEVED + "tolerance: 1\n");
    Window usual = window(ESI + RELIEVED);

    assertThat(strict.tolerance()).isEqualTo(new Window.Tolerance(1, true));
    assertThat(strict.everOpens()).isLessThan(usual.everOpens());
  }

  @Test
  void countsTheSessionsAttendedSinceTheFirstIntervention() {
    Forecast forecast =
        forecast(ESI + RELIEVED + "attended: [2026-10-24, 2026-11-03, 2026-11-05, 2026-11-05]\n");

    assertThat(forecast.sessions())
        .containsExactly(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 5));
    Window.Day today = forecast.windows().getFirst().days().get(28);
    assertThat(today.value()).isCloseTo(0.18 + 0.57 * today.open() * 10 / 12, within(1e-9));
  }

  // ---- alerts

  @Test
  void alertsOnARecentRatingAboveSeven() {
    String eight = RELIEVED.replace("{date: 2026-11-22, nrs: 2", "{date: 2026-11-22, nrs: 8");

    assertThat(window(ESI + eight).alert()).hasValue(new Window.Alert.HighPain(Visit.TODAY, 8));
    assertThat(
            window(ESI + eight.replace("nrs: 8, kind: average}\n", "nrs: 7, kind: average}\n"))
                .alert())
        .isEmpty();
    assertThat(window(ESI + RELIEVED + "  - {date: 2026-11-22, nrs: 9, kind: worst}\n").alert())
        .as("the worst of a day is not the usual")
        .isEmpty();
  }

  @Test
  void putsARedFlagBeforeEverything() {
    PatientRecord record = CaseFile.record(ESI + RELIEVED);
    Window window =
        FORECASTER.forecast(record, record, Forecaster.RedFlags.OPEN).windows().getFirst();

    assertThat(window.alert()).hasValue(new Window.Alert.RedFlagOpen());
    assertThat(window.days()).allMatch(day -> day.value() == 0);
  }

  @Test
  void knowsNothingOfTodayWhereNothingWasReportedLately() {
    // the last rating on 8 November is 14 days old, on 7 November 15
    String until8 = diary("2026-10-26", 6, 5, 4, 3, 3, 2, 2, 2, 2, 3, 2, 2, 2, 2);
    String until7 = diary("2026-10-26", 6, 5, 4, 3, 3, 2, 2, 2, 2, 3, 2, 2, 2);

    assertThat(window(ESI + until8).state()).isEqualTo(Window.State.OPEN);
    assertThat(window(ESI + until7).state()).isEqualTo(Window.State.UNKNOWN);
    assertThat(window(ESI).state()).isEqualTo(Window.State.UNKNOWN);
    assertThat(window(ESI + diary("2026-10-20", 7, 7, 7, 7, 7)).state())
        .as("ratings from before tell nothing of today")
        .isEqualTo(Window.State.UNKNOWN);
  }

  // ---- several interventions

  @Test
  void foreseesAWindowAfterEach() {
    Forecast forecast =
        forecast(
            "interventions: [{id: rfa_lumbar, date: 2026-11-10}, "
                + "{id: tfesi_lumbar, date: 2026-10-01}]\n"
                + RELIEVED);

    assertThat(strata(forecast)).containsExactly("esi_radicular_chronic", "rfa_lumbar_single");
    assertThat(forecast.windows().get(0).days().getFirst().date())
        .isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(forecast.windows().get(1).days().getFirst().date())
        .isEqualTo(LocalDate.of(2026, 11, 10));
    // both are about the same pain
    assertThat(forecast.windows().get(0).days().get(45).activity())
        .isEqualTo(forecast.windows().get(1).days().get(5).activity());
  }

  @ParameterizedTest
  @CsvSource({
    // 365 days before the as-of day counts, 366 do not
    "2025-11-22, 1",
    "2025-11-21, 0",
    "2020-01-01, 0",
  })
  void leavesOutWhatWasDoneYearsAgo(String date, int windows) {
    assertThat(forecast("interventions: [{id: tfesi_lumbar, date: " + date + "}]").windows())
        .hasSize(windows);
    assertThat(
            forecast(
                    "interventions: [{id: tfesi_lumbar, date: 2020-01-01}, "
                        + "{id: tfesi_lumbar, date: 2026-10-25}]")
                .windows())
        .hasSize(1);
  }

  // ---- always the same

  @Test
  void foreseesTheSameOfTheSameRecord() {
    String yaml = ESI + RELIEVED;

    assertThat(forecast(yaml)).isEqualTo(forecast(yaml));
    Forecaster another = new Forecaster(Visit.SHIPPED, Libraries.drawn(Visit.SHIPPED.relief()));
    Forecast again =
        another.forecast(
            CaseFile.record(yaml), CaseFile.record(yaml), Forecaster.RedFlags.NONE_OPEN);
    assertThat(another.valued(again, "p3_motor_control", Forecaster.RedFlags.NONE_OPEN))
        .isEqualTo(forecast(yaml));
  }

  @Test
  void doesNotHangOnTheOrderInWhichThingsWereWritten() {
    List<String> interventions =
        List.of(
            "  - {id: rfa_lumbar, date: 2026-11-10}\n",
            "  - {id: tfesi_lumbar, date: 2026-10-25}\n",
            "  - {id: duloxetine, date: 2026-10-25}\n");
    List<String> diary =
        new ArrayList<>(lines("2026-10-20", 7, 7, 8, 7, 7, 7, 7, 6, 5, 4, 3, 3, 2, 2, 2, 4, 3));
    diary.add("  - {date: 2026-11-01, nrs: 6, kind: worst}\n");
    diary.add("  - {date: 2026-11-01, nrs: 9, kind: average}\n");
    Forecast inOrder = forecast(written(interventions, diary));
    for (int seed = 1; seed <= 3; seed++) {
      List<String> done = new ArrayList<>(interventions);
      List<String> rated = new ArrayList<>(diary);
      Collections.shuffle(done, new Random(seed));
      Collections.shuffle(rated, new Random(seed));
      assertThat(forecast(written(done, rated))).isEqualTo(inOrder);
    }
  }

  private static String written(List<String> interventions, List<String> diary) {
    return "interventions:\n"
        + String.join("", interventions)
        + "diary:\n"
        + String.join("", diary);
  }
}
