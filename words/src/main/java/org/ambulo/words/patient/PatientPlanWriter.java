package org.ambulo.words.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.plan.PlanItem;
import org.ambulo.core.rehab.HomeExercise;
import org.ambulo.core.rehab.Programme;
import org.ambulo.words.patient.PatientPlan.Item;
import org.ambulo.words.patient.PatientPlan.Kind;
import org.ambulo.words.patient.PatientPlan.Section;

/** Tells a plan in the patient's own words. Nothing to do at home while the plan is blocked. */
public final class PatientPlanWriter {

  private final KnowledgeBase knowledge;

  public PatientPlanWriter(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** All that is proposed. */
  public PatientPlan of(Assessment assessment) {
    return of(assessment, Agreement.AS_PROPOSED);
  }

  /** Only what was agreed, and as it was agreed. */
  public PatientPlan of(Assessment assessment, Agreement agreed) {
    Programme programme = assessment.care().programme();
    boolean blocked = assessment.plan().status() == Plan.Status.BLOCKED;
    List<Section> sections = new ArrayList<>();
    first(sections, assessment);
    safetyNet(sections, programme);
    if (!blocked) {
      List<PlanItem> items =
          assessment.plan().items().stream().filter(item -> agreed.has(item.id())).toList();
      bullets(
          sections,
          "How far you have come",
          "",
          new ProgressWords(knowledge).of(assessment.outcome(), assessment.plan().goals()));
      bullets(
          sections,
          "What you work towards",
          "",
          assessment.plan().goals().active().stream()
              .flatMap(goal -> goal.patientText().stream())
              .toList());
      WindowForPatient.words(assessment.forecast(), knowledge.relief())
          .ifPresent(
              words ->
                  sections.add(
                      new Section(Kind.PLAIN, "Your pain and your training", words, List.of())));
      exercises(sections, programme, items, agreed);
      relief(sections, items, agreed);
      bullets(
          sections,
          "Good to know",
          "",
          programme.education().stream()
              .filter(topic -> topic.when() != EducationTopic.When.ALWAYS)
              .filter(topic -> agreed.has(topic.id()))
              .map(EducationTopic::text)
              .toList());
      bullets(
          sections,
          "Day by day",
          "",
          programme.lifestyle().stream()
              .filter(advice -> agreed.has(advice.id()))
              .map(advice -> advice.steps().getFirst())
              .toList());
    }
    return new PatientPlan(
        "Your plan", "Your care team has to agree to this plan. Talk it over with them.", sections);
  }

  private void first(List<Section> sections, Assessment assessment) {
    Optional<Triage.SafetyNet> now = knowledge.triage().safetyNet(assessment.triage().tier());
    if (now.isPresent()) {
      sections.add(new Section(Kind.ALARM, now.get().title(), now.get().text(), List.of()));
    } else if (assessment.plan().status() == Plan.Status.BLOCKED) {
      sections.add(
          new Section(
              Kind.NOTICE,
              "",
              "We have more to ask you first. Then we can start your plan.",
              List.of()));
    }
  }

  private static void safetyNet(List<Section> sections, Programme programme) {
    for (EducationTopic topic : programme.education()) {
      if (topic.when() == EducationTopic.When.ALWAYS) {
        sections.add(new Section(Kind.PLAIN, topic.name(), topic.text(), List.of()));
      }
    }
  }

  private static void exercises(
      List<Section> sections, Programme programme, List<PlanItem> items, Agreement agreed) {
    List<Item> home =
        programme.home().stream()
            .filter(one -> isIn(items, one))
            .map(one -> new Item(agreed.step(one).exercise().how(), dose(one, agreed)))
            .toList();
    if (!home.isEmpty()) {
      sections.add(new Section(Kind.STEPS, "What you do at home", "", home));
    }
  }

  private static String dose(HomeExercise one, Agreement agreed) {
    return agreed
        .otherwise(one.exercise().id())
        .orElseGet(() -> DoseWords.of(agreed.step(one).dose()));
  }

  private static boolean isIn(List<PlanItem> items, HomeExercise one) {
    return items.stream().anyMatch(item -> item.id().equals(one.exercise().id()));
  }

  /** What may ease the pain, to be talked over; nothing of it is started by the patient. */
  private void relief(List<Section> sections, List<PlanItem> items, Agreement agreed) {
    List<Item> offers = new ArrayList<>();
    for (PlanItem item : items) {
      switch (item.modality()) {
        case MEDICINES ->
            knowledge
                .medicines()
                .find(item.id())
                .ifPresent(
                    medicine ->
                        offers.add(
                            new Item(
                                "A drug: " + medicine.name() + ".",
                                agreed.otherwise(item.id()).orElse(""))));
        case INJECTIONS ->
            knowledge
                .procedures()
                .find(item.id())
                .ifPresent(
                    procedure ->
                        offers.add(
                            new Item(procedure.plain(), agreed.otherwise(item.id()).orElse(""))));
        default -> {}
      }
    }
    if (!offers.isEmpty()) {
      sections.add(
          new Section(
              Kind.PLAIN,
              "What may ease the pain",
              "Your doctor may talk with you about this. Ask what it can do for you and what it"
                  + " can harm. Do not start or stop a drug by yourself.",
              offers));
    }
  }

  private static void bullets(
      List<Section> sections, String title, String words, List<String> texts) {
    if (!texts.isEmpty()) {
      sections.add(
          new Section(
              Kind.PLAIN, title, words, texts.stream().map(text -> new Item(text, "")).toList()));
    }
  }
}
