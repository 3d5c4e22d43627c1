package org.ambulo.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.Relief.WindowRule;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Window;
import org.ambulo.core.relief.Window.Alert;

/**
 * A window of opportunity in plain words for clinicians. The day on which it closes is said as a
 * range only, and what is not known is said to be so.
 */
public final class ForecastWords {

  private final Relief relief;

  public ForecastWords(Relief relief) {
    this.relief = relief;
  }

  /** What has to be said once wherever a window is shown. */
  public String caveat() {
    return relief.caveat();
  }

  /** What was done, where and when. */
  public static String title(Window window) {
    return window.intervention().name()
        + window.intervention().where().map(where -> ", " + where).orElse("")
        + ", "
        + day(window.intervention().date())
        + window.intervention().until().map(until -> " to " + day(until)).orElse("");
  }

  /** What must be looked at first. */
  public Optional<String> alert(Window window) {
    return window.alert().map(this::words);
  }

  private String words(Alert alert) {
    return switch (alert) {
      case Alert.HighPain pain ->
          "Pain of %s was reported on %s, above %s: see the patient before this forecast is used."
              .formatted(points(pain.points()), day(pain.date()), points(rule().alertAbove()));
      case Alert.RedFlagOpen flag ->
          "A red flag is open: settle it before anything is booked by this forecast.";
    };
  }

  /** Where the patient stands. */
  public String state(Window window) {
    String now = chanceOn(window, window.asOf());
    return switch (window.state()) {
      case NOT_YET -> "The window is not open yet (chance that it is open today " + now + ").";
      case OPEN -> "The window is open (chance " + now + ").";
      case CLOSING ->
          "The window is open but closing (chance that it is open today %s, in %d days %s)."
              .formatted(
                  now,
                  rule().closingDays(),
                  chanceOn(window, window.asOf().plusDays(rule().closingDays())));
      case CLOSED ->
          "The window has most likely closed (chance that it is open today " + now + ").";
      case NONE_EXPECTED ->
          "The window is unlikely to open (chance "
              + Chance.words(window.everOpens())
              + "): review the patient instead of waiting.";
      case UNKNOWN -> "Whether the window is open is not known: " + silence(window) + ".";
    };
  }

  private static String silence(Window window) {
    return window
        .basis()
        .last()
        .map(
            last ->
                "no rating for "
                    + ChronoUnit.DAYS.between(last, window.asOf())
                    + " days. Ask for one")
        .orElse("no rating since. Ask for one");
  }

  /** When it opens and closes and how likely that is, as far as it matters in this state. */
  public List<String> dates(Window window) {
    return switch (window.state()) {
      case NOT_YET -> List.of(opening(window), chances(window));
      case OPEN -> List.of(opening(window), closing(window), chances(window));
      case CLOSING, CLOSED -> List.of(closing(window));
      case NONE_EXPECTED -> List.of();
      case UNKNOWN ->
          List.of(
              "By what was known before, the chance that it is open today is "
                  + chanceOn(window, window.asOf())
                  + ".",
              opening(window),
              closing(window),
              chances(window));
    };
  }

  private static String opening(Window window) {
    return range(window.opens(), window.asOf(), "opened", "open")
        .orElseGet(
            () ->
                from(window.opens(), "open")
                    .map(words -> words + ", or not at all.")
                    .orElse("it is not likely to open."))
        .transform(ForecastWords::sentence);
  }

  private String closing(Window window) {
    String end = day(window.intervention().date().plusDays(rule().horizon()));
    return range(window.closes(), window.asOf(), "closed", "close")
        .orElseGet(
            () ->
                from(window.closes(), "close")
                    .map(words -> words + "; in others not before " + end)
                    .orElse("it is not expected to close before " + end)
                    .concat(", where the forecast ends."))
        .transform(ForecastWords::sentence);
  }

  /** A range of eight in ten patients, and the half; empty where its end is not foreseen. */
  private static Optional<String> range(
      Window.Quantiles days, LocalDate asOf, String past, String future) {
    return days.p90()
        .flatMap(
            last ->
                days.p10()
                    .map(
                        first -> {
                          String between = "between " + day(first) + " and " + day(last);
                          String when = first.equals(last) ? "about " + day(first) : between;
                          String verb =
                              last.isAfter(asOf)
                                  ? "it is expected to " + future + " "
                                  : "it " + past + " ";
                          return verb + when + half(days) + ".";
                        }));
  }

  private static Optional<String> from(Window.Quantiles days, String verb) {
    return days.p10().map(first -> "it may " + verb + " from " + day(first) + " on" + half(days));
  }

