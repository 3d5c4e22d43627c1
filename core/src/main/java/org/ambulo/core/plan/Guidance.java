package org.ambulo.core.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ambulo.core.knowledge.GuidelineTopic;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/** What guidelines say about the things that were considered for one patient. */
public final class Guidance {

  private final KnowledgeBase knowledge;
  private final List<GuidelineTopic> topics;

  /**
   * The guidance for a patient: what may matter, so that nothing is kept back because it is not
   * known yet.
   *
   * @param facts of the patient with what the assessment concluded
   */
  public Guidance(KnowledgeBase knowledge, Facts facts) {
    this.knowledge = knowledge;
    topics = knowledge.positions().stream().filter(topic -> mayMatter(topic, facts)).toList();
  }

  private boolean mayMatter(GuidelineTopic topic, Facts facts) {
    boolean cause =
        topic.causes().isEmpty()
            || topic.causes().stream()
                .anyMatch(id -> facts.answer(Fact.cause(id)).equals(Answer.Plain.YES));
    return cause
        && topic
            .indication()
            .map(id -> !Judge.judge(knowledge.medicineIndications().get(id).when(), facts).isNo())
            .orElse(true);
  }

  /** The topics about something, by its id. */
  public List<GuidelineTopic> about(String id) {
    Set<String> names = new HashSet<>(Set.of(id));
    knowledge.medicines().find(id).map(Medicine::classes).ifPresent(names::addAll);
    return topics.stream()
        .filter(topic -> topic.about().stream().anyMatch(names::contains))
        .toList();
  }
}
