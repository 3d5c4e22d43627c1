package org.ambulo.fhir.write;

import java.util.List;
import java.util.Map;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.GuidelineTopic;
import org.ambulo.core.knowledge.GuidelineTopic.Position;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.plan.ConcludedFacts;
import org.ambulo.core.plan.Guidance;
import org.ambulo.core.plan.Withheld;

/** What guidelines say, a note for each position: side by side and never averaged. */
final class GuidelineNotes {

  private final Guidance guidance;

  GuidelineNotes(KnowledgeBase knowledge, Assessment assessment) {
    guidance =
        new Guidance(
            knowledge,
            new ConcludedFacts(
                assessment.patient(),
                assessment.triage(),
                assessment.psychosocial(),
                assessment.imaging(),
                assessment.differential(),
                assessment.category(),
                Map.of()));
  }

  /** About an item of the plan, by its id. */
  List<Draft> about(String id) {
    return guidance.about(id).stream()
        .flatMap(
            topic -> topic.positions().stream().map(one -> note(topic.situation(), topic, one)))
        .toList();
  }

  /** About what is withheld, where guidelines differ. */
  List<Draft> disputed(List<Withheld> withheld) {
    return withheld.stream()
        .flatMap(
            one ->
                guidance.about(one.id()).stream()
                    .filter(GuidelineTopic::isDisputed)
                    .flatMap(
                        topic ->
                            topic.positions().stream()
                                .map(
                                    position ->
                                        note(
                                            one.text() + ", " + topic.situation(),
                                            topic,
                                            position))))
        .toList();
  }

  private static Draft note(String about, GuidelineTopic topic, Position position) {
    String differ = topic.isDisputed() ? " (guidelines differ)" : "";
    return new Draft()
        .put("authorString", position.by().name())
        .put("time", String.valueOf(position.by().year()))
        .put("text", about + differ + ": " + position.stance().words() + ": " + position.text());
  }
}
