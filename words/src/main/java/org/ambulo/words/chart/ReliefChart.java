package org.ambulo.words.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private static final double PAIN = 230;
  private static final double AXIS = 66;
  private static final String TITLE = "Pain and window of opportunity";

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
    Ground ground =
        new Ground(outlook.first().minusDays(1), outlook.last(), Paper.LEFT, width - Paper.RIGHT);
    Legend legend = new Legend(forecast, Paper.LEFT, width - Paper.RIGHT);
    List<String> caveat =
        Style.wrapped(words.caveat(), Style.SMALL, width - Paper.LEFT - Paper.RIGHT);
    double marks = Paper.HEAD + legend.height() + 6;
    double pain = marks + Paper.ROW * forecast.windows().size() + 8;
    double axis = pain + PAIN;
    double lanes = axis + AXIS;
    double foot = lanes + WindowLane.HEIGHT * forecast.windows().size() + 8;
    double height = foot + Paper.ROW * caveat.size() + 8;

    Markup svg = new Markup();
    Paper paper = new Paper(svg, width);
    String asOf = patient + ", as of " + Paper.day(forecast.asOf());
    paper.open(Paper.id("relief", patient), height, TITLE + ": " + asOf, description(forecast));
    paper.head(TITLE, asOf);
    legend.draw(svg, Paper.HEAD + Paper.ROW);
    new PainPanel(svg, outlook, ground, pain, PAIN).draw();
    paper.interventions(outlook.windows(), ground, marks, axis);
    paper.axis(ground, Optional.of(outlook.start()), axis);
    sessions(svg, forecast.sessions(), ground, axis);
    double top = lanes;
    for (Window window : forecast.windows()) {
      new WindowLane(svg, ground, top).draw(window, caption(forecast, window));
      top += WindowLane.HEIGHT;
    }
    paper.today(forecast.asOf(), ground, pain, axis);
    paper.foot(caveat, foot);
    return svg.close().toString();
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

  private static String caption(Forecast forecast, Window window) {
    return "Chance that the window is open"
        + (forecast.windows().size() > 1 ? ": " + ForecastWords.title(window) : "");
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
}
