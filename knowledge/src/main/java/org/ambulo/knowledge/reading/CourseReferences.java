package org.ambulo.knowledge.reading;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.knowledge.CourseOfCare;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.plan.Lead;

/** Checks that the course of care speaks of stages and orders that are there, and of all items. */
final class CourseReferences {

  private final KnowledgeBase knowledge;
  private final References references;
  private final Catalogue<String> stages;

  CourseReferences(KnowledgeBase knowledge, References references) {
    this.knowledge = knowledge;
    this.references = references;
    stages =
        Catalogue.of(
            Stream.concat(
                    Stream.of(Lead.ASK),
                    knowledge.stages().stages().stream().map(Coordination.Stage::id))
                .toList(),
            id -> id);
  }

  void check() {
    CourseOfCare course = knowledge.course();
    course.own().keySet().forEach(o -> references.known("own", "order", o, knowledge.orders()));
    course.rules().forEach(rule -> stages(rule.id(), rule.stages()));
    course.visits().forEach(visits -> stages("visits", Set.of(visits.stage())));
    knowledge.stages().passes().forEach(pass -> stages(pass.id(), pass.from()));
    boolean forAll =
        !course.rules().isEmpty()
            && course.rules().getLast().modality().isEmpty()
            && course.rules().getLast().stages().isEmpty();
    if (!forAll) {
      references.fault("rules", "the last rule must fit everything: no modality, no stages");
    }
  }

  private void stages(String about, Collection<String> ids) {
    ids.forEach(id -> references.known(about, "stage", id, stages));
  }
}
