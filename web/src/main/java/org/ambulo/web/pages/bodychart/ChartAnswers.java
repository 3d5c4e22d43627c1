package org.ambulo.web.pages.bodychart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.ambulo.core.knowledge.Derivation;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.record.DrawnChart;
import org.ambulo.core.record.MarkCounts;
import org.ambulo.core.record.PatientRecord;

/** What the marks of a chart say of findings. Safe for several threads. */
public final class ChartAnswers {

  private final KnowledgeBase knowledge;
  private final Set<String> dangers = new TreeSet<>();

  ChartAnswers(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    for (String sensation : knowledge.bodyChart().sensations().ids()) {
      for (String region : knowledge.bodyChart().regions().ids()) {
        if (!atOnce(only(sensation, region), fact -> Answer.Plain.UNKNOWN).isEmpty()) {
          dangers.add(sensation + " " + region);
        }
      }
    }
  }

  private static DrawnChart only(String sensation, String region) {
    SequencedMap<String, SequencedSet<String>> marks = new LinkedHashMap<>();
    marks.put(sensation, new LinkedHashSet<>(Set.of(region)));
    return new DrawnChart(LocalDate.EPOCH, false, marks, List.of());
  }

  /** Whether this mark alone is a sign of danger. */
  boolean isDanger(String region, String sensation) {
    return dangers.contains(sensation + " " + region);
  }

  /** The findings that a chart answers with a yes which is kept at once. */
  public List<String> atOnce(DrawnChart chart, Facts patient) {
    return yes(MarkCounts.of(chart, patient, knowledge)).stream()
        .filter(knowledge.bodyChart().said()::contains)
        .toList();
  }

  private List<String> yes(Facts facts) {
    return knowledge.bodyChart().answers().stream()
        .filter(answer -> Judge.judge(answer.when(), facts).isYes())
        .map(Derivation::finding)
        .distinct()
        .toList();
  }

  /** What the latest chart says, yes or no, by finding; of what is not in it, it says nothing. */
  public Map<String, Answer> of(PatientRecord patient) {
    Map<String, Answer> all = new LinkedHashMap<>();
    if (DrawnChart.latest(patient, knowledge).isPresent()) {
      Facts facts = MarkCounts.of(patient, knowledge);
      for (Derivation answer : knowledge.bodyChart().answers()) {
        Truth truth = Judge.judge(answer.when(), facts);
        if (truth.isYes() || (truth.isNo() && answer.settlesNo())) {
          all.put(answer.finding(), Answer.of(truth.isYes()));
        }
      }
    }
    return all;
  }

  /** The same for all findings, with what somebody answered otherwise. */
  List<ChartView.Says> says(PatientRecord patient) {
    List<ChartView.Says> says = new ArrayList<>();
    of(patient)
        .forEach(
            (finding, answer) -> {
              Answer stands = patient.finding(finding);
              boolean differs = stands.isKnown() && !stands.equals(answer);
              says.add(
                  new ChartView.Says(
                      knowledge.findings().get(finding).question(),
                      answer.words(),
                      differs ? stands.words() : ""));
            });
    return says;
  }
}
