package org.ambulo.words.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.record.Score;
import org.ambulo.core.relief.Forecast;
import org.ambulo.words.ForecastWords;

/**
 * A patient's journey on one axis of time: pain with what was done for it and the window, function
 * by the questionnaire that was answered most often, and sessions of therapy. Stands alone as an
 * SVG drawing. What lies longer back than a chart can show is left out, and it says so.
 */
public final class JourneyChart {

  private static final String TITLE = "Journey";
  private static final double PAIN = 220;
  private static final double AXIS = 48;
  private static final int FURTHEST_BACK = 190;
  private static final int LEAST = 28;

  private final ForecastWords words;
  private final int width;

  /**
   * Charts of one width.
   *
   * @param width in pixels
   */
  public JourneyChart(Relief relief, int width) {
    words = new ForecastWords(relief);
    this.width = width;
  }

  /** The drawing; nothing where there is nothing to draw. */
  public Optional<String> of(String patient, Journey journey) {
    Forecast forecast = journey.forecast();
    List<LocalDate> days = days(journey).toList();
    Optional<LocalDate> earliest = days.stream().min(LocalDate::compareTo);
    if (earliest.isEmpty()) {
      return Optional.empty();
    }
    LocalDate limit = forecast.asOf().minusDays(FURTHEST_BACK);
    LocalDate first = earliest.get().isBefore(limit) ? limit : earliest.get();
    Outlook outlook = new Outlook(forecast).since(first);
    LocalDate last =
        Stream.concat(days.stream(), outlook.chance().keySet().stream())
            .max(LocalDate::compareTo)
            .filter(day -> day.isAfter(forecast.asOf()))
            .orElse(forecast.asOf());
    LocalDate from =
        first.isAfter(last.minusDays(LEAST)) ? last.minusDays(LEAST) : first.minusDays(1);
    Ground ground = new Ground(from, last.plusDays(1), Paper.LEFT, width - Paper.RIGHT);
    return Optional.of(draw(patient, journey, outlook, ground, first.isAfter(earliest.get())));
  }

  private static Stream<LocalDate> days(Journey journey) {
    Forecast forecast = journey.forecast();
    return Stream.of(
            forecast.ratings().stream().map(Forecast.Rating::date),
            forecast.windows().stream().map(window -> window.intervention().date()),
            journey.visits().stream().map(Journey.Visit::date),
            journey.function().stream()
                .flatMap(series -> FunctionPanel.dated(series).stream())
                .flatMap(score -> FunctionPanel.day(score).stream()))
        .flatMap(dates -> dates);
  }

  private String draw(
      String patient, Journey journey, Outlook outlook, Ground ground, boolean cut) {
    List<ScoreSeries> function =
        journey.function().stream()
            .map(series -> within(series, ground))
            .filter(series -> !series.scores().isEmpty())
            .max(Comparator.comparingInt(series -> series.scores().size()))
            .stream()
            .toList();
    Legend legend = new Legend(outlook.forecast(), Paper.LEFT, width - Paper.RIGHT);
    List<String> foot = foot(outlook, cut);
    double marks = Paper.HEAD + legend.height() + 6;
    double pain = marks + Paper.ROW * outlook.windows().size() + 8;
    double axis = pain + PAIN;
    double panels = axis + AXIS;
    double lane = panels + FunctionPanel.HEIGHT * function.size();
    double end = lane + VisitLane.HEIGHT + 8;
    double height = end + Paper.ROW * foot.size();

    Markup svg = new Markup();
    Paper paper = new Paper(svg, width);
    String asOf = patient + ", as of " + Paper.day(outlook.forecast().asOf());
    paper.open(
        Paper.id("journey", patient),
        height,
        TITLE + ": " + asOf,
        description(journey, outlook, function));
    paper.head(TITLE, asOf);
    legend.draw(svg, Paper.HEAD + Paper.ROW);
    new PainPanel(svg, outlook, ground, pain, PAIN).draw();
    paper.interventions(outlook.windows(), ground, marks, axis);
    paper.axis(ground, outlook.begun(), axis);
    double top = panels;
    for (ScoreSeries series : function) {
      new FunctionPanel(svg, ground, top).draw(series);
      top += FunctionPanel.HEIGHT;
    }
    new VisitLane(svg, ground, lane).draw(journey.visits());
    paper.today(outlook.forecast().asOf(), ground, pain, lane + Paper.ROW);
    paper.foot(foot, end);
    return svg.close().toString();
  }

  private List<String> foot(Outlook outlook, boolean cut) {
    List<String> foot = new ArrayList<>();
    double room = width - Paper.LEFT - Paper.RIGHT;
    if (cut) {
      foot.add("What lies further back is not drawn; the record has it.");
    }
    if (!outlook.windows().isEmpty()) {
      foot.addAll(Style.wrapped(words.caveat(), Style.SMALL, room));
    }
    return foot;
  }

  private static ScoreSeries within(ScoreSeries series, Ground ground) {
    List<Score> scores =
        FunctionPanel.dated(series).stream()
            .filter(score -> FunctionPanel.day(score).filter(ground::holds).isPresent())
            .toList();
    return new ScoreSeries(series.instrument(), scores);
  }

  private String description(Journey journey, Outlook outlook, List<ScoreSeries> function) {
    List<String> parts = new ArrayList<>();
    parts.add(outlook.forecast().ratings().size() + " ratings of pain are shown.");
    outlook
        .windows()
        .forEach(
            window -> parts.add(ForecastWords.title(window) + ": " + words.explanation(window)));
    for (ScoreSeries series : function) {
      parts.add(
          series.instrument().name()
              + ": "
              + series.scores().stream()
                  .map(
                      score ->
                          score.total().orElseThrow().stripTrailingZeros().toPlainString()
                              + " on "
                              + Paper.day(FunctionPanel.day(score).orElseThrow()))
                  .reduce((one, other) -> one + ", " + other)
                  .orElse("")
              + ".");
    }
    for (Journey.State state : Journey.State.values()) {
      long count = journey.visits().stream().filter(visit -> visit.state() == state).count();
      if (count > 0) {
        parts.add(VisitLane.words(state) + ": " + count + ".");
      }
    }
    return String.join(" ", parts);
  }
}
