package org.ambulo.app.print;

import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.words.patient.PatientPlan;
import org.ambulo.words.patient.PatientPlan.Item;
import org.ambulo.words.patient.PatientPlan.Section;
import org.ambulo.words.patient.PatientPlanWriter;

/** The plan in the patient's own words: what to do at home, what to know, when to get help. */
public final class PatientText {

  private final PatientPlanWriter plans;
  private final boolean colours;
  private final int width;

  public PatientText(KnowledgeBase knowledge, boolean colours, int width) {
    plans = new PatientPlanWriter(knowledge);
    this.colours = colours;
    this.width = width;
  }

  /** The text for one patient; nothing to do at home while the plan is blocked. */
  public String of(Assessment assessment) {
    Ink ink = new Ink(colours, width);
    PatientPlan plan = plans.of(assessment);
    ink.line(Tone.TITLE, plan.title());
    ink.labelled(0, "", Tone.PLAIN, plan.caveat());
    plan.sections().forEach(section -> write(ink, section));
    return ink.toString();
  }

  private static void write(Ink ink, Section section) {
    ink.line();
    switch (section.kind()) {
      case ALARM -> {
        ink.line(Tone.ALARM, " " + section.title() + " ");
        ink.labelled(0, "", Tone.PLAIN, section.words());
      }
      case NOTICE -> ink.labelled(0, "", Tone.WARNING, section.words());
      case PLAIN -> {
        headed(ink, section);
        section.items().forEach(item -> ink.labelled(2, "- ", Tone.PLAIN, item.words()));
      }
      case STEPS -> {
        headed(ink, section);
        int number = 1;
        for (Item item : section.items()) {
          ink.labelled(2, number++ + ". ", Tone.PLAIN, item.words());
          ink.labelled(5, "", Tone.QUIET, item.more());
        }
      }
    }
  }

  private static void headed(Ink ink, Section section) {
    ink.line(Tone.TITLE, section.title());
    if (!section.words().isEmpty()) {
      ink.labelled(2, "", Tone.PLAIN, section.words());
    }
  }
}
