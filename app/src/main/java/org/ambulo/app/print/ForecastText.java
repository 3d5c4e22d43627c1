package org.ambulo.app.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Window;
import org.ambulo.core.relief.Window.State;
import org.ambulo.words.Days;
import org.ambulo.words.ForecastWords;

/** A forecast to be read in a terminal. */
public final class ForecastText {

  private static final int TABLE = 50;

  private final ForecastWords words;
  private final Glyphs glyphs;
  private final boolean colours;
  private final int width;

  public ForecastText(Relief relief, Glyphs glyphs, boolean colours, int width) {
    words = new ForecastWords(relief);
    this.glyphs = glyphs;
    this.colours = colours;
    this.width = width;
  }

  public String of(Foreseen foreseen) {
    Ink ink = new Ink(colours, width);
    Forecast forecast = foreseen.forecast();
    AssessmentText.head(ink, foreseen.patient());
    if (forecast.windows().isEmpty()) {
      ink.line();
      ink.labelled(
          0,
          "",
          Tone.PLAIN,
          "Nothing to foresee: the record names nothing that was done for the pain and has a known"
              + " course.");
    }
    forecast.windows().forEach(window -> window(ink, forecast, window));
    QuestionText.problems(ink, foreseen.problems());
    if (!forecast.windows().isEmpty()) {
      ink.line();
      ink.labelled(0, "", Tone.QUIET, words.caveat());
    }
    return ink.toString();
  }

  private void window(Ink ink, Forecast forecast, Window window) {
    ink.line();
    ink.line(Tone.TITLE, ForecastWords.title(window));
    summary(ink, window, words);
    ink.line();
    dates(ink, window);
    ink.line();
    new WindowChart(glyphs, width, forecast, window).draw(ink);
    ink.line();
    list(ink, "response  ", words.responses(window));
    ink.labelled(2, "tolerable ", Tone.PLAIN, words.tolerance(window));
    list(ink, "rests on  ", words.basis(window));
  }

  /** What must be looked at, the state, the ranges and the chances; nothing of the caveat. */
  private static void summary(Ink ink, Window window, ForecastWords words) {
    words.alert(window).ifPresent(alert -> ink.labelled(2, "! ", Tone.ALARM, alert));
    ink.labelled(2, "", tone(window.state()), words.state(window));
    words.dates(window).forEach(sentence -> ink.labelled(2, "", Tone.PLAIN, sentence));
  }

  /** As a part of an assessment; nothing where there is no window. */
  static void section(Ink ink, Forecast forecast, ForecastWords words) {
    if (forecast.windows().isEmpty()) {
      return;
    }
    ink.line();
    ink.line(Tone.TITLE, "Window of opportunity");
    for (Window window : forecast.windows()) {
      ink.labelled(2, "after ", Tone.PLAIN, ForecastWords.title(window));
      summary(ink, window, words);
    }
    ink.labelled(2, "", Tone.QUIET, words.caveat());
  }

  private static Tone tone(State state) {
    return switch (state) {
      case OPEN -> Tone.GOOD;
      case CLOSING, NONE_EXPECTED, UNKNOWN -> Tone.WARNING;
      case NOT_YET, CLOSED -> Tone.PLAIN;
    };
  }

  private void dates(Ink ink, Window window) {
    if (width < TABLE) {
      narrow(ink, "opens  ", window.opens());
      narrow(ink, "closes ", window.closes());
      return;
    }
    ink.text(2, row("chance", "10 %", "50 %", "90 %"));
    row(ink, "opens", window.opens());
    row(ink, "closes", window.closes());
  }

  private static void row(Ink ink, String label, Window.Quantiles days) {
    ink.text(2, row(label, day(days.p10()), day(days.p50()), day(days.p90())));
  }

  private static String row(String label, String p10, String p50, String p90) {
    return String.format(Locale.ROOT, "%-9s%-14s%-14s%s", label, p10, p50, p90);
  }

  private static void narrow(Ink ink, String label, Window.Quantiles days) {
    ink.labelled(
        2,
        label,
        Tone.PLAIN,
        "10 %%: %s; 50 %%: %s; 90 %%: %s"
            .formatted(day(days.p10()), day(days.p50()), day(days.p90())));
  }

  private static String day(Optional<LocalDate> date) {
    return date.map(Days.DAY::format).orElse("not foreseen");
  }

  private static void list(Ink ink, String label, List<String> sentences) {
    String column = label;
    for (String sentence : sentences) {
      ink.labelled(2, column, Tone.PLAIN, sentence);
      column = " ".repeat(label.length());
    }
  }
}
