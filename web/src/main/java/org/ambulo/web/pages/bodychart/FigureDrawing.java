package org.ambulo.web.pages.bodychart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.ambulo.core.knowledge.BodyChart;
import org.ambulo.core.knowledge.BodyChart.View;
import org.ambulo.core.record.DrawnChart;

/** Puts the marks and lines of a chart on the figures. */
final class FigureDrawing {

  private final BodyChart knowledge;
  private final BodyFigures figures;

  FigureDrawing(BodyChart knowledge, BodyFigures figures) {
    this.knowledge = knowledge;
    this.figures = figures;
  }

  List<ChartView.Figure> figures(Optional<DrawnChart> drawn) {
    return Arrays.stream(View.values()).map(view -> figure(view, drawn)).toList();
  }

  private ChartView.Figure figure(View view, Optional<DrawnChart> drawn) {
    BodyFigures.Figure figure = figures.figure(view);
    return new ChartView.Figure(
        Stroke.name(view),
        view.words(),
        figure.box().text(),
        figure.outline(),
        parts(figure.regions()),
        parts(figure.echoes()),
        figure.lines(),
        drawn.map(chart -> marks(figure, chart)).orElse(List.of()),
        drawn.map(chart -> lines(figure, chart)).orElse(List.of()));
  }

  private List<ChartView.Part> parts(SequencedMap<String, String> paths) {
    return paths.entrySet().stream()
        .map(
            one ->
                new ChartView.Part(
                    one.getKey(), knowledge.regions().get(one.getKey()).words(), one.getValue()))
        .toList();
  }

  private static List<ChartView.Mark> marks(BodyFigures.Figure figure, DrawnChart chart) {
    List<ChartView.Mark> marks = new ArrayList<>();
    for (Map.Entry<String, ? extends Set<String>> felt : chart.marks().entrySet()) {
      for (String region : felt.getValue()) {
        Optional.ofNullable(figure.regions().get(region))
            .or(() -> Optional.ofNullable(figure.echoes().get(region)))
            .ifPresent(path -> marks.add(new ChartView.Mark(felt.getKey(), path)));
      }
    }
    return marks;
  }

  private List<ChartView.Line> lines(BodyFigures.Figure figure, DrawnChart chart) {
    return chart.strokes().stream()
        .flatMap(text -> Stroke.read(text, knowledge).stream())
        .filter(stroke -> stroke.view() == figure.view())
        .map(stroke -> new ChartView.Line(stroke.sensation(), stroke.path(figure.box())))
        .toList();
  }
}
