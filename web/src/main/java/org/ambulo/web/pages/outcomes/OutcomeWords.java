package org.ambulo.web.pages.outcomes;

import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ambulo.clinic.outcome.Figure;
import org.ambulo.clinic.outcome.Tally;
import org.ambulo.clinic.outcome.Waits;
import org.ambulo.core.knowledge.Registry;

/** Puts a counted figure into words and onto its axis. */
final class OutcomeWords {

  /** Of the axis from 0 to 100 percent. */
  private static final double LEFT = 10;

  private static final double WIDTH = 280;
  private static final double HUNDRED = 100;
  private static final double QUARTER = 0.25;
  private static final double HALF = 0.5;

  private final Waits waits;

  OutcomeWords(Registry rule) {
    waits = new Waits(rule);
  }

  /**
   * @param path the way to its patients; empty where they are not for the reader
   */
  OutcomesPage.Line line(Figure figure, Tally tally, int y, String path) {
    boolean known = tally.known() > 0;
    return new OutcomesPage.Line(
        path,
        title(figure),
        figure.brief(),
        y,
        known,
        known ? percent(tally) : "",
        known ? of(tally) : "known of nobody yet",
        known ? interval(tally) : "",
        dot(tally),
        figure.among(),
        unknown(tally),
        number(figure, tally),
        switch (figure.better()) {
          case MORE -> "more is better";
          case LESS -> "fewer is better";
        });
  }

  /** With the days within which it is meant to come, where it is a wait. */
  String title(Figure figure) {
    OptionalInt limit = waits.limit(figure);
    return limit.isPresent()
        ? figure.title() + " within " + limit.getAsInt() + " days"
        : figure.title();
  }

  static String percent(Tally tally) {
    return Math.round(tally.percent()) + " %";
  }

  static String of(Tally tally) {
    return tally.yes() + " of " + tally.known();
  }

  private static String interval(Tally tally) {
    Tally.Interval interval = tally.interval();
    return Math.round(interval.low()) + " to " + Math.round(interval.high()) + " %";
  }

  private static String unknown(Tally tally) {
    if (tally.unknowns() == 0) {
      return "none";
    }
    return tally.unknowns()
        + " of "
        + tally.all()
        + ": "
        + tally.unknown().entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(why -> why.getKey() + " (" + why.getValue() + ")")
            .collect(Collectors.joining("; "));
  }

  private static String number(Figure figure, Tally tally) {
    if (figure.unit().isEmpty() || tally.numbers().isEmpty()) {
      return "";
    }
    return "median "
        + tally.quantile(HALF)
        + " "
        + figure.unit()
        + ", middle half "
        + tally.quantile(QUARTER)
        + " to "
        + tally.quantile(1 - QUARTER)
        + " ("
        + tally.numbers().size()
        + ")";
  }

  private static OutcomesPage.Dot dot(Tally tally) {
    Tally.Interval interval = tally.interval();
    double low = x(interval.low());
    double high = x(interval.high());
    return new OutcomesPage.Dot(
        number(x(tally.percent())), number(low), number(high), number(high - low));
  }

  private static double x(double percent) {
    return LEFT + WIDTH * percent / HUNDRED;
  }

  private static String number(double length) {
    return String.valueOf(Math.round(length));
  }
}
