package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows by hand, and against the definition read day by day on exact curves. */
class WindowScanTest {

  private static final int NEVER = WindowScan.NEVER;

  private static Windows scan(History history, int treatment, Someone... who) {
    return WindowScan.find(
        Posterior.before(Someone.cloud(history.treatments(), who), history, Someone.RELIEF),
        treatment);
  }

  private static Windows scan(String stratum, Someone... who) {
    return scan(History.of(Someone.treated(stratum), List.of()), 0, who);
  }

  // ---- tolerance

  @ParameterizedTest(name = "{0} with activity tolerates {1}")
  @CsvSource({"9, 6", "8.572, 6", "8, 5.6", "5.715, 4.0005", "5, 4", "2, 4"})
  void toleratesAShareBetweenFloorAndCap(double before, double tolerable) {
    assertThat((double) scan("tpi", new Someone().baseline(before - 1)).tolerable[0])
        .isCloseTo(tolerable, within(1e-4));
  }

  @Test
  void toleratesWhatWasAgreedOn() {
    History agreed =
        new History(List.of(Someone.treated("tpi")), List.of(), List.of(), OptionalDouble.of(7.5));

    // 8 + 1 before; 6.4 + 1 from the first day on
    assertThat(scan(agreed, 0, new Someone().effect(51)).tolerable[0]).isEqualTo(7.5f);
    assertThat(scan(agreed, 0, new Someone().effect(51)).opens[0]).isEqualTo(1);
    assertThat(scan("tpi", new Someone().effect(51)).opens[0]).isEqualTo(NEVER);
  }

  // ---- opening

  @ParameterizedTest
  @CsvSource({
    "tpi, 1",
    "sij_injection, 2",
    "esi_radicular_chronic, 3",
    "rfa_lumbar_dual, 7",
    "scs, 42",
  })
  void opensNotBeforeTrainingMayBegin(String stratum, int day) {
    // relieved by 60 % from the first day on; on the day itself as before
    assertThat(scan(stratum, new Someone().effect(153)).opens[0]).isEqualTo(day);
  }

  @Test
  void isOpenOnTheDayItselfWhereThePainWasLowBefore() {
    assertThat(scan("tpi", new Someone().baseline(2.9)).opens[0]).isZero();
    assertThat(scan("tpi", new Someone().baseline(2.9)).closes[0]).isEqualTo(NEVER);
  }

  /** Pain 8 that goes by itself with 60 days: 9 - 8 h (1 - e^(-t/60)) reaches 6 on some day. */
  @ParameterizedTest(name = "natural history {0}: day {1}")
  @CsvSource({
    // 1 - e^(-90/60) = 0.776870, 1 - e^(-89/60) = 0.773120, 1 - e^(-91/60) = 0.780557
    "0.4828, 90",
    "0.4851, 89",
    "0.4805, -1",
    "0, -1",
  })
  void opensOnDay90ButNotOnDay91(double share, int day) {
    Someone who = new Someone().effect(0).natural(share);

    assertThat(scan("esi_radicular_chronic", who).opens[0]).isEqualTo(day < 0 ? NEVER : day);
    if (day < 0) {
      assertThat(scan("esi_radicular_chronic", who).closes[0]).isEqualTo(NEVER);
    }
  }

  @Test
  void waitsForTheFlareToEnd() {
    // 3.2 + 1 without the flare, tolerable is 6: 5 e^(-t/4) <= 1.8 from t = 4.087 on
    assertThat(scan("rfa_lumbar_dual", new Someone().effect(153).flare(5)).opens[0]).isEqualTo(7);
    // 20 e^(-t/4) <= 1.8 from t = 9.63 on
    assertThat(scan("rfa_lumbar_dual", new Someone().effect(153).flare(20)).opens[0]).isEqualTo(10);
  }

  // ---- closing

  @ParameterizedTest(name = "half of the effect after {0} days: closes on day {1}")
  @CsvSource({
    // 8 (1 - 0.6 2^(-t/D)) + 1 > 6 as soon as 2^(-t/D) < 0.625: t > 0.678 D
    "20, 14",
    "60, 41",
    "100, 68",
    "138, 94",
    "142, 97",
    "200, 136",
    "400, 272",
    "900, 611",
  })
  void closesWhenTheEffectHasFaded(double half, int day) {
    int closes = scan("tpi", new Someone().effect(153).half(half)).closes[0];

    // after day 96 weeks are joined by straight lines
    assertThat(closes).isBetween(day > 96 ? day - 2 : day, day > 96 ? day + 2 : day);
  }

  @Test
  void neverClosesWhereTheEffectStays() {
    assertThat(scan("tpi", new Someone().effect(153)).closes[0]).isEqualTo(NEVER);
  }

  // ---- a medicine that is stopped and begun again

  @Test
  void staysOpenOverSixBadDaysAndClosesOverSeven() {
    // taken from day 0; from the day after the stop the effect fades by e^(-1/2) a day
    Treatment until80 = new Treatment(Someone.stratum("nsaid"), 0, OptionalInt.of(80), 0, 0);
    for (int begin : IntStream.range(84, 96).toArray()) {
      Treatment again = Treatment.of(Someone.stratum("nsaid"), begin);
      History history =
          new History(List.of(until80, again), List.of(), List.of(), OptionalDouble.empty());
      // 0.6 x is enough while x >= 0.625: gone on day 81 (0.607); the second has it all a day on
      int bad = begin + 1 - 81;
      int closes = scan(history, 0, new Someone().effect(153)).closes[0];
      assertThat(closes).as("%s bad days", bad).isEqualTo(bad < 7 ? NEVER : 81);
    }
  }

