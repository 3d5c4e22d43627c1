package org.ambulo.words.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Window;
import org.ambulo.words.ForecastWords;

/**
 * A patient's pain, forecast, windows and sessions as an SVG drawing on one axis of time. It stands
 * alone: no script, no style sheet, nothing from elsewhere, and a ground of its own in light and
 * dark.
 */
public final class ReliefChart {

  /** Width of a chart that is read by itself. */
  public static final int USUAL = 920;

  private static final int NARROWEST = 360;
  private static final double LEFT = 58;
  private static final double RIGHT = 22;
  private static final double HEAD = 54;
  private static final double ROW = 18;
  private static final double PAIN = 230;
  private static final double AXIS = 66;
  private static final double TICKS = 70;
  private static final DateTimeFormatter TICK =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final ForecastWords words;
  private final int width;

  /**
   * Charts of one width.
   *
   * @param width in pixels, 360 at least
   */
  public ReliefChart(Relief relief, int width) {
    words = new ForecastWords(relief);
    this.width = Math.max(NARROWEST, width);
  }

  /** The drawing; the forecast must have a window. */
  public String of(String patient, Forecast forecast) {
    Outlook outlook = new Outlook(forecast);
    Ground ground = new Ground(outlook.first().minusDays(1), outlook.last(), LEFT, width - RIGHT);
    Legend legend = new Legend(forecast, LEFT, width - RIGHT);
    List<String> caveat = Style.wrapped(words.caveat(), Style.SMALL, width - LEFT - RIGHT);
    double marks = HEAD + legend.height() + 6;
    double pain = marks + ROW * forecast.windows().size() + 8;
    double axis = pain + PAIN;
    double lanes = axis + AXIS;
    double foot = lanes + WindowLane.HEIGHT * forecast.windows().size() + 8;
    double height = foot + ROW * caveat.size() + 8;

    Markup svg = new Markup();
    String id = id(patient);
    svg.open(
        "svg",
        "xmlns viewBox width height role aria-labelledby font-family",
        "http://www.w3.org/2000/svg",
        "0 0 " + width + " " + Markup.number(height),
        width,
        height,
        "img",
        id + "-title " + id + "-desc",
        Style.FONT);
    svg.text("title", title(patient, forecast), "id", id + "-title");
    svg.text("desc", description(forecast), "id", id + "-desc");
    paper(svg, height);
    head(svg, patient, forecast);
    legend.draw(svg, HEAD + ROW);
    new PainPanel(svg, outlook, ground, pain, PAIN).draw();
    interventions(svg, outlook, ground, marks, axis);
    axis(svg, outlook, ground, axis);
    double top = lanes;
    for (Window window : forecast.windows()) {
      new WindowLane(svg, ground, top).draw(window, caption(forecast, window));
      top += WindowLane.HEIGHT;
    }
    today(svg, forecast.asOf(), ground, pain, axis);
    for (String line : caveat) {
      foot += ROW;
      svg.text("text", line, "x y font-size fill", LEFT, foot - 8, Style.SMALL, Style.QUIET);
    }
    return svg.close().toString();
  }

  private static String id(String patient) {
    return "relief-" + patient.replaceAll("[^A-Za-z0-9]+", "-");
  }

  private static String title(String patient, Forecast forecast) {
    return "Pain and window of opportunity: " + patient + ", as of " + DAY.format(forecast.asOf());
  }

  private String description(Forecast forecast) {
    List<String> parts = new ArrayList<>();
    parts.add(forecast.ratings().size() + " ratings of pain are shown.");
    for (Window window : forecast.windows()) {
      parts.add(ForecastWords.title(window) + ": " + words.explanation(window));
    }
    if (!forecast.sessions().isEmpty()) {
      parts.add("Sessions of therapy attended: " + forecast.sessions().size() + ".");
    }
    parts.add(words.caveat());
    return String.join(" ", parts);
  }

  private void paper(Markup svg, double height) {
    svg.leaf(
        "rect",
        "x y width height rx fill stroke",
        0.5,
        0.5,
        width - 1.0,
        height - 1,
        8,
        Style.PAPER,
        Style.EDGE);
  }

