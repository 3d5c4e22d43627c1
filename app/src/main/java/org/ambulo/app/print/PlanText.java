package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.plan.Calendar;
import org.ambulo.core.plan.Lead;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.plan.PlanItem;
import org.ambulo.core.plan.Withheld;
import org.ambulo.core.rehab.Programme;
import org.ambulo.words.Days;

/** The plan of an assessment, to be read in a terminal. */
final class PlanText {

  private static final int WITHHELD = 8;
  private static final int ASK = 2;
  private static final int SERVING = 4;
  private static final int QUESTIONS = 8;

  private final KnowledgeBase knowledge;

  PlanText(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  void write(Ink ink, Assessment assessment) {
    Plan plan = assessment.plan();
    Calendar calendar =
        new Calendar(knowledge, assessment.patient().asOf(), assessment.triage(), plan);
    ink.line();
    boolean blocked = plan.status() == Plan.Status.BLOCKED;
    ink.line(blocked ? Tone.WARNING : Tone.TITLE, blocked ? "Plan: blocked" : "Plan: proposed");
    for (String first : plan.first()) {
      ink.labelled(2, "first: ", Tone.WARNING, first);
    }
    lead(ink, plan.lead(), calendar);
    calendar.visits(assessment.care().programme()).ifPresent(visits -> visits(ink, visits));
    new GoalText(knowledge).write(ink, plan.goals());
    GuidelineWords guidelines = new GuidelineWords(knowledge, assessment);
    byModality(plan)
        .forEach((modality, items) -> items(ink, modality, items, calendar, guidelines));
    askInTherapy(ink, assessment.care().programme());
    if (!blocked) {
      focus(ink, plan);
    }
    withheld(ink, plan, guidelines);
  }

  private void lead(Ink ink, Lead lead, Calendar calendar) {
    ink.labelled(2, "who leads now: ", Tone.PLAIN, lead.who().replace('_', ' '));
    ink.labelled(4, "", Tone.QUIET, lead.text());
    List<String> words = FactWords.answers(lead.because(), knowledge);
    if (!words.isEmpty()) {
      ink.labelled(4, "because ", Tone.QUIET, String.join("; ", words));
    }
    List<String> ask =
        lead.ask().stream().limit(ASK).map(fact -> FactWords.name(fact, knowledge)).toList();
    if (!ask.isEmpty()) {
      ink.labelled(4, "to settle it, ask: ", Tone.PLAIN, String.join("; ", ask));
    }
    for (Coordination.Pass pass : calendar.passes()) {
      String label =
          pass.to().equals(lead.who())
              ? "decided anew when: "
              : "the lead goes to " + pass.to().replace('_', ' ') + " when: ";
      ink.labelled(4, "", Tone.QUIET, label + pass.text());
    }
  }

  private static void visits(Ink ink, Calendar.Visits visits) {
    List<String> words = new ArrayList<>();
    words.add(visits.perWeek() + " a week");
    visits.firstBy().ifPresent(day -> words.add("the first by " + Days.DAY.format(day)));
    visits
        .course()
        .ifPresent(
            course ->
                words.add(
                    "%d to %d in %d weeks (%s)"
                        .formatted(
                            course.visitsFrom(),
                            course.visitsTo(),
                            course.weeks(),
                            course.name().toLowerCase(Locale.ENGLISH))));
    ink.labelled(2, "visits of therapy: ", Tone.PLAIN, String.join("; ", words));
  }

  private static Map<PlanModality, List<PlanItem>> byModality(Plan plan) {
    Map<PlanModality, List<PlanItem>> byModality = new LinkedHashMap<>();
    for (PlanItem item : plan.items()) {
      byModality.computeIfAbsent(item.modality(), m -> new ArrayList<>()).add(item);
    }
    return byModality;
  }

  private static void items(
      Ink ink,
      PlanModality modality,
      List<PlanItem> items,
      Calendar calendar,
      GuidelineWords guidelines) {
    ink.line();
    ink.labelled(2, "", Tone.TITLE, capital(modality));
    String usual = whoAndWhen(items.getFirst(), calendar);
    ink.labelled(4, "", Tone.QUIET, usual);
    if (modality == PlanModality.EDUCATION || modality == PlanModality.LIFESTYLE) {
      List<String> names = items.stream().map(item -> firstSentence(item.text())).toList();
      ink.labelled(4, "", Tone.PLAIN, String.join("; ", names));
      return;
    }
    for (PlanItem item : items) {
      ink.labelled(4, "- ", Tone.PLAIN, firstSentence(item.text()) + " (" + item.id() + ")");
      item.dose().ifPresent(dose -> ink.labelled(6, "", Tone.QUIET, dose));
      if (!item.why().isEmpty()) {
        ink.labelled(6, "because ", Tone.QUIET, item.why());
      }
      if (modality != PlanModality.MEDICINES) {
        guidelines.disputes(ink, 6, item.id());
      }
      String own = whoAndWhen(item, calendar);
      if (!own.equals(usual)) {
        ink.labelled(6, "", Tone.QUIET, own);
      }
    }
  }

  /** Who does it, by when it starts, and when it is looked at again. */
  private static String whoAndWhen(PlanItem item, Calendar calendar) {
    Calendar.Dates dates = calendar.of(item);
    return item.who().replace('_', ' ')
        + "; starts by "
        + Days.DAY.format(dates.start())
        + ", reviewed "
        + Days.DAY.format(dates.review())
        + dates.end().map(end -> ", ends " + Days.DAY.format(end)).orElse("");
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    String sentence = end < 0 ? text : text.substring(0, end);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String capital(Enum<?> name) {
    String words = name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What therapy has to ask, so that more can be given. */
  private void askInTherapy(Ink ink, Programme programme) {
    List<String> ask =
        programme.ask().stream().map(fact -> FactWords.name(fact, knowledge)).distinct().toList();
    if (!ask.isEmpty()) {
      String more = ask.size() > QUESTIONS ? "; and " + (ask.size() - QUESTIONS) + " more" : "";
      ink.line();
      ink.labelled(
          2,
          "therapy asks: ",
          Tone.PLAIN,
          String.join("; ", ask.stream().limit(QUESTIONS).toList()) + more);
    }
  }

  /** Each of the six focus areas with what serves it. */
  private static void focus(Ink ink, Plan plan) {
    ink.line();
    ink.labelled(2, "", Tone.TITLE, "What serves the six focus areas");
    for (FocusArea area : FocusArea.values()) {
      List<String> names =
          plan.serving(area).stream().map(item -> firstSentence(item.text())).toList();
      String more = names.size() > SERVING ? "; and " + (names.size() - SERVING) + " more" : "";
      String serving = String.join("; ", names.stream().limit(SERVING).toList()) + more;
      ink.labelled(
          4,
          area.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": ",
          names.isEmpty() ? Tone.PLAIN : Tone.QUIET,
          names.isEmpty() ? "nothing in this plan serves it" : serving);
    }
  }

  /** Why something is withheld, in the patient's situation and among guidelines. */
  private record Against(String why, List<String> disputes) {}

  /** What is withheld for the same reason is said once. */
  private static void withheld(Ink ink, Plan plan, GuidelineWords guidelines) {
    Map<Against, List<String>> groups = new LinkedHashMap<>();
    for (Withheld one : plan.withheld()) {
      groups
          .computeIfAbsent(
              new Against(one.why(), guidelines.disputes(one.id())), unseen -> new ArrayList<>())
          .add(firstSentence(one.text()));
    }
    if (groups.isEmpty()) {
      return;
    }
    ink.line();
    ink.labelled(2, "", Tone.TITLE, "Considered and withheld");
    int shown = 0;
    for (Map.Entry<Against, List<String>> group : groups.entrySet()) {
      if (shown == WITHHELD) {
        int more = groups.values().stream().skip(WITHHELD).mapToInt(List::size).sum();
        ink.labelled(4, "  ", Tone.QUIET, "and " + more + " more (see --format json)");
        return;
      }
      shown++;
      ink.labelled(
          4, "- ", Tone.QUIET, String.join("; ", group.getValue()) + ": " + group.getKey().why());
      group
          .getKey()
          .disputes()
          .forEach(stances -> ink.labelled(6, GuidelineWords.DIFFER, Tone.QUIET, stances));
    }
  }
}
