package org.ambulo.web.pages.bodychart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ambulo.core.knowledge.BodyChart.Region;
import org.ambulo.core.knowledge.BodyChart.View;
import org.ambulo.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures show what the knowledge names, each region in its place. */
class BodyFiguresTest {

  private static final double LEAST = 60;
  private static final double FLATNESS = 0.2;
  private static final BodyFigures FIGURES = BodyFigures.read();
  private static final double MIDDLE = 120;

  @ParameterizedTest
  @EnumSource(View.class)
  void everyRegionOfTheKnowledgeIsDrawnAndNoOther(View view) {
    assertThat(FIGURES.figure(view).regions().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Knowledge.shipped().bodyChart().regions().stream()
                .filter(region -> region.view() == view)
                .map(Region::id)
                .toList());
  }

  @Test
  void theBackShowsTheRegionsOfTheLowBackToo() {
    assertThat(FIGURES.figure(View.BACK).echoes().keySet())
        .isEqualTo(FIGURES.figure(View.LOW_BACK).regions().keySet());
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void regionsLieWithinTheirFigureAndAreLargeEnoughToHit(View view) {
    BodyFigures.Figure figure = FIGURES.figure(view);
    Rectangle2D box =
        new Rectangle2D.Double(
            figure.box().x(), figure.box().y(), figure.box().width(), figure.box().height());

    assertThat(figure.regions())
        .allSatisfy(
            (region, path) -> {
              assertThat(box.contains(PathText.area(path).getBounds2D())).as(region).isTrue();
              assertThat(size(PathText.area(path))).as(region).isGreaterThan(LEAST);
            });
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void regionsDoNotOverlap(View view) {
    List<Map.Entry<String, String>> regions =
        new ArrayList<>(FIGURES.figure(view).regions().entrySet());
    regions.addAll(FIGURES.figure(view).echoes().entrySet());
    for (int i = 0; i < regions.size(); i++) {
      for (int j = i + 1; j < regions.size(); j++) {
        Area shared = PathText.area(regions.get(i).getValue());
        shared.intersect(PathText.area(regions.get(j).getValue()));
        assertThat(size(shared))
            .as(regions.get(i).getKey() + " and " + regions.get(j).getKey())
            .isLessThan(2);
      }
    }
  }

  @Test
  void theRegionsCoverTheBodyAndNothingElse() {
    for (View view : List.of(View.FRONT, View.BACK)) {
      BodyFigures.Figure figure = FIGURES.figure(view);
      Area bare = PathText.area(figure.outline());
      Area outside = new Area();
      figure.regions().values().forEach(path -> outside.add(PathText.area(path)));
      figure.echoes().values().forEach(path -> outside.add(PathText.area(path)));
      Area all = new Area(outside);
      outside.subtract(bare);
      bare.subtract(all);

      assertThat(size(bare)).as(view + " uncovered").isLessThan(60);
      assertThat(size(outside)).as(view + " outside").isLessThan(60);
    }
  }

  @Test
  void leftIsWhereWeSeeItOfSomebodyWhoFacesUsAndOfSomebodyWhoTurnsTheBack() {
    assertThat(middle(View.FRONT, "shin_left")).isGreaterThan(MIDDLE);
    assertThat(middle(View.FRONT, "shin_right")).isLessThan(MIDDLE);
    assertThat(middle(View.BACK, "calf_left")).isLessThan(MIDDLE);
    assertThat(middle(View.LOW_BACK, "buttock_left")).isLessThan(MIDDLE);
    assertThat(middle(View.LOW_BACK, "buttock_right")).isGreaterThan(MIDDLE);
  }

  private static double middle(View view, String region) {
    return PathText.area(FIGURES.figure(view).regions().get(region)).getBounds2D().getCenterX();
  }

  /** In square units of the figures. */
  private static double size(Area area) {
    double twice = 0;
    double[] at = new double[6];
    double[] last = new double[2];
    double[] start = new double[2];
    for (PathIterator path = area.getPathIterator(null, FLATNESS); !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          start = new double[] {at[0], at[1]};
          last = start;
        }
        case PathIterator.SEG_CLOSE -> {
          twice += last[0] * start[1] - start[0] * last[1];
          last = start;
        }
        default -> {
          twice += last[0] * at[1] - at[0] * last[1];
          last = new double[] {at[0], at[1]};
        }
      }
    }
    return Math.abs(twice / 2);
  }
}
