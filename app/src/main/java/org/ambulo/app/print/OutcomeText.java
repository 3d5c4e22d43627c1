package org.ambulo.app.print;

import java.time.LocalDate;
import java.util.List;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.knowledge.CourseConclusion;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.outcome.GoalProgress;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.outcome.Task;
import org.ambulo.core.plan.Goals;
import org.ambulo.core.plan.Handover;
import org.ambulo.words.Days;
import org.ambulo.words.patient.GoalUnits;

/** What came of the care and what has to be handed over, to be read in a terminal. */
final class OutcomeText {

  private final KnowledgeBase knowledge;

  OutcomeText(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Nothing where there is nothing to say yet.
   *
   * @param goals of the plan, which know what an amount is counted in
   */
  void outcome(Ink ink, Outcome outcome, Goals goals) {
    List<GoalProgress> progress = outcome.goals().stream().filter(OutcomeText::isUnderWay).toList();
    if (outcome.courses().isEmpty()
        && outcome.escalations().isEmpty()
        && outcome.relapse().isEmpty()
        && progress.isEmpty()) {
      return;
    }
    ink.line();
    ink.line(Tone.TITLE, "Outcome");
    if (!outcome.courses().isEmpty()) {
      conclusions(ink, outcome, Truth.YES, "so far: ");
      conclusions(ink, outcome, Truth.NO, "not:    ");
    }
    progress.forEach(goal -> goal(ink, goal, goals));
    outcome.check().ifPresent(check -> check(ink, check));
    outcome.next().ifPresent(next -> next(ink, next));
    outcome.escalations().forEach(raised -> escalation(ink, raised));
    for (Outcome.Relapse relapse : outcome.relapse()) {
      ink.labelled(2, "! ", Tone.WARNING, relapse.sign().name());
      because(ink, relapse.because());
      tasks(ink, relapse.tasks());
    }
    if (!outcome.courses().isEmpty()) {
      discharge(ink, outcome);
    }
  }

  private void conclusions(Ink ink, Outcome outcome, Truth wanted, String label) {
    List<String> names =
        knowledge.outcomes().conclusions().stream()
            .filter(one -> outcome.conclusions().get(one.id()) == wanted)
            .map(CourseConclusion::name)
            .toList();
    if (!names.isEmpty()) {
      ink.labelled(2, label, Tone.PLAIN, String.join("; ", names));
    }
  }

  /** A goal that is an amount is only planned until something was done. */
  private static boolean isUnderWay(GoalProgress goal) {
    return goal.kind() == GoalProgress.Kind.RATING || goal.latest().isPresent();
  }

  private static void goal(Ink ink, GoalProgress goal, Goals goals) {
    String now = goal.latest().map(it -> "now " + it.toPlainString()).orElse("not rated since");
    String share =
        goal.percent().map(percent -> ", " + percent.toPlainString() + " % of the way").orElse("");
    ink.labelled(
        2,
        "goal:   ",
        Tone.PLAIN,
        "%s: from %s to %s%s, %s%s"
            .formatted(
                goal.activity(),
                goal.from().toPlainString(),
                goal.target().toPlainString(),
                unit(goal, goals),
                now,
                share));
  }

  private static String unit(GoalProgress progress, Goals goals) {
    return switch (progress.kind()) {
      case RATING -> " of 10";
      case AMOUNT -> GoalUnits.of(progress, goals).map(unit -> " " + unit.many()).orElse("");
    };
  }

  private void check(Ink ink, Outcome.Check check) {
    String state =
        switch (check.state()) {
          case DUE -> "due, nothing was assessed since";
          case MET -> "as expected";
          case NOT_MET -> "not as expected";
          case OPEN -> "what was assessed does not tell";
        };
    ink.labelled(
        2,
        check.check().name() + ": ",
        check.state() == Outcome.State.NOT_MET ? Tone.WARNING : Tone.PLAIN,
        state + " (" + check.check().expected() + ")");
    if (!check.ask().isEmpty()) {
      List<String> names =
          check.ask().stream().map(fact -> FactWords.name(fact, knowledge)).toList();
      ink.labelled(4, "not known: ", Tone.QUIET, String.join("; ", names));
    }
    tasks(ink, check.task().stream().toList());
  }

  private static void next(Ink ink, Outcome.Next next) {
    ink.labelled(
        2,
        "next look: ",
        Tone.QUIET,
        next.check().name() + next.day().map(day -> ", " + Days.DAY.format(day)).orElse(""));
  }

  private void escalation(Ink ink, Outcome.Raised raised) {
    ink.labelled(
        2, "! ", Tone.WARNING, raised.escalation().name() + " (" + raised.escalation().id() + ")");
    because(ink, raised.because());
    tasks(ink, raised.tasks());
    raised.escalation().detail().ifPresent(detail -> ink.labelled(4, "", Tone.QUIET, detail));
  }

  private void because(Ink ink, List<Because> because) {
    List<String> words = FactWords.answers(because, knowledge);
    ink.labelled(4, "because ", Tone.QUIET, String.join("; ", words));
  }

  private static void tasks(Ink ink, List<Task> tasks) {
    for (Task task : tasks) {
      String by = task.by().map(OutcomeText::by).orElse("");
      ink.labelled(4, "- ", Tone.PLAIN, task.text() + " (" + plain(task.who()) + by + ")");
    }
  }

  private static String by(LocalDate day) {
    return ", by " + Days.DAY.format(day);
  }

  private static String plain(String who) {
    return who.replace('_', ' ');
  }

  private static void discharge(Ink ink, Outcome outcome) {
    ink.labelled(
        2,
        "Discharge: ",
        Tone.PLAIN,
        switch (outcome.ready()) {
          case YES -> "the criteria are met";
          case NO -> "not yet";
          case UNKNOWN -> "not settled";
        });
    for (Outcome.Point point : outcome.discharge()) {
      String label =
          switch (point.met()) {
            case YES -> "met      ";
            case NO -> "not met  ";
            case UNKNOWN -> "open     ";
          };
      ink.labelled(4, label, Tone.QUIET, point.point().text());
    }
    tasks(ink, outcome.followUp());
  }

  /** Who has to do what now that the lead passes on; nothing where it does not. */
  void handovers(Ink ink, List<Handover> handovers) {
    for (Handover handover : handovers) {
      ink.line();
      ink.labelled(
          2, "hand-over: ", Tone.TITLE, handover.rule().name() + " (" + handover.rule().id() + ")");
      because(ink, handover.because());
      tasks(ink, handover.tasks());
    }
  }
}
