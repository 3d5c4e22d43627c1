package org.ambulo.app.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Forecast.Kind;
import org.ambulo.core.relief.Forecast.Rating;
import org.ambulo.core.relief.Window;
import org.ambulo.words.ForecastWords;

/** A window as a small chart of characters: what was rated, and below it the chance by day. */
final class WindowChart {

  private static final int INDENT = 2;
  private static final int LABEL = 9;
  private static final int BARS = 4;
  private static final int LEVELS = 6;
  private static final int BEFORE = 14;
  private static final int TICK = 8;
  private static final int[] STEPS = {7, 14, 28, 56, 112, 224, 448, 896, 1792};
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final Glyphs glyphs;
  private final Forecast forecast;
  private final Window window;
  private final LocalDate first;
  private final int days;
  private final int columns;

  WindowChart(Glyphs glyphs, int width, Forecast forecast, Window window) {
    this.glyphs = glyphs;
    this.forecast = forecast;
    this.window = window;
    LocalDate start = window.intervention().date();
    first =
        forecast.ratings().stream()
            .map(Rating::date)
            .filter(day -> !day.isBefore(start.minusDays(BEFORE)))
            .min(LocalDate::compareTo)
            .filter(day -> day.isBefore(start))
            .orElse(start);
    LocalDate last = window.days().isEmpty() ? window.asOf() : window.days().getLast().date();
    days = (int) ChronoUnit.DAYS.between(first, last) + 1;
    int room = width - INDENT - LABEL - 2;
    columns = Math.min(days, room);
  }

  void draw(Ink ink) {
    ratings(ink);
    sessions(ink);
    bars(ink);
    axis(ink);
    legend(ink);
  }

  private int column(LocalDate day) {
    return (int) (ChronoUnit.DAYS.between(first, day) * columns / days);
  }

  private boolean holds(LocalDate day) {
    return !day.isBefore(first) && ChronoUnit.DAYS.between(first, day) < days;
  }

  private char[] row() {
    char[] row = new char[columns];
    Arrays.fill(row, ' ');
    return row;
  }

  private void line(Ink ink, String label, Tone tone, char[] cells) {
    String margin = String.format(Locale.ROOT, "%" + LABEL + "s ", label) + glyphs.side();
    ink.row(INDENT, margin, tone, new String(cells).stripTrailing());
  }

  /** Two points a row; of several in one place the pain with activity is shown. */
  private void ratings(Ink ink) {
    List<Rating> shown = shown();
    if (shown.isEmpty()) {
      return;
    }
    char[][] rows = new char[LEVELS][];
    for (int level = 0; level < LEVELS; level++) {
      rows[level] = row();
    }
    for (Kind kind : Kind.values()) {
      if (kind != Kind.ACTIVITY) {
        mark(rows, shown, kind);
      }
    }
    mark(rows, shown, Kind.ACTIVITY);
    for (int level = LEVELS - 1; level >= 0; level--) {
      String label = level == 0 ? "0" : (2 * level - 1) + "-" + 2 * level;
      line(ink, level == LEVELS - 1 ? "pain " + label : label, Tone.PLAIN, rows[level]);
    }
  }

  private void mark(char[][] rows, List<Rating> shown, Kind kind) {
    for (Rating rating : shown) {
      if (rating.kind() == kind) {
        int level = (int) Math.ceil(Math.round(rating.points()) / 2.0);
        rows[level][column(rating.date())] = glyphs.mark(kind);
      }
    }
  }

  private List<Rating> shown() {
    return forecast.ratings().stream().filter(rating -> holds(rating.date())).toList();
  }

  private void sessions(Ink ink) {
    List<LocalDate> sessions = forecast.sessions().stream().filter(this::holds).toList();
    if (!sessions.isEmpty()) {
      char[] row = row();
      sessions.forEach(day -> row[column(day)] = glyphs.session());
      line(ink, "visits", Tone.PLAIN, row);
    }
  }

  private void bars(Ink ink) {
    double[] chance = chance();
    for (int bar = BARS - 1; bar >= 0; bar--) {
      char[] row = row();
      for (int i = 0; i < columns; i++) {
        row[i] = glyphs.bar(Math.clamp(chance[i] * BARS - bar, 0, 1));
      }
      line(ink, label(bar), Tone.GOOD, row);
    }
  }

  private static String label(int bar) {
    return switch (bar) {
      case BARS - 1 -> "100 %";
      case BARS / 2 - 1 -> "50 %";
      default -> "";
    };
  }

  /** The mean chance of the days of each column. */
  private double[] chance() {
    double[] sum = new double[columns];
    int[] count = new int[columns];
    for (Window.Day day : window.days()) {
      if (holds(day.date())) {
        int column = column(day.date());
        sum[column] += day.open();
        count[column]++;
      }
    }
    for (int i = 0; i < columns; i++) {
      sum[i] = count[i] == 0 ? 0 : sum[i] / count[i];
    }
    return sum;
  }

  /** Dates that fit, counted from the intervention, and today. */
  private void axis(Ink ink) {
    char[] floor = row();
    Arrays.fill(floor, glyphs.floor());
    char[] dates = new char[columns + TICK];
    Arrays.fill(dates, ' ');
    int today = column(window.asOf());
    write(dates, today, "today");
    LocalDate start = window.intervention().date();
    int step = step();
    for (LocalDate day = start; holds(day); day = day.plusDays(step)) {
      int at = column(day);
      floor[at] = glyphs.tick();
      boolean free = new String(dates, at, TICK).isBlank() && !touches(dates, at);
      if (free) {
        write(dates, at, DATE.format(day));
      }
    }
    if (today < columns) {
      floor[today] = glyphs.today();
    }
    ink.row(INDENT, " ".repeat(LABEL) + " " + glyphs.tick(), Tone.PLAIN, new String(floor));
    ink.row(INDENT, " ".repeat(LABEL + 2), Tone.QUIET, new String(dates).stripTrailing());
  }

  private static boolean touches(char[] dates, int at) {
    return at > 0 && dates[at - 1] != ' ';
  }

  private static void write(char[] dates, int at, String words) {
    for (int i = 0; i < words.length() && at + i < dates.length; i++) {
      dates[at + i] = words.charAt(i);
    }
  }

  private int step() {
    for (int step : STEPS) {
      if (step * columns >= TICK * days) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  private void legend(Ink ink) {
    String marks =
        Arrays.stream(Kind.values())
            .filter(kind -> shown().stream().anyMatch(rating -> rating.kind() == kind))
            .map(kind -> glyphs.mark(kind) + " " + ForecastWords.kind(kind))
            .collect(Collectors.joining(", "));
    String margin = " ".repeat(LABEL + 2);
    if (!marks.isEmpty()) {
      ink.labelled(INDENT, margin, Tone.QUIET, marks);
    }
    ink.labelled(
        INDENT,
        margin,
        Tone.QUIET,
        "bars: chance that the window is open; " + glyphs.today() + " today");
  }
}
