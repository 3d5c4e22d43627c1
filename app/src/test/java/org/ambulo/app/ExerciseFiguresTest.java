package org.ambulo.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.words.figure.ExerciseFigures;
import org.ambulo.words.figure.Figure;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The drawn exercises against the knowledge base. */
class ExerciseFiguresTest {

  private static final double GROUND = 190;

  private final ExerciseFigures figures = ExerciseFigures.shipped();

  @Test
  void everyFigureIsOfAnExerciseOfTheKnowledgeBase() {
    KnowledgeBase knowledge = Knowledge.shipped();
    for (String id : figures.exercises()) {
      assertTrue(knowledge.rehabilitation().exercises().has(id), id);
    }
    assertTrue(figures.exercises().size() >= 60, figures.exercises().size() + " drawn");
  }

  @Test
  void everyFigureIsWellFormedTheSameEachTimeAndWithoutStyleOrScript() throws Exception {
    for (String id : figures.exercises()) {
      Figure figure = figures.of(id).orElseThrow();
      String svg = figure.svg("f", "A & B", "How");
      assertEquals(svg, figure.svg("f", "A & B", "How"));
      assertTrue(!svg.contains("style=") && !svg.contains("<script"), id);
      parsed(svg);
    }
  }

  @Test
  void everyPoseStandsOnTheGroundWithinItsFigure() throws Exception {
    for (String id : figures.exercises()) {
      Element svg = parsed(figures.of(id).orElseThrow().svg("f", id, id)).getDocumentElement();
      double width = Double.parseDouble(svg.getAttribute("width"));
      NodeList groups = svg.getElementsByTagName("g");
      for (int i = 0; i < groups.getLength(); i++) {
        pose(id, (Element) groups.item(i), width);
      }
    }
  }

  private static void pose(String id, Element group, double width) {
    double moved = Double.parseDouble(group.getAttribute("transform").split("[( ]")[1]);
    double lowest = head(group);
    NodeList lines = group.getElementsByTagName("polyline");
    for (int i = 0; i < lines.getLength(); i++) {
      Element line = (Element) lines.item(i);
      double half = Double.parseDouble(line.getAttribute("stroke-width")) / 2;
      for (String point : line.getAttribute("points").split(" ")) {
        double x = moved + Double.parseDouble(point.split(",")[0]);
        double y = Double.parseDouble(point.split(",")[1]);
        assertTrue(x >= half && x + half <= width && y >= half, id + " leaves its figure");
        lowest = Math.max(lowest, y + half);
      }
    }
    assertEquals(GROUND, lowest, 0.6, id);
  }

  /** How far down the head reaches. */
  private static double head(Element group) {
    NodeList circles = group.getElementsByTagName("circle");
    for (int i = 0; i < circles.getLength(); i++) {
      Element circle = (Element) circles.item(i);
      if (circle.getAttribute("class").equals("figure-head")) {
        return Double.parseDouble(circle.getAttribute("cy"))
            + Double.parseDouble(circle.getAttribute("r"));
      }
    }
    throw new AssertionError("a figure without a head");
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void aPoseThatCannotBeReadNamesItsLine() {
    wrong("a\n  P: trunk 0 0; leg 0 0 0; arm 0 0", "poses, line 2: (trunk) needs 3 angles");
    wrong("a\n  P: tail 0", "poses, line 2: no limb is called (tail)");
    wrong("a swing", "poses, line 1: no prop is called (swing)");
    wrong("a", "poses, line 1: (a) has 0 poses, not one to three");
    wrong("a\n  P: trunk 0 0 0; leg 0 0 0", "poses, line 2: the pose has no (arm)");
  }

  private static void wrong(String poses, String message) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> ExerciseFigures.read(poses));
    assertEquals(message, e.getMessage());
  }
}
