package org.ambulo.core.record;

import java.math.BigDecimal;
import java.util.Optional;
import org.ambulo.core.knowledge.BodyChart;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;

/**
 * How many regions of an area are marked on a body chart with a kind of sensation. Of a chart that
 * nobody said to be complete it is so many or more; without a chart it is unknown.
 */
public final class MarkCounts implements Facts {

  private final BodyChart knowledge;
  private final Optional<DrawnChart> chart;
  private final Facts patient;

  private MarkCounts(BodyChart knowledge, Optional<DrawnChart> chart, Facts patient) {
    this.knowledge = knowledge;
    this.chart = chart;
    this.patient = patient;
  }

  /** What is known of the patient, with the marks of this chart. */
  public static Facts of(DrawnChart chart, Facts patient, KnowledgeBase knowledge) {
    return new MarkCounts(knowledge.bodyChart(), Optional.of(chart), patient);
  }

  /** What is known of the patient, with the marks of the latest chart. */
  public static Facts of(PatientRecord patient, KnowledgeBase knowledge) {
    return new MarkCounts(knowledge.bodyChart(), DrawnChart.latest(patient, knowledge), patient);
  }

  @Override
  public Answer answer(Fact fact) {
    return fact.kind() == Fact.Kind.MARKS
        ? chart.map(drawn -> count(drawn, fact)).orElse(Answer.Plain.UNKNOWN)
        : patient.answer(fact);
  }

  private Answer count(DrawnChart drawn, Fact fact) {
    BigDecimal count =
        BigDecimal.valueOf(
            drawn.marks().entrySet().stream()
                .filter(felt -> isOf(felt.getKey(), fact.part()))
                .flatMap(felt -> felt.getValue().stream())
                .distinct()
                .filter(region -> knowledge.regions().get(region).areas().contains(fact.id()))
                .count());
    return drawn.complete() ? Answer.of(count) : new Answer.AtLeast(count);
  }

  private boolean isOf(String sensation, String kind) {
    return knowledge.sensations().get(sensation).kinds().contains(kind);
  }
}