  private void head(Markup svg, String patient, Forecast forecast) {
    svg.text(
        "text",
        Style.fit("Pain and window of opportunity", Style.TITLE, width - LEFT - RIGHT),
        "x y font-size font-weight fill",
        LEFT,
        28,
        Style.TITLE,
        "bold",
        Style.INK);
    svg.text(
        "text",
        Style.fit(
            patient + ", as of " + DAY.format(forecast.asOf()), Style.TEXT, width - LEFT - RIGHT),
        "x y font-size fill",
        LEFT,
        46,
        Style.TEXT,
        Style.QUIET);
  }

  /** A line through the panel for each, with its name above, one row each. */
  private static void interventions(
      Markup svg, Outlook outlook, Ground ground, double top, double bottom) {
    double y = top + ROW;
    for (Window window : outlook.windows()) {
      double x = ground.x(window.intervention().date());
      double middle = (ground.left() + ground.right()) / 2;
      boolean right = x <= middle;
      double room = (right ? ground.right() - x : x - ground.left()) - 10;
      svg.leaf("line", "x1 y1 x2 y2 stroke stroke-width", x, y - 8, x, bottom, Style.INK, 1.2);
      svg.leaf("circle", "cx cy r fill", x, y - 8, 3.5, Style.INK);
      svg.text(
          "text",
          Style.fit(ForecastWords.title(window), Style.TEXT, room),
          "x y font-size fill text-anchor",
          right ? x + 8 : x - 8,
          y - 4,
          Style.TEXT,
          Style.INK,
          right ? "start" : "end");
      y += ROW;
    }
  }

  private static String caption(Forecast forecast, Window window) {
    return "Chance that the window is open"
        + (forecast.windows().size() > 1 ? ": " + ForecastWords.title(window) : "");
  }

  /** Sessions as ticks, dates, and days since the first intervention. */
  private static void axis(Markup svg, Outlook outlook, Ground ground, double top) {
    svg.leaf(
        "line",
        "x1 y1 x2 y2 stroke stroke-width",
        ground.left(),
        top,
        ground.right(),
        top,
        Style.INK,
        1.2);
    sessions(svg, outlook.forecast().sessions(), ground, top);
    int year = 0;
    for (LocalDate day : ground.ticks(outlook.start(), TICKS)) {
      double x = ground.x(day);
      long number = ChronoUnit.DAYS.between(outlook.start(), day);
      String date = (day.getYear() == year ? TICK : DAY).format(day);
      year = day.getYear();
      svg.leaf("line", "x1 y1 x2 y2 stroke stroke-width", x, top, x, top + 5, Style.INK, 1.2);
      svg.open("g", "font-size text-anchor", Style.SMALL, "middle");
      svg.text("text", date, "x y fill", x, top + 18, Style.INK);
      svg.text("text", "day " + number, "x y fill", x, top + 32, Style.QUIET);
      svg.close();
    }
  }

  private static void sessions(Markup svg, List<LocalDate> sessions, Ground ground, double top) {
    if (sessions.isEmpty()) {
      return;
    }
    svg.text(
        "text",
        "therapy",
        "x y font-size fill text-anchor",
        ground.left() - 8,
        top + 50,
        Style.SMALL,
        Style.QUIET,
        "end");
    for (LocalDate session : sessions) {
      if (ground.holds(session)) {
        double x = ground.x(session);
        svg.leaf("line", "x1 y1 x2 y2 stroke stroke-width", x, top + 40, x, top + 52, Style.INK, 3);
      }
    }
  }

  private static void today(Markup svg, LocalDate asOf, Ground ground, double top, double bottom) {
    double x = ground.x(asOf);
    svg.leaf(
        "line",
        "x1 y1 x2 y2 stroke stroke-width stroke-dasharray",
        x,
        top,
        x,
        bottom,
        Style.INK,
        1.2,
        "1 3");
    svg.text(
        "text",
        "today",
        "x y font-size font-weight fill",
        x + 5,
        top + 12,
        Style.SMALL,
        "bold",
        Style.INK);
  }
}
