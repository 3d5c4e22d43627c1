package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.ExerciseDose;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.LifestyleAdvice;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.plan.Goals;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.plan.PlanItem;
import org.ambulo.core.rehab.HomeExercise;
import org.ambulo.core.rehab.Programme;

/** The plan in the patient's own words: what to do at home, what to know, when to get help. */
public final class PatientText {

  private final KnowledgeBase knowledge;
  private final boolean colours;
  private final int width;

  public PatientText(KnowledgeBase knowledge, boolean colours, int width) {
    this.knowledge = knowledge;
    this.colours = colours;
    this.width = width;
  }

  /** The text for one patient; nothing to do at home while the plan is blocked. */
  public String of(Assessment assessment) {
    Ink ink = new Ink(colours, width);
    Programme programme = assessment.care().programme();
    ink.line(Tone.TITLE, "Your plan");
    ink.labelled(
        0, "", Tone.PLAIN, "Your care team has to agree to this plan. Talk it over with them.");
    boolean blocked = assessment.plan().status() == Plan.Status.BLOCKED;
    if (assessment.triage().tier() == Tier.EMERGENCY) {
      ink.line();
      ink.line(Tone.ALARM, " You need help right now. ");
      ink.labelled(0, "", Tone.PLAIN, "Call 911 or go to the emergency room. Do not wait.");
    } else if (assessment.triage().tier().interrupts()) {
      ink.line();
      ink.line(Tone.ALARM, " You need care today. ");
      ink.labelled(
          0, "", Tone.PLAIN, "Call your clinic now. If you can not reach them, call for help.");
    } else if (blocked) {
      ink.line();
      ink.labelled(
          0, "", Tone.WARNING, "We have more to ask you first. Then we can start your plan.");
    }
    safetyNet(ink, programme);
    if (!blocked) {
      new ProgressText(knowledge).write(ink, assessment.outcome(), assessment.plan().goals());
      goals(ink, assessment.plan().goals());
      window(ink, assessment);
      exercises(ink, assessment, programme);
      relief(ink, assessment);
      knowledge(ink, programme);
      daily(ink, programme);
    }
    return ink.toString();
  }

  private static void safetyNet(Ink ink, Programme programme) {
    for (EducationTopic topic : programme.education()) {
      if (topic.when() == EducationTopic.When.ALWAYS) {
        section(ink, topic.name());
        ink.labelled(2, "", Tone.PLAIN, topic.text());
      }
    }
  }

  private static void goals(Ink ink, Goals goals) {
    List<String> texts = goals.active().stream().flatMap(g -> g.patientText().stream()).toList();
    if (texts.isEmpty()) {
      return;
    }
    section(ink, "What you work towards");
    texts.forEach(text -> ink.labelled(2, "- ", Tone.PLAIN, text));
  }

  private void window(Ink ink, Assessment assessment) {
    WindowForPatient.words(assessment.forecast(), knowledge.relief())
        .ifPresent(
            words -> {
              section(ink, "Your pain and your training");
              ink.labelled(2, "", Tone.PLAIN, words);
            });
  }

  private static void exercises(Ink ink, Assessment assessment, Programme programme) {
    List<HomeExercise> home =
        programme.home().stream().filter(one -> isInPlan(assessment, one)).toList();
    if (home.isEmpty()) {
      return;
    }
    section(ink, "What you do at home");
    int number = 1;
    for (HomeExercise one : home) {
      ink.labelled(2, number++ + ". ", Tone.PLAIN, one.exercise().how());
      ink.labelled(5, "", Tone.QUIET, words(one.dose()));
    }
  }

  /** What may ease the pain, to be talked over; nothing of it is started by the patient. */
  private void relief(Ink ink, Assessment assessment) {
    List<String> offers = new ArrayList<>();
    for (PlanItem item : assessment.plan().items()) {
      switch (item.modality()) {
        case MEDICINES ->
            knowledge
                .medicines()
                .find(item.id())
                .ifPresent(medicine -> offers.add("A drug: " + medicine.name() + "."));
        case INJECTIONS ->
            knowledge
                .procedures()
                .find(item.id())
                .ifPresent(procedure -> offers.add(procedure.plain()));
        default -> {}
      }
    }
    if (offers.isEmpty()) {
      return;
    }
    section(ink, "What may ease the pain");
    ink.labelled(
        2,
        "",
        Tone.PLAIN,
        "Your doctor may talk with you about this. Ask what it can do for you and what it can"
            + " harm. Do not start or stop a drug by yourself.");
    offers.forEach(offer -> ink.labelled(2, "- ", Tone.PLAIN, offer));
  }

  private static boolean isInPlan(Assessment assessment, HomeExercise one) {
    return assessment.plan().items().stream().anyMatch(i -> i.id().equals(one.exercise().id()));
  }

  /** The dose in plain words: {@code Do it 10 times. Hold for 2 seconds. Do this 3 times a day.} */
  private static String words(ExerciseDose dose) {
    List<String> words = new ArrayList<>();
    if (dose.minutes().isPresent()) {
      words.add("Do this for " + dose.minutes().get() + " minutes.");
    } else {
      dose.reps().filter(n -> n > 1).ifPresent(n -> words.add("Do it " + n + " times."));
      dose.holdSeconds().ifPresent(n -> words.add("Hold for " + n + " seconds."));
      dose.sets().filter(n -> n > 1).ifPresent(n -> words.add("Rest, then do it all again."));
    }
    dose.perDay().ifPresent(n -> words.add(n == 1 ? "Once a day." : n + " times a day."));
    dose.perWeek().ifPresent(n -> words.add(n + " days a week."));
    return String.join(" ", words);
  }

  private static void knowledge(Ink ink, Programme programme) {
    List<EducationTopic> topics =
        programme.education().stream()
            .filter(topic -> topic.when() != EducationTopic.When.ALWAYS)
            .toList();
    if (topics.isEmpty()) {
      return;
    }
    section(ink, "Good to know");
    topics.forEach(topic -> ink.labelled(2, "- ", Tone.PLAIN, topic.text()));
  }

  private static void daily(Ink ink, Programme programme) {
    Optional<LifestyleAdvice> any = programme.lifestyle().stream().findFirst();
    if (any.isEmpty()) {
      return;
    }
    section(ink, "Day by day");
    for (LifestyleAdvice advice : programme.lifestyle()) {
      ink.labelled(2, "- ", Tone.PLAIN, advice.steps().getFirst());
    }
  }

  private static void section(Ink ink, String title) {
    ink.line();
    ink.line(Tone.TITLE, title);
  }
}
