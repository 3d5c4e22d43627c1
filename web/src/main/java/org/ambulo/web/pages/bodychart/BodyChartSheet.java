package org.ambulo.web.pages.bodychart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Document;
import org.ambulo.core.knowledge.BodyChart;
import org.ambulo.core.knowledge.BodyChart.Region;
import org.ambulo.core.knowledge.BodyChart.Sensation;
import org.ambulo.core.knowledge.BodyChart.View;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DrawnChart;
import org.ambulo.web.pages.bodychart.ChartView.Felt;
import org.ambulo.web.pages.bodychart.ChartView.Group;
import org.ambulo.web.pages.bodychart.ChartView.Tick;

/** Makes what a page shows of body charts. Safe for several threads. */
public final class BodyChartSheet {

  private static final int EARLIER = 10;

  private final BodyChart chart;
  private final FigureDrawing drawing;
  private final ChartAnswers answers;

  public BodyChartSheet(KnowledgeBase knowledge) {
    chart = knowledge.bodyChart();
    drawing = new FigureDrawing(chart, BodyFigures.read());
    answers = new ChartAnswers(knowledge);
  }

  /** The form with the latest chart in it; whether this is all is asked anew. */
  public ChartView view(String address, Assessed assessed) {
    List<KeptChart> kept = KeptChart.of(assessed.documents(), chart);
    Optional<DrawnChart> latest =
        kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast().chart());
    return view(
        address, assessed, kept, latest.map(BodyChartSheet::open), "", ChartView.Other.NONE);
  }

  private static DrawnChart open(DrawnChart drawn) {
    return new DrawnChart(drawn.day(), false, drawn.marks(), drawn.strokes());
  }

  /** The form with what was sent and not kept. */
  public ChartView again(String address, Assessed assessed, DrawnChart sent, String fault) {
    List<KeptChart> kept = KeptChart.of(assessed.documents(), chart);
    return view(address, assessed, kept, Optional.of(sent), fault, ChartView.Other.NONE);
  }

  /** The form with what was sent, and beside it what somebody else kept meanwhile. */
  public ChartView beside(String address, Assessed assessed, DrawnChart sent, String fault) {
    List<KeptChart> kept = KeptChart.of(assessed.documents(), chart);
    ChartView.Other other =
        kept.isEmpty()
            ? ChartView.Other.NONE
            : new ChartView.Other(
                kept.getLast().words(),
                drawing.figures(Optional.of(kept.getLast().chart())),
                marks(kept.getLast().chart()));
    return view(address, assessed, kept, Optional.of(sent), fault, other);
  }

  private ChartView view(
      String address,
      Assessed assessed,
      List<KeptChart> kept,
      Optional<DrawnChart> shown,
      String fault,
      ChartView.Other other) {
    return new ChartView(
        address,
        drawing.figures(shown),
        chart.sensations().stream().map(felt -> felt(felt, shown)).toList(),
        kept.isEmpty() ? "" : kept.getLast().id(),
        shown.map(drawn -> String.join("\n", drawn.strokes())).orElse(""),
        shown.filter(DrawnChart::complete).map(all -> "checked").orElse(""),
        kept.isEmpty() ? "" : kept.getLast().words(),
        fault,
        answers.says(assessed.assessment().patient()),
        other,
        earlier(kept));
  }

  private List<ChartView.Earlier> earlier(List<KeptChart> kept) {
    return kept.reversed().stream()
        .skip(1)
        .limit(EARLIER)
        .map(one -> new ChartView.Earlier(one.words(), marks(one.chart())))
        .toList();
  }

  private Felt felt(Sensation sensation, Optional<DrawnChart> shown) {
    Set<String> marked =
        shown.<Set<String>>map(drawn -> drawn.marks().get(sensation.id())).orElse(Set.of());
    List<Group> groups =
        Arrays.stream(View.values())
            .map(
                view ->
                    new Group(
                        view.words(),
                        chart.regions().stream()
                            .filter(region -> region.view() == view)
                            .map(region -> tick(sensation, region, marked))
                            .toList()))
            .toList();
    return new Felt(sensation.id(), sensation.words(), marked.size(), groups);
  }

  private Tick tick(Sensation sensation, Region region, Set<String> marked) {
    return new Tick(
        region.id(),
        region.words(),
        marked.contains(region.id()) ? "checked" : "",
        answers.isDanger(region.id(), sensation.id()) ? "emergency" : "");
  }

  /** The marks in words, a line for each sensation; of nothing marked, that. */
  List<String> marks(DrawnChart drawn) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, ? extends Set<String>> felt : drawn.marks().entrySet()) {
      List<String> regions =
          felt.getValue().stream().map(id -> chart.regions().get(id).words()).toList();
      lines.add(chart.sensations().get(felt.getKey()).words() + ": " + String.join(", ", regions));
    }
    if (lines.isEmpty()) {
      lines.add("Nothing is marked.");
    }
    if (drawn.complete()) {
      lines.add("This is all.");
    }
    return lines;
  }

  /** The latest chart, small. */
  public BodyGlance glance(String address, Assessed assessed) {
    Optional<KeptChart> kept = KeptChart.latest(assessed.documents(), chart);
    return new BodyGlance(
        address,
        kept.map(KeptChart::words).orElse(""),
        kept.map(one -> drawing.figures(Optional.of(one.chart()))).orElse(List.of()),
        kept.map(one -> marks(one.chart())).orElse(List.of()));
  }

  /** What the latest chart says of findings. */
  public ChartAnswers answers() {
    return answers;
  }

  /** Whether the document is a chart that says the same as the form. */
  public boolean isOf(Document kept, ChartForm form) {
    return ChartForm.same(KeptChart.read(kept, chart).chart(), form.chart());
  }
}
