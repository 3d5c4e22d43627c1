package org.ambulo.roster.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ambulo.core.document.Node;

/** Single values: a text, a number, a day, a time. */
final class Scalars {

  private static final LocalDate SOME_DAY = LocalDate.EPOCH;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::00(?:\\.0+)?)?");
  private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\S+)");
  private static final Pattern OFFSET = Pattern.compile(".*(?:Z|[+-]\\d{2}:?\\d{2})");
  private static final int LAST_YEAR = 9999;
  private static final int HOUR = 60;
  private static final int DAY_MINUTES = 24 * HOUR;

  private final Reading reading;

  /** A clinic writes few days and times, each of them many times. */
  private final Map<String, Optional<LocalDate>> days = new HashMap<>();

  private final Map<String, Optional<Integer>> clocks = new HashMap<>();

  Scalars(Reading reading) {
    this.reading = reading;
  }

  /** An id or a name; a number is taken as it is written. */
  String text(At at) {
    String found =
        switch (at.node()) {
          case Node.Text text -> text.value().strip();
          case Node.Figure figure when figure.value().scale() <= 0 && isShort(figure.value()) ->
              figure.value().toPlainString();
          case Node.Figure figure -> figure.value().toString();
          default -> "";
        };
    if (found.isEmpty()) {
      reading.wrong(at, "is " + at.node().kind(), "write a name or a number");
    }
    return found;
  }

  /** A list of names; one alone need not stand in brackets. */
  List<String> texts(At group, String name) {
    return group
        .field(name)
        .filter(at -> !(at.node() instanceof Node.Many))
        .map(at -> List.of(text(at)))
        .orElseGet(() -> reading.all(group, name, this::text));
  }

  int whole(At at, int least, int most) {
    Optional<BigDecimal> found =
        figure(at)
            .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0)
            .filter(number -> number.compareTo(BigDecimal.valueOf(most)) <= 0)
            .filter(number -> number.stripTrailingZeros().scale() <= 0);
    if (found.isEmpty()) {
      reading.wrong(
          at,
          "is " + at.node().kind(),
          "write a whole number from %d to %d".formatted(least, most));
    }
    return found.map(BigDecimal::intValue).orElse(least);
  }

  double number(At at) {
    Optional<Double> found = figure(at).map(BigDecimal::doubleValue).filter(Double::isFinite);
    if (found.isEmpty()) {
      reading.wrong(at, "is " + at.node().kind(), "write a number");
    }
    return found.orElse(0.0);
  }

  LocalDate day(At at) {
    return written(at)
        .flatMap(text -> days.computeIfAbsent(text, Scalars::day))
        .orElseGet(
            () -> {
              reading.wrong(at, "is " + at.node().kind(), "write a day such as 2027-01-04");
              return SOME_DAY;
            });
  }

  /** Minutes from midnight. */
  int minute(At at) {
    return written(at)
        .flatMap(text -> clocks.computeIfAbsent(text, Scalars::clock))
        .orElseGet(
            () -> {
              reading.wrong(
                  at, "is " + at.node().kind(), "write a time from 00:00 to 24:00, such as 08:30");
              return 0;
            });
  }

  LocalDateTime moment(At at) {
    Optional<LocalDateTime> found =
        written(at)
            .map(MOMENT::matcher)
            .filter(Matcher::matches)
            .flatMap(
                parts ->
                    clock(parts.group(2))
                        .flatMap(minute -> day(parts.group(1)).map(day -> on(day, minute))))
            .filter(moment -> moment.getYear() <= LAST_YEAR);
    return found.orElseGet(
        () -> {
          boolean offset = written(at).filter(OFFSET.asMatchPredicate()).isPresent();
          reading.wrong(
              at,
              "is " + at.node().kind(),
              offset
                  ? "times are local to the clinic: leave out the offset, such as 2027-01-04T08:30"
                  : "write day and time such as 2027-01-04T08:30");
          return SOME_DAY.atStartOfDay();
        });
  }

  /** One of the words of an enum, in capitals or not. */
  <E extends Enum<E>> E word(At at, Class<E> of) {
    E[] all = of.getEnumConstants();
    return wordIfKnown(at, of)
        .orElseGet(
            () -> {
              String words =
                  Arrays.stream(all).map(Scalars::written).collect(Collectors.joining(", "));
              reading.wrong(at, "is " + at.node().kind(), "write one of " + words);
              return all[0];
            });
  }

  <E extends Enum<E>> Optional<E> wordIfKnown(At at, Class<E> of) {
    String word = at.node().verbatim().strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(of.getEnumConstants()).filter(one -> one.name().equals(word)).findFirst();
  }

  /** As documents show it. */
  static String written(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> written(At at) {
    return at.node() instanceof Node.Text text
        ? Optional.of(text.value().strip())
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    if (!DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> clock(String text) {
    return Optional.of(CLOCK.matcher(text)).filter(Matcher::matches).flatMap(Scalars::minutes);
  }

  private static Optional<Integer> minutes(Matcher clock) {
    int hours = Integer.parseInt(clock.group(1));
    int minutes = Integer.parseInt(clock.group(2));
    return Optional.of(hours * HOUR + minutes).filter(all -> minutes < HOUR && all <= DAY_MINUTES);
  }

  private static LocalDateTime on(LocalDate day, int minute) {
    return day.atStartOfDay().plusMinutes(minute);
  }

  /** A number written as a text counts as a number. */
  private static Optional<BigDecimal> figure(At at) {
    return switch (at.node()) {
      case Node.Figure figure -> Optional.of(figure.value());
      case Node.Text text when text.value().strip().matches("-?\\d{1,9}(\\.\\d{1,9})?") ->
          Optional.of(new BigDecimal(text.value().strip()));
      default -> Optional.empty();
    };
  }

  private static boolean isShort(BigDecimal number) {
    return number.scale() > -20;
  }
}
