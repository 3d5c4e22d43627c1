package org.ambulo.web.pages.phone;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.record.Reports;
import org.ambulo.fhir.terms.PainDiary;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.pages.Frame;
import org.ambulo.words.chart.CourseChart;
import org.ambulo.words.patient.ProgressWords;

/** Puts a patient's course into words and a picture. */
public final class ProgressSheet {

  private static final Map<String, String> PAIN =
      Map.of("now", "Pain now", "activity", "Pain when you move", "worst", "Worst pain");

  private final ProgressWords words;

  public ProgressSheet(KnowledgeBase knowledge) {
    words = new ProgressWords(knowledge);
  }

  public ProgressPage page(Frame frame, Assessed assessed, LocalDate today, ZoneId zone) {
    Assessment assessment = assessed.assessment();
    boolean blocked = assessment.plan().status() == Plan.Status.BLOCKED;
    List<CourseChart.Panel> panels = new ArrayList<>();
    panel("Your pain", pain(assessment), panels);
    panel("How much pain gets in your way", interference(assessed, zone), panels);
    CourseChart chart = new CourseChart(today, panels);
    return new ProgressPage(
        frame,
        blocked ? List.of() : words.of(assessment.outcome(), assessment.plan().goals()),
        blocked
            ? List.of()
            : assessment.plan().goals().active().stream()
                .flatMap(goal -> goal.patientText().stream())
                .toList(),
        panels.isEmpty() ? "" : chart.svg(),
        panels.isEmpty() ? "" : chart.table());
  }

  private static void panel(
      String title, List<CourseChart.Series> series, List<CourseChart.Panel> panels) {
    List<CourseChart.Series> full = series.stream().filter(one -> !one.points().isEmpty()).toList();
    if (!full.isEmpty()) {
      panels.add(new CourseChart.Panel(title, full));
    }
  }

  private static List<CourseChart.Series> pain(Assessment assessment) {
    List<Reports.Pain> diary = Reports.of(assessment.patient()).diary();
    return PainDiary.displays().keySet().stream()
        .filter(PAIN::containsKey)
        .map(
            kind ->
                CourseChart.Series.highest(
                    PAIN.getOrDefault(kind, kind),
                    diary.stream()
                        .filter(pain -> pain.kind().equals(kind))
                        .map(pain -> new CourseChart.Point(pain.date(), pain.score().doubleValue()))
                        .toList()))
        .toList();
  }

  private static List<CourseChart.Series> interference(Assessed assessed, ZoneId zone) {
    List<CourseChart.Point> points = new ArrayList<>();
    Peek.documents(assessed, "Observation")
        .filter(
            found ->
                Peek.code(found.node(), "code", Systems.CHECK_IN)
                    .equals(Optional.of(CheckInForm.INTERFERENCE)))
        .forEach(
            found ->
                Peek.text(found.node(), "effectiveDateTime")
                    .flatMap(text -> PhoneDays.read(text, zone))
                    .ifPresent(
                        at ->
                            Peek.text(found.node(), "valueQuantity", "value")
                                .map(Double::valueOf)
                                .ifPresent(
                                    n -> points.add(new CourseChart.Point(at.toLocalDate(), n)))));
    return List.of(CourseChart.Series.highest("In your way", points));
  }
}
