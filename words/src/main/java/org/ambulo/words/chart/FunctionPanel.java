package org.ambulo.words.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Score;

/**
 * What a patient can do by one questionnaire: best at the top, whatever its direction, the axis
 * never cut. From the first total a dotted line shows where a change begins to matter.
 */
final class FunctionPanel {

  static final double HEIGHT = 132;

  private static final double CAPTION = 22;
  private static final double AREA = 88;
  private static final double MARK = 4;

  private final Markup svg;
  private final Ground ground;
  private final double top;

  FunctionPanel(Markup svg, Ground ground, double top) {
    this.svg = svg;
    this.ground = ground;
    this.top = top + CAPTION;
  }

  /** The totals of a series that have a day, oldest first. */
  static List<Score> dated(ScoreSeries series) {
    return series.scores().stream()
        .filter(score -> score.total().isPresent() && day(score).isPresent())
        .toList();
  }

  static Optional<LocalDate> day(Score score) {
    return score.date().filter(date -> date.first().equals(date.last())).map(PartialDate::first);
  }

  void draw(ScoreSeries series) {
    Instrument instrument = series.instrument();
    String better = instrument.higherIsWorse() ? "lower is better" : "higher is better";
    svg.text(
        "text",
        Style.fit(
            instrument.name() + ", " + instrument.range() + ", " + better + " (up is better)",
            Style.TEXT,
            ground.right() - ground.left()),
        "x y font-size fill",
        ground.left(),
        top - 8,
        Style.TEXT,
        Style.INK);
    scale(instrument);
    List<Score> dated = dated(series);
    enough(instrument, dated);
    line(instrument, dated);
  }

  private void scale(Instrument instrument) {
    BigDecimal least = instrument.range().least();
    BigDecimal greatest = instrument.range().greatest();
    BigDecimal half = least.add(greatest).divide(BigDecimal.TWO, MathContext.DECIMAL32);
    for (BigDecimal value : List.of(least, half, greatest)) {
      double y = y(instrument, value);
      svg.leaf(
          "line",
          "x1 y1 x2 y2 stroke stroke-width",
          ground.left(),
          y,
          ground.right(),
          y,
          Style.GRID,
          1);
      svg.text(
          "text",
          value.stripTrailingZeros().toPlainString(),
          "x y font-size fill text-anchor",
          ground.left() - 8,
          y + 4,
          Style.SMALL,
          Style.QUIET,
          "end");
    }
  }

  private double y(Instrument instrument, BigDecimal value) {
    double least = instrument.range().least().doubleValue();
    double greatest = instrument.range().greatest().doubleValue();
    double share = (value.doubleValue() - least) / (greatest - least);
    return top + AREA * (instrument.higherIsWorse() ? share : 1 - share);
  }

  /** Where a change for the better begins to matter, seen from the first total. */
  private void enough(Instrument instrument, List<Score> dated) {
    Optional<BigDecimal> points = instrument.change().flatMap(Instrument.Change::absolute);
    if (dated.isEmpty() || points.isEmpty()) {
      return;
    }
    Score first = dated.getFirst();
    BigDecimal baseline = first.total().orElseThrow();
    BigDecimal enough =
        instrument.higherIsWorse() ? baseline.subtract(points.get()) : baseline.add(points.get());
    if (!instrument.range().contains(enough)) {
      return;
    }
    double y = y(instrument, enough);
    double x = ground.x(day(first).orElseThrow());
    svg.leaf(
        "line",
        "x1 y1 x2 y2 stroke stroke-width stroke-dasharray",
        x,
        y,
        ground.right(),
        y,
        Style.TOLERANCE,
        1.6,
        "2 4");
  }

  private void line(Instrument instrument, List<Score> dated) {
    StringBuilder points = new StringBuilder();
    for (Score score : dated) {
      double x = ground.x(day(score).orElseThrow());
      double y = y(instrument, score.total().orElseThrow());
      points.append(Markup.number(x)).append(',').append(Markup.number(y)).append(' ');
    }
    if (dated.size() > 1) {
      svg.leaf(
          "polyline",
          "points fill stroke stroke-width stroke-linejoin",
          points.toString().strip(),
          "none",
          Style.FORECAST,
          2,
          "round");
    }
    for (Score score : dated) {
      double x = ground.x(day(score).orElseThrow());
      double y = y(instrument, score.total().orElseThrow());
      svg.leaf(
          "rect", "x y width height fill", x - MARK, y - MARK, 2 * MARK, 2 * MARK, Style.FORECAST);
      svg.text(
          "text",
          score.total().orElseThrow().stripTrailingZeros().toPlainString(),
          "x y font-size fill text-anchor",
          x,
          y - 8,
          Style.SMALL,
          Style.INK,
          "middle");
    }
  }
}