  // ---- therapy

  @Test
  void opensByTherapyAttended() {
    // 9 before, 8 + 1 - 3.2 (1 - e^(-n/6)) <= 6 from n = 17 on (2.9995 of 3: n = 17 gives 3.012)
    List<Integer> sessions = IntStream.rangeClosed(1, 30).map(n -> 2 * n).boxed().toList();
    History history =
        new History(List.of(Someone.treated("tpi")), List.of(), sessions, OptionalDouble.empty());

    assertThat(scan(history, 0, new Someone().effect(0).training(3.2)).opens[0]).isEqualTo(34);
    assertThat(scan("tpi", new Someone().effect(0).training(3.2)).opens[0]).isEqualTo(NEVER);
  }

  @Test
  void countsFromItsOwnTreatment() {
    Treatment first = Treatment.of(Someone.stratum("esi_radicular_chronic"), 0);
    Treatment second = Treatment.of(Someone.stratum("esi_radicular_chronic"), 50);
    History history =
        new History(List.of(first, second), List.of(), List.of(), OptionalDouble.empty());
    // one takes 30 % and is not enough (5.6 + 1), two take 51 % (3.92 + 1)
    Someone who = new Someone().effect(0.3);

    assertThat(scan(history, 0, who).opens[0]).isEqualTo(51);
    assertThat(scan(history, 1, who).opens[0]).isEqualTo(3);
  }

  // ---- a whole library, as the definition reads

  @ParameterizedTest
  @ValueSource(strings = {"esi_radicular_chronic", "rfa_lumbar_dual", "tpi"})
  void agreesWithTheDefinitionOnExactCurves(String stratum) {
    Library library = Someone.LIBRARIES.of(Someone.stratum(stratum));
    compare(library, Someone.treated(stratum), List.of(), OptionalDouble.empty());
  }

  @Test
  void agreesWithTheDefinitionWithTherapyAndATolerance() {
    Library library = Someone.LIBRARIES.of(Someone.stratum("esi_radicular_chronic"));
    List<Integer> sessions = List.of(8, 11, 15, 18, 22, 25, 29, 32, 36, 39);
    compare(library, Someone.treated("esi_radicular_chronic"), sessions, OptionalDouble.of(4.5));
  }

  /** Nearly all agree to the day; effects in 255 parts move a shallow crossing by a few days. */
  private static void compare(
      Library library, Treatment treatment, List<Integer> sessions, OptionalDouble tolerance) {
    History history = new History(List.of(treatment), List.of(), sessions, tolerance);
    ReliefByTheBook book = new ReliefByTheBook(Someone.RELIEF, history);
    Cloud cloud = Cloud.of(history.treatments(), Someone.LIBRARIES, Someone.RELIEF);
    Windows found = WindowScan.find(Posterior.before(cloud, history, Someone.RELIEF), 0);
    int looked = 0;
    int opensAlike = 0;
    int opensNearly = 0;
    int closed = 0;
    int closesAlike = 0;
    int closesNearly = 0;
    for (int i = 0; i < Library.SIZE; i += 29) {
      double[] row = Rows.of(library, i);
      int opens = book.opens(row, 0);
      looked++;
      opensAlike += opens == found.opens[i] ? 1 : 0;
      opensNearly += Math.abs((long) opens - found.opens[i]) <= 3 ? 1 : 0;
      if (opens != NEVER && opens == found.opens[i]) {
        int closes = book.closes(row, 0, opens, 365);
        if (closes <= 365) {
          closed++;
          int off = Math.abs(closes - found.closes[i]);
          closesAlike += off == 0 ? 1 : 0;
          closesNearly += off <= 4 ? 1 : 0;
        }
      }
    }
    assertThat((double) opensAlike / looked).isGreaterThan(0.95);
    assertThat((double) opensNearly / looked).isGreaterThan(0.98);
    assertThat(closed).isGreaterThan(50);
    assertThat((double) closesNearly / closed).isGreaterThan(0.97);
    assertThat((double) closesAlike / closed).isGreaterThan(0.5);
  }

  @Test
  void keepsTheWindowsOfALibrary() {
    String stratum = "esi_radicular_chronic";
    Library library = Someone.LIBRARIES.of(Someone.stratum(stratum));
    Reading one = new Reading(5, Forecast.Kind.AVERAGE, 1);
    Posterior some = Someone.MODEL.weighed(History.of(Someone.treated(stratum), List.of(one)));
    Windows kept = WindowScan.find(some, 0);
    Windows anew =
        WindowScan.of(
            Cloud.of(List.of(Someone.treated(stratum)), Someone.LIBRARIES, Someone.RELIEF),
            Someone.treated(stratum),
            Someone.RELIEF);

    assertThat(anew.opens).isEqualTo(library.windows.opens);
    assertThat(anew.closes).isEqualTo(library.windows.closes);
    for (int a = 0; a < some.sample().count(); a++) {
      assertThat(kept.opens[a]).isEqualTo(anew.opens[some.sample().draws()[a]]);
    }
  }
}
