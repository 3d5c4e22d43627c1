package org.ambulo.words.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Window;
import org.ambulo.core.relief.Window.State;

/** What a patient is told of the window: little, and never a promise. */
public final class WindowForPatient {

  private WindowForPatient() {}

  /**
   * Two or three short sentences where a window is open, near or not to be expected; nothing while
   * something else must be looked at first.
   */
  public static Optional<String> words(Forecast forecast, Relief relief) {
    List<Window> windows = forecast.windows();
    if (windows.stream().anyMatch(window -> window.alert().isPresent())) {
      return Optional.empty();
    }
    if (windows.stream().anyMatch(WindowForPatient::isOpen)) {
      return Optional.of(
          "Your pain may be low enough to train now. That may not last. So it is a good time to go"
              + " to your visits and do your moves.");
    }
    LocalDate near = forecast.asOf().plusDays(relief.window().closingDays());
    if (windows.stream().anyMatch(window -> isNear(window, near))) {
      return Optional.of(
          "Your pain may ease in the next weeks. No one can be sure. If it does, that is a good"
              + " time to train. Write down your pain each day.");
    }
    boolean none =
        !windows.isEmpty()
            && windows.stream().allMatch(window -> window.state() == State.NONE_EXPECTED);
    return none
        ? Optional.of(
            "Your last care may not ease your pain much more. Do not wait for it. Talk with your"
                + " team about what to try next.")
        : Optional.empty();
  }

  private static boolean isOpen(Window window) {
    return window.state() == State.OPEN || window.state() == State.CLOSING;
  }

  private static boolean isNear(Window window, LocalDate near) {
    return window.state() == State.NOT_YET
        && window.opens().p50().filter(day -> !day.isAfter(near)).isPresent();
  }
}
