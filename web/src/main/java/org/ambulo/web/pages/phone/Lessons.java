package org.ambulo.web.pages.phone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.plan.Plan;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.pages.Frame;

/** The topics that a plan gives to a patient, and how the patient took them up. */
public final class Lessons {

  public static final String UNDERSTOOD = "understood";
  public static final String QUESTION = "question";

  private final List<EducationTopic> topics;
  private final Map<String, String> last = new HashMap<>();

  public Lessons(Assessed assessed) {
    boolean blocked = assessed.assessment().plan().status() == Plan.Status.BLOCKED;
    topics =
        assessed.assessment().care().programme().education().stream()
            .filter(topic -> !blocked || topic.when() == EducationTopic.When.ALWAYS)
            .toList();
    Peek.documents(assessed, "Observation")
        .sorted(
            Comparator.comparing(found -> Peek.text(found.node(), "effectiveDateTime").orElse("")))
        .forEach(
            found ->
                Peek.code(found.node(), "code", Systems.EDUCATION)
                    .ifPresent(
                        topic ->
                            Peek.code(found.node(), "valueCodeableConcept", Systems.EDUCATION)
                                .ifPresent(option -> last.put(topic, option))));
  }

  /** The topic, where the plan gives it. */
  public Optional<EducationTopic> topic(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  /** The topic to read next: one with a question first. */
  public Optional<String> next() {
    return open().stream().findFirst().map(EducationTopic::name);
  }

  private List<EducationTopic> open() {
    List<EducationTopic> open = new ArrayList<>();
    topics.stream().filter(topic -> said(topic).equals(QUESTION)).forEach(open::add);
    topics.stream().filter(topic -> said(topic).isEmpty()).forEach(open::add);
    return open;
  }

  private String said(EducationTopic topic) {
    return last.getOrDefault(topic.id(), "");
  }

  public LearnPage page(Frame frame, String fault) {
    return new LearnPage(
        frame,
        open().stream().map(this::lesson).toList(),
        topics.stream().filter(topic -> said(topic).equals(UNDERSTOOD)).map(this::lesson).toList(),
        fault);
  }

  private LearnPage.Lesson lesson(EducationTopic topic) {
    return new LearnPage.Lesson(
        topic.id(),
        topic.name(),
        topic.text(),
        topic.teachBack(),
        switch (said(topic)) {
          case QUESTION -> "You had a question. Read it once more.";
          case UNDERSTOOD -> "You got this.";
          default -> "";
        });
  }
}
