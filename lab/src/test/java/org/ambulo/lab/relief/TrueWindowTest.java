package org.ambulo.lab.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class TrueWindowTest {

  private static final Relief.WindowRule RULE = Knowledge.shipped().relief().window();
  private static final double TOLERABLE = 4;
  private static final int FROM = 3;

  private static TrueWindow window(IntToDoubleFunction activity) {
    return TrueWindow.of(activity, TOLERABLE, FROM, RULE);
  }

  @Test
  void opensOnTheFirstDayOfARunAndClosesOnTheFirstOfTheNext() {
    TrueWindow window = window(day -> day >= 10 && day < 50 ? 4 : 4.1);
    assertThat(window).isEqualTo(new TrueWindow(10, 50));
    assertThat(window.isOpen(9)).isFalse();
    assertThat(window.isOpen(10)).isTrue();
    assertThat(window.isOpen(50)).isFalse();
  }

  @Test
  void takesNoRunThatIsADayTooShort() {
    int days = RULE.runDays() - 1;
    assertThat(window(day -> day >= 10 && day < 10 + days ? 3 : 5).everOpens()).isFalse();
    assertThat(window(day -> day >= 30 && day < 30 + days ? 5 : 3))
        .isEqualTo(new TrueWindow(FROM, TrueWindow.NEVER));
  }

  @Test
  void opensByTheLastDayOfTheRuleOrNever() {
    assertThat(window(day -> day >= RULE.openBy() ? 3 : 5).opens()).isEqualTo(RULE.openBy());
    assertThat(window(day -> day > RULE.openBy() ? 3 : 5).everOpens()).isFalse();
    assertThat(window(day -> day > RULE.openBy() ? 3 : 5).isOpen(RULE.openBy() + 1)).isFalse();
  }

  @Test
  void movesWithTheCalendarAndNeverStaysNever() {
    assertThat(new TrueWindow(10, TrueWindow.NEVER).recordedLater(7))
        .isEqualTo(new TrueWindow(3, TrueWindow.NEVER));
  }

  @Test
  void holdsTolerableBetweenFloorAndCap() {
    assertThat(TrueWindow.tolerable(1, RULE)).isEqualTo(RULE.floor());
    assertThat(TrueWindow.tolerable(10, RULE)).isEqualTo(RULE.cap());
    assertThat(TrueWindow.tolerable(7, RULE)).isEqualTo(7 * RULE.share());
  }
}
