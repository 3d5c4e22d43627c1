package org.ambulo.clinic.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Window;

/** What became of a patient's windows. */
final class WindowUse {

  private WindowUse() {}

  static void add(Forecast forecast, List<Told> told) {
    if (forecast.windows().isEmpty()) {
      return;
    }
    List<Window> opened = forecast.windows().stream().filter(WindowUse::opened).toList();
    told.add(opened.isEmpty() ? notOpened(forecast) : Told.yes(Figure.WINDOW_OPENED));
    if (opened.isEmpty()) {
      return;
    }
    boolean used = opened.stream().anyMatch(window -> used(window, forecast));
    boolean over = opened.stream().allMatch(window -> window.state() == Window.State.CLOSED);
    told.add(
        used || over
            ? Told.of(Figure.WINDOW_USED, used)
            : Told.unknown(Figure.WINDOW_USED, "still open, no session yet"));
    List<Window> closed =
        opened.stream().filter(window -> window.state() == Window.State.CLOSED).toList();
    if (!closed.isEmpty()) {
      told.add(
          Told.of(
              Figure.WINDOW_WASTED, closed.stream().anyMatch(window -> !used(window, forecast))));
    }
  }

  private static Told notOpened(Forecast forecast) {
    boolean never =
        forecast.windows().stream()
            .allMatch(window -> window.state() == Window.State.NONE_EXPECTED);
    boolean early =
        forecast.windows().stream().anyMatch(window -> window.state() == Window.State.NOT_YET);
    return never
        ? Told.of(Figure.WINDOW_OPENED, false)
        : Told.unknown(
            Figure.WINDOW_OPENED,
            early ? "it may still open" : "no ratings from which it could be told");
  }

  private static boolean opened(Window window) {
    return switch (window.state()) {
      case OPEN, CLOSING, CLOSED -> true;
      case NOT_YET, NONE_EXPECTED, UNKNOWN -> false;
    };
  }

  private static boolean used(Window window, Forecast forecast) {
    Optional<LocalDate> opens = window.opens().p50();
    LocalDate closes = window.closes().p50().orElse(LocalDate.MAX);
    return opens.isPresent()
        && forecast.sessions().stream()
            .anyMatch(day -> !day.isBefore(opens.get()) && !day.isAfter(closes));
  }
}
