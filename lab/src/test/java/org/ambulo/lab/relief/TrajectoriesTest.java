package org.ambulo.lab.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrajectoriesTest {

  private static final int COMPARED = 42;
  private static final int KNOWN_GAPS = 9;
  private static final int NOT_COMPARED = 15;

  private static final TrajectoryReport REPORT = ReliefLab.shipped().trajectories();

  private static List<ComparedPoint> points() {
    return REPORT.courses().stream().flatMap(course -> course.points().stream()).toList();
  }

  @Test
  void everyPublishedFigureIsMetOrMissedForAReasonThatIsWrittenDown() {
    assertThat(points()).hasSize(COMPARED).noneMatch(ComparedPoint::unexplained);
    assertThat(REPORT.unexplained()).isZero();
  }

  @Test
  void theKnownGapsAreThese() {
    assertThat(points()).filteredOn(point -> !point.within()).hasSize(KNOWN_GAPS);
    assertThat(points())
        .filteredOn(point -> point.miss().isPresent())
        .as("a reason for a miss that is none has to go")
        .noneMatch(ComparedPoint::within);
  }

  @Test
  void whatIsNotComparedSaysWhy() {
    assertThat(REPORT.courses())
        .filteredOn(course -> course.points().isEmpty())
        .hasSize(NOT_COMPARED)
        .allMatch(course -> course.course().note().isPresent());
  }

  @Test
  void theTableNamesEveryCourse() {
    assertThat(REPORT.courses())
        .allSatisfy(course -> assertThat(REPORT.text()).contains(course.course().id()));
  }
}
