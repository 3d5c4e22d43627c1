package org.ambulo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.relief.Window;
import org.ambulo.core.relief.Window.State;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.checking.ReadingGrade;
import org.ambulo.words.patient.WindowForPatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a patient is told of a window. */
class WindowForPatientTest {

  private static Optional<String> words(Window... windows) {
    return WindowForPatient.words(SampleForecast.of(windows), SampleForecast.relief());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void isEasyToReadScaresNobodyAndPromisesNothing(State state) {
    List<String> never = List.copyOf(Knowledge.shipped().rehabilitation().neverSay());
    words(SampleForecast.window(state))
        .ifPresent(
            text -> {
              assertThat(ReadingGrade.of(text)).isLessThanOrEqualTo(6);
              assertThat(never).noneMatch(text.toLowerCase(Locale.ROOT)::contains);
              assertThat(text).doesNotContain(" will ", "%", "2026").contains(" may ");
            });
  }

  @Test
  void speaksOnlyOfAWindowThatIsOpenNearOrNotExpected() {
    assertThat(words(SampleForecast.window(State.OPEN))).hasValueSatisfying(this::isOpen);
    assertThat(words(SampleForecast.window(State.CLOSING))).hasValueSatisfying(this::isOpen);
    assertThat(words(SampleForecast.window(State.NOT_YET)))
        .hasValueSatisfying(text -> assertThat(text).contains("in the next weeks"));
    assertThat(words(SampleForecast.window(State.NONE_EXPECTED)))
        .hasValueSatisfying(text -> assertThat(text).contains("Do not wait"));
    assertThat(words(SampleForecast.window(State.CLOSED))).isEmpty();
    assertThat(words(SampleForecast.window(State.UNKNOWN))).isEmpty();
    assertThat(words()).isEmpty();
  }

  private void isOpen(String text) {
    assertThat(text).contains("low enough to train now");
  }

  @Test
  void doesNotSpeakOfAWindowThatIsFarAway() {
    Window far =
        SampleForecast.window(
            State.NOT_YET, 0.1, 0.6, SampleForecast.days(30, 50, 80), SampleForecast.NEVER);
    assertThat(words(far)).isEmpty();
  }

  @Test
  void prefersTheWindowThatIsOpen() {
    assertThat(words(SampleForecast.window(State.NONE_EXPECTED), SampleForecast.window(State.OPEN)))
        .hasValueSatisfying(this::isOpen);
    assertThat(
            words(SampleForecast.window(State.NONE_EXPECTED), SampleForecast.window(State.UNKNOWN)))
        .isEmpty();
  }

  @Test
  void saysNothingWhileSomethingElseMustBeLookedAt() {
    assertThat(
            words(
                SampleForecast.alarmed(
                    SampleForecast.window(State.OPEN), new Window.Alert.RedFlagOpen())))
        .isEmpty();
  }
}
