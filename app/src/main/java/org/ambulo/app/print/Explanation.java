package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Evidence;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Source;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.medication.OpenAlert;
import org.ambulo.core.plan.Calendar;
import org.ambulo.core.plan.Goal;
import org.ambulo.core.plan.Goals;
import org.ambulo.core.plan.PlanItem;
import org.ambulo.core.plan.Withheld;
import org.ambulo.core.procedure.Checklist;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.core.triage.OpenFlag;
import org.ambulo.words.Words;

/**
 * Why something is, or is not, in what Ambulo says of a patient: the rule, the facts, the sources.
 */
public final class Explanation {

  private final KnowledgeBase knowledge;
  private final boolean colours;
  private final int width;

  public Explanation(KnowledgeBase knowledge, boolean colours, int width) {
    this.knowledge = knowledge;
    this.colours = colours;
    this.width = width;
  }

  /**
   * The explanation of an item by its id: of the plan, a procedure, a medicine, an interaction, a
   * red flag, a diagnosis, an escalation or a hand-over. Empty when the id is none of these.
   */
  public Optional<String> of(Assessment assessment, String id) {
    Ink ink = new Ink(colours, width);
    List<Boolean> said = new ArrayList<>();
    said.add(plan(ink, assessment, id));
    said.add(goal(ink, assessment, id));
    said.add(procedure(ink, assessment, id));
    said.add(medicine(ink, assessment, id));
    said.add(interaction(ink, assessment, id));
    said.add(redFlag(ink, assessment, id));
    said.add(diagnosis(ink, assessment, id));
    said.add(new OutcomeExplanation(knowledge).write(ink, assessment, id));
    if (said.contains(true)) {
      new GuidelineWords(knowledge, assessment).all(ink, 2, id);
    }
    if (!said.contains(true) && isKnown(id)) {
      ink.labelled(0, id + ": ", Tone.TITLE, "not in this patient's plan");
      ink.labelled(
          2,
          "",
          Tone.PLAIN,
          "No rule asks for it, on what is known. 'ambulo knowledge "
              + id
              + "' prints what it is for.");
      said.add(true);
    }
    return said.contains(true) ? Optional.of(ink.toString()) : Optional.empty();
  }

  private boolean isKnown(String id) {
    return knowledge.orders().has(id)
        || knowledge.goals().templates().has(id)
        || knowledge.rehabilitation().exercises().has(id)
        || knowledge.medicines().has(id)
        || knowledge.interactions().has(id)
        || knowledge.redFlags().has(id)
        || knowledge.outcomes().escalations().has(id)
        || knowledge.stages().handovers().has(id)
        || knowledge.diagnoses().has(id);
  }

  private boolean plan(Ink ink, Assessment assessment, String id) {
    boolean found = false;
    for (PlanItem item : assessment.plan().items()) {
      if (item.id().equals(id)) {
        ink.labelled(0, id + ": ", Tone.TITLE, "in the plan");
        ink.labelled(2, "", Tone.PLAIN, item.text());
        item.dose().ifPresent(dose -> ink.labelled(2, "dose     ", Tone.PLAIN, dose));
        ink.labelled(2, "because  ", Tone.PLAIN, item.why());
        ink.labelled(2, "who      ", Tone.PLAIN, item.who().replace('_', ' '));
        Calendar.Dates dates = calendar(assessment).of(item);
        ink.labelled(
            2, "when     ", Tone.PLAIN, "by " + dates.start() + ", reviewed " + dates.review());
        sources(ink, item.citation().sources());
        found = true;
      }
    }
    for (Withheld withheld : assessment.plan().withheld()) {
      if (withheld.id().equals(id)) {
        ink.labelled(0, id + ": ", Tone.TITLE, "considered and withheld");
        ink.labelled(2, "because  ", Tone.PLAIN, withheld.why());
        sources(ink, withheld.sources());
        found = true;
      }
    }
    return found;
  }

  private boolean goal(Ink ink, Assessment assessment, String id) {
    Goals goals = assessment.plan().goals();
    Optional<Goal> active = goals.active().stream().filter(g -> g.id().equals(id)).findFirst();
    Optional<Goal> later = goals.later().stream().filter(g -> g.id().equals(id)).findFirst();
    Optional<Goal> goal = active.or(() -> later);
    goal.ifPresent(
        one -> {
          ink.labelled(0, id + ": ", Tone.TITLE, later.isEmpty() ? "a goal" : "a goal for later");
          ink.labelled(2, "", Tone.PLAIN, one.text());
          ink.labelled(2, "because  ", Tone.PLAIN, "the patient named it: " + one.activity());
          ink.labelled(2, "when     ", Tone.PLAIN, "by " + one.by() + ", reviewed " + one.review());
          one.ask().forEach(question -> ink.labelled(2, "ask      ", Tone.PLAIN, question));
          sources(ink, knowledge.goals().limits().citation().sources());
        });
    return goal.isPresent();
  }

  private Calendar calendar(Assessment assessment) {
    return new Calendar(
        knowledge, assessment.patient().asOf(), assessment.triage(), assessment.plan());
  }

