package org.ambulo.web.pages.bodychart;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.record.DrawnChart;
import org.ambulo.fhir.write.BodyChartObservation;
import org.ambulo.fhir.write.Parts;
import org.ambulo.fhir.write.PatientSays;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.pages.assessment.AnswerForms;
import org.ambulo.web.pages.assessment.AnswerForms.Asking;

/**
 * What a chart changes in a record: each chart is kept beside those before it, the latest counts. A
 * yes that is a sign of danger is kept as an answer as well.
 */
public final class ChartChanges {

  private static final String PART = "body chart";

  private final KnowledgeBase knowledge;
  private final ChartAnswers answers;
  private final AnswerForms forms;

  public ChartChanges(KnowledgeBase knowledge, ChartAnswers answers) {
    this.knowledge = knowledge;
    this.answers = answers;
    forms = new AnswerForms(knowledge);
  }

  /** Of a chart that a clinician fills in. */
  public List<Change> byClinician(DrawnChart chart, Asking asking, Facts patient) {
    List<Change> changes = new ArrayList<>();
    changes.add(chart(chart, asking));
    dangers(chart, asking, patient).forEach(finding -> changes.addAll(forms.yes(asking, finding)));
    return changes;
  }

  /** Of a chart that patients fill in for themselves. */
  public List<Change> byPatient(DrawnChart chart, Asking asking, Facts patient) {
    PatientSays says = new PatientSays(asking.patient(), asking.time());
    List<Change> changes = new ArrayList<>();
    changes.add(chart(chart, asking));
    dangers(chart, asking, patient)
        .forEach(
            finding ->
                changes.add(new Change.Add(finding, says.sign(knowledge.findings().get(finding)))));
    return changes;
  }

  private Change chart(DrawnChart chart, Asking asking) {
    return new Change.Add(
        PART,
        BodyChartObservation.of(
            chart, knowledge, asking.patient(), time(asking.time()), asking.author().draft()));
  }

  private static String time(OffsetDateTime time) {
    return Parts.dateTime(time);
  }

  private List<String> dangers(DrawnChart chart, Asking asking, Facts patient) {
    Optional<KeptChart> before = KeptChart.latest(asking.documents(), knowledge.bodyChart());
    return answers.atOnce(chart, patient).stream()
        .filter(
            finding ->
                !forms.isSettled(
                    asking,
                    finding,
                    before
                        .filter(kept -> answers.atOnce(kept.chart(), patient).contains(finding))
                        .map(KeptChart::time)
                        .orElse("")))
        .toList();
  }

  /**
   * Whether the chart that a form began with is still the latest; or this very form was taken
   * before.
   */
  public Predicate<Reading> stillSeen(
      String account, String patient, Submission submission, String seen) {
    return reading ->
        reading.current(submission.key(account, patient, "Observation", PART)).isPresent()
            || KeptChart.latest(reading.recordOf(patient), knowledge.bodyChart())
                .map(KeptChart::id)
                .orElse("")
                .equals(seen);
  }
}
