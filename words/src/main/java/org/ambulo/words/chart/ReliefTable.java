package org.ambulo.words.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Forecast.Rating;
import org.ambulo.core.relief.Window;
import org.ambulo.words.ForecastWords;

/** The figures of a {@link ReliefChart} as a table of HTML, a row for each day. */
public final class ReliefTable {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private ReliefTable() {}

  /** The table; the forecast must have a window. */
  public static String of(String patient, Forecast forecast) {
    Outlook outlook = new Outlook(forecast);
    Markup html = new Markup();
    html.open("table");
    html.text(
        "caption",
        "Pain and window of opportunity: " + patient + ", as of " + DAY.format(forecast.asOf()));
    head(html, forecast);
    html.open("tbody");
    for (LocalDate day = outlook.first(); !day.isAfter(outlook.last()); day = day.plusDays(1)) {
      row(html, outlook, day);
    }
    return html.close().close().toString();
  }

  private static void head(Markup html, Forecast forecast) {
    html.open("thead").open("tr");
    column(html, "Date");
    column(html, "Day");
    column(html, "Pain reported");
    column(html, "Pain with activity foreseen: half");
    column(html, "8 in 10");
    for (Window window : forecast.windows()) {
      column(html, "Chance that the window is open: " + ForecastWords.title(window));
    }
    column(html, "What was done");
    html.close().close();
  }

  private static void column(Markup html, String words) {
    html.text("th", words, "scope", "col");
  }

  private static void row(Markup html, Outlook outlook, LocalDate day) {
    Optional<Window.Band> pain = Optional.ofNullable(outlook.pain().get(day));
    html.open("tr");
    html.text("th", DAY.format(day), "scope", "row");
    html.text("td", String.valueOf(ChronoUnit.DAYS.between(outlook.start(), day)));
    html.text("td", reported(outlook.forecast(), day));
    html.text("td", pain.map(band -> ForecastWords.points(band.p50())).orElse(""));
    html.text("td", pain.map(ReliefTable::range).orElse(""));
    outlook.windows().forEach(window -> html.text("td", chance(window, day), ""));
    html.text("td", done(outlook, day));
    html.close();
  }

  private static String reported(Forecast forecast, LocalDate day) {
    return forecast.ratings().stream()
        .filter(rating -> rating.date().equals(day))
        .map(ReliefTable::words)
        .collect(Collectors.joining("; "));
  }

  private static String words(Rating rating) {
    return ForecastWords.points(rating.points()) + " (" + ForecastWords.kind(rating.kind()) + ")";
  }

  private static String range(Window.Band band) {
    return ForecastWords.points(band.p10()) + " to " + ForecastWords.points(band.p90());
  }

  private static String chance(Window window, LocalDate day) {
    return window.days().stream()
        .filter(one -> one.date().equals(day))
        .findFirst()
        .map(one -> ForecastWords.chance(one.open()))
        .orElse("");
  }

  private static String done(Outlook outlook, LocalDate day) {
    List<String> done = new ArrayList<>();
    outlook.windows().stream()
        .map(Window::intervention)
        .filter(one -> one.date().equals(day))
        .forEach(one -> done.add(one.name() + one.where().map(at -> ", " + at).orElse("")));
    if (outlook.forecast().sessions().contains(day)) {
      done.add("session of therapy");
    }
    if (outlook.forecast().asOf().equals(day)) {
      done.add("today");
    }
    return String.join("; ", done);
  }
}
