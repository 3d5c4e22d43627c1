package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.relief.Window;
import org.ambulo.core.relief.Window.State;
import org.ambulo.words.ForecastWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a clinician is told of a window. */
class ForecastWordsTest {

  private static final ForecastWords WORDS = new ForecastWords(SampleForecast.relief());

  @Test
  void saysThatItIsOpenAndThatItClosesSomeDayInARange() {
    assertThat(WORDS.explanation(SampleForecast.window(State.OPEN)))
        .isEqualTo(
            "The window is open (chance 82 %). It opened between 3 Nov 2026 and 12 Nov 2026, in"
                + " half of such patients by 6 Nov 2026. It is expected to close between 29 Jan"
                + " 2027 and 17 Aug 2027, in half of such patients by 9 Apr 2027. Chance that it"
                + " opens by day 90: 91 %; that it opens and lasts 42 days or more: 68 %.");
  }

  @Test
  void saysThatItIsClosing() {
    assertThat(WORDS.explanation(SampleForecast.window(State.CLOSING)))
        .startsWith(
            "The window is open but closing (chance that it is open today 71 %, in 14 days 61 %).")
        .contains("close between 18 Nov 2026 and 9 Jan 2027");
  }

  @Test
  void saysThatItHasClosed() {
    assertThat(WORDS.explanation(SampleForecast.window(State.CLOSED)))
        .isEqualTo(
            "The window has most likely closed (chance that it is open today 8 %). It closed"
                + " between 12 Nov 2026 and 18 Nov 2026, in half of such patients by 15 Nov 2026.");
  }

  @Test
  void saysHowLikelyItOpensAtAll() {
    assertThat(WORDS.explanation(SampleForecast.window(State.NOT_YET)))
        .isEqualTo(
            "The window is not open yet (chance that it is open today 22 %). It may open from 18"
                + " Nov 2026 on, in half of such patients by 30 Nov 2026, or not at all. Chance that"
                + " it opens by day 90: 64 %; that it opens and lasts 42 days or more: 48 %.");
  }

  @Test
  void asksForAReviewInsteadOfWaiting() {
    assertThat(WORDS.explanation(SampleForecast.window(State.NONE_EXPECTED)))
        .isEqualTo(
            "The window is unlikely to open (chance 12 %): review the patient instead of waiting.");
  }

  @Test
  void asksForARatingWhereNothingIsKnown() {
    Window never = SampleForecast.window(State.UNKNOWN);
    Window once =
        SampleForecast.basis(
            never,
            new Window.Basis(
                "priors-7",
                1,
                0,
                Optional.of(0.05),
                Optional.of(SampleForecast.NEEDLE),
                900,
                false,
                List.of(),
                List.of()));

    assertThat(WORDS.explanation(never))
        .startsWith("Whether the window is open is not known: no rating since. Ask for one.")
        .contains("By what was known before, the chance that it is open today is 54 %.")
        .contains("It is not expected to close before 31 Oct 2027, where the forecast ends.");
    assertThat(WORDS.state(once)).contains("no rating for 20 days. Ask for one.");
  }

  @Test
  void namesNoEndThatItDoesNotForesee() {
    Window open =
        SampleForecast.window(
            State.OPEN, 0.9, 0.95, SampleForecast.OPENS, SampleForecast.openFrom(60));

    assertThat(WORDS.explanation(open))
        .contains(
            "It may close from 30 Dec 2026 on; in others not before 31 Oct 2027, where the"
                + " forecast ends.");
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void namesADayOfClosingOnlyBesideAnother(State state) {
    for (String sentence : WORDS.explanation(SampleForecast.window(state)).split("\\. ", -1)) {
      if (sentence.contains("close") && !sentence.contains("where the forecast ends")) {
        assertThat(sentence.split("20\\d\\d", -1).length - 1).as(sentence).isNotEqualTo(1);
      }
    }
  }

  @Test
  void putsTheAlertFirst() {
    Window open = SampleForecast.window(State.OPEN);
    Window pain =
        SampleForecast.alarmed(
            open, new Window.Alert.HighPain(SampleForecast.AS_OF.minusDays(1), 7.5));
    Window flag = SampleForecast.alarmed(open, new Window.Alert.RedFlagOpen());

    assertThat(WORDS.explanation(pain))
        .startsWith("Pain of 7.5 was reported on 19 Nov 2026, above 7: see the patient");
    assertThat(WORDS.explanation(flag)).startsWith("A red flag is open: settle it");
    assertThat(WORDS.alert(open)).isEmpty();
  }

  @Test
  void saysWhatCameOfIt() {
    Window open = SampleForecast.window(State.OPEN);
    Window untold =
        SampleForecast.answering(
            open,
            new Window.Response(30, SampleForecast.NEEDLE.plusDays(30), Optional.empty(), 0.3));
    Window worse =
        SampleForecast.answering(
            open,
            new Window.Response(30, SampleForecast.NEEDLE.plusDays(30), Optional.of(-20.2), 0.001));

    assertThat(WORDS.responses(open))
        .isEqualTo(
            List.of(
                "Day 14 (14 Nov 2026): relief of 55 % by the ratings; chance that it is 50 % or"
                    + " more, enough for a response: 80 %."));
    assertThat(WORDS.responses(untold).getFirst()).contains("too few ratings to tell the relief");
    assertThat(WORDS.responses(worse).getFirst())
        .contains("pain 20 % higher by the ratings")
        .endsWith("under 1 %.");
  }

  @Test
  void saysWhatItRestsOn() {
    Window open = SampleForecast.window(State.OPEN);
    Window refined =
        SampleForecast.basis(
            open,
            new Window.Basis(
                "priors-7",
                1,
                0,
                Optional.empty(),
                Optional.empty(),
                310,
                true,
                List.of(),
                List.of()));

    assertThat(WORDS.basis(open))
        .containsExactly(
            "18 ratings since and 4 before; 90 % of the days since have one; the last is of 19 Nov"
                + " 2026.",
            "Course expected: Epidural steroid for leg pain of 3 months or more (working default,"
                + " priors priors-7).",
            "Counted, with the odds of a response: obesity x 0.65.",
            "Not known, so not counted: smoking.",
            "Duration is its weakest figure.");
    assertThat(WORDS.basis(refined))
        .contains("1 rating since and 0 before.")
        .contains(
            "Few of the expected courses fit these ratings; more were drawn for this"
                + " patient.");
    assertThat(WORDS.tolerance(open))
        .isEqualTo(
            "Pain with activity up to 4.2 is tolerable (70 % of the pain before, at least 4 and at"
                + " most 6).");
  }

  @Test
  void neverCallsAChanceCertain() {
    Window sure =
        SampleForecast.window(State.OPEN, 1, 0.9999, SampleForecast.OPENS, SampleForecast.CLOSES);
    assertThat(WORDS.state(sure)).isEqualTo("The window is open (chance over 99 %).");
    assertThat(WORDS.explanation(sure)).contains("opens by day 90: over 99 %");
  }
}