  private static String half(Window.Quantiles days) {
    return days.p50().map(half -> ", in half of such patients by " + day(half)).orElse("");
  }

  private String chances(Window window) {
    return "Chance that it opens by day %d: %s; that it opens and lasts %d days or more: %s."
        .formatted(
            rule().openBy(),
            Chance.words(window.everOpens()),
            rule().longDays(),
            Chance.words(window.lastsLong()));
  }

  /** What pain is tolerable, and why. */
  public String tolerance(Window window) {
    String why =
        window.tolerance().agreed()
            ? "as agreed"
            : "%s %% of the pain before, at least %s and at most %s"
                .formatted(
                    points(100 * rule().share()), points(rule().floor()), points(rule().cap()));
    return "Pain with activity up to %s is tolerable (%s)."
        .formatted(points(window.tolerance().points()), why);
  }

  /** What came of it on the days on which that is asked for. */
  public List<String> responses(Window window) {
    return window.response().stream().map(this::words).toList();
  }

  private String words(Window.Response response) {
    String reported =
        response
            .reportedPercent()
            .map(ForecastWords::relief)
            .orElse("too few ratings to tell the relief");
    return "Day %d (%s): %s; chance that it is %d %% or more, enough for a response: %s."
        .formatted(
            response.day(),
            day(response.date()),
            reported,
            relief.response().enoughPercent(),
            Chance.words(response.chanceEnough()));
  }

  private static String relief(double percent) {
    long whole = Math.round(percent);
    return whole < 0
        ? "pain " + -whole + " % higher by the ratings"
        : "relief of " + whole + " % by the ratings";
  }

  /** What the forecast rests on. */
  public List<String> basis(Window window) {
    Window.Basis basis = window.basis();
    List<String> words = new ArrayList<>();
    words.add(
        "%s since and %d before%s%s."
            .formatted(
                basis.reports() == 1 ? "1 rating" : basis.reports() + " ratings",
                basis.before(),
                basis
                    .completion()
                    .map(share -> "; " + percent(share) + " of the days since have one")
                    .orElse(""),
                basis.last().map(last -> "; the last is of " + day(last)).orElse("")));
    words.add(
        "Course expected: %s (%s, priors %s)."
            .formatted(
                window.intervention().stratum().name(),
                window.intervention().stratum().citation().confidence().words(),
                basis.priors()));
    if (!basis.modified().isEmpty()) {
      words.add(
          "Counted, with the odds of a response: %s."
              .formatted(
                  basis.modified().stream()
                      .map(one -> named(one.modifier()) + " " + odds(one.oddsRatio()))
                      .collect(Collectors.joining("; "))));
    }
    if (!basis.unknown().isEmpty()) {
      words.add(
          "Not known, so not counted: %s."
              .formatted(
                  basis.unknown().stream()
                      .map(ForecastWords::named)
                      .collect(Collectors.joining("; "))));
    }
    if (basis.refined()) {
      words.add("Few of the expected courses fit these ratings; more were drawn for this patient.");
    }
    window.intervention().stratum().note().ifPresent(note -> words.add(ended(note)));
    return words;
  }

  /** A name inside a sentence. */
  private static String named(Relief.Modifier modifier) {
    String name = modifier.name();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** In two figures. */
  private static String odds(double ratio) {
    return "x "
        + BigDecimal.valueOf(ratio)
            .round(new MathContext(2, RoundingMode.HALF_UP))
            .stripTrailingZeros()
            .toPlainString();
  }

  /** All that is said of a window in one paragraph, what must be looked at first. */
  public String explanation(Window window) {
    List<String> words = new ArrayList<>();
    alert(window).ifPresent(words::add);
    words.add(state(window));
    words.addAll(dates(window));
    return String.join(" ", words);
  }

  /** What was rated. */
  public static String kind(Forecast.Kind kind) {
    return switch (kind) {
      case NOW -> "pain now";
      case AVERAGE -> "average of the day";
      case ACTIVITY -> "pain with activity";
      case WORST -> "worst of the day";
      case WEEK -> "average of the week";
    };
  }

  /** A chance in whole percent; none is ever said to be certain. */
  public static String chance(double chance) {
    return Chance.words(chance);
  }

  private static String chanceOn(Window window, LocalDate date) {
    return window.days().stream()
        .filter(day -> day.date().equals(date))
        .findFirst()
        .map(day -> Chance.words(day.open()))
        .orElse("not foreseen");
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String ended(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  private WindowRule rule() {
    return relief.window();
  }

  /** Points of pain, with one decimal where there is one. */
  public static String points(double points) {
    return BigDecimal.valueOf(points)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String day(LocalDate date) {
    return Days.DAY.format(date);
  }
}