  private boolean procedure(Ink ink, Assessment assessment, String id) {
    for (JudgedProcedure judged : assessment.care().procedures()) {
      if (judged.procedure().id().equals(id)) {
        ink.labelled(
            0,
            judged.procedure().name() + ": ",
            Tone.TITLE,
            judged.verdict().code().replace('_', ' '));
        judged
            .reasons()
            .forEach(
                reason -> {
                  ink.labelled(
                      2,
                      reason.code() + "  ",
                      Tone.PLAIN,
                      reason.level().code().replace('_', ' ') + ": " + reason.why());
                  sources(ink, reason.citation().sources());
                });
        ink.labelled(2, "payer    ", Tone.QUIET, "limits of: " + assessment.care().payer().name());
        judged.authorisation().ifPresent(checklist -> authorisation(ink, checklist));
        return true;
      }
    }
    return false;
  }

  private static void authorisation(Ink ink, Checklist checklist) {
    String policies = String.join(", ", checklist.packet().policies());
    ink.labelled(
        2,
        "prior authorisation: ",
        Tone.TITLE,
        checklist.packet().title() + (policies.isEmpty() ? "" : " (" + policies + ")"));
    for (Checklist.Item item : checklist.items()) {
      String status = item.status().code().replace('_', ' ');
      ink.labelled(4, status + "  ", Tone.PLAIN, item.element().text());
    }
  }

  private boolean medicine(Ink ink, Assessment assessment, String id) {
    MedicineChoices choices = assessment.care().medicines();
    for (MedicineChoices.Option option : choices.options()) {
      if (option.medicine().id().equals(id)) {
        ink.labelled(0, option.medicine().name() + ": ", Tone.TITLE, "an option");
        ink.labelled(2, "because  ", Tone.PLAIN, option.why());
        option.checks().forEach(check -> ink.labelled(2, "check    ", Tone.PLAIN, check));
        sources(ink, option.citation().sources());
        return true;
      }
    }
    return false;
  }

  private boolean interaction(Ink ink, Assessment assessment, String id) {
    for (Alert alert : assessment.medication().alerts()) {
      if (alert.rule().id().equals(id)) {
        ink.labelled(0, id + ": ", Tone.TITLE, alert.rule().title() + " (it holds)");
        ink.labelled(2, "why      ", Tone.PLAIN, alert.rule().why());
        FactWords.answers(alert.because(), knowledge)
            .forEach(fact -> ink.labelled(2, "because  ", Tone.PLAIN, fact));
        ink.labelled(2, "do       ", Tone.PLAIN, alert.rule().action());
        sources(ink, alert.rule().citation().sources());
        return true;
      }
    }
    for (OpenAlert open : assessment.medication().open()) {
      if (open.rule().id().equals(id)) {
        ink.labelled(0, id + ": ", Tone.TITLE, open.rule().title() + " (cannot be judged)");
        open.ask()
            .forEach(
                fact -> ink.labelled(2, "ask      ", Tone.PLAIN, FactWords.name(fact, knowledge)));
        sources(ink, open.rule().citation().sources());
        return true;
      }
    }
    return false;
  }

  private boolean redFlag(Ink ink, Assessment assessment, String id) {
    for (FiredFlag fired : assessment.triage().fired()) {
      if (fired.flag().id().equals(id)) {
        ink.labelled(0, id + ": ", Tone.TITLE, fired.flag().name() + " (it fires)");
        FactWords.answers(fired.because(), knowledge)
            .forEach(fact -> ink.labelled(2, "because  ", Tone.PLAIN, fact));
        sources(ink, fired.flag().citation().sources());
        return true;
      }
    }
    for (OpenFlag open : assessment.triage().open()) {
      if (open.flag().id().equals(id)) {
        ink.labelled(0, id + ": ", Tone.TITLE, open.flag().name() + " (not settled)");
        open.ask()
            .forEach(
                fact -> ink.labelled(2, "ask      ", Tone.PLAIN, FactWords.name(fact, knowledge)));
        sources(ink, open.flag().citation().sources());
        return true;
      }
    }
    return false;
  }

  private boolean diagnosis(Ink ink, Assessment assessment, String id) {
    for (Candidate candidate : assessment.differential().candidates()) {
      if (candidate.diagnosis().id().equals(id)) {
        ink.labelled(
            0, candidate.diagnosis().name() + ": ", Tone.TITLE, Words.band(candidate.band()));
        candidate.supporting().forEach(one -> evidence(ink, "for      ", one));
        candidate.opposing().forEach(one -> evidence(ink, "against  ", one));
        return true;
      }
    }
    return false;
  }

  private void evidence(Ink ink, String label, Evidence one) {
    ink.labelled(
        2,
        label,
        Tone.PLAIN,
        "%s %s (likelihood ratio %s, %d %% of the evidence)"
            .formatted(
                one.finding().question(),
                one.answer().words(),
                one.ratio(),
                Math.round(one.share() * 100)));
    sources(ink, one.citation().sources());
  }

  private void sources(Ink ink, Collection<String> sources) {
    sources(ink, sources, knowledge);
  }

  static void sources(Ink ink, Collection<String> sources, KnowledgeBase knowledge) {
    for (String id : sources) {
      String cite = knowledge.sources().find(id).map(Source::cite).orElse(id);
      ink.labelled(4, "source   ", Tone.QUIET, cite);
    }
  }
}
