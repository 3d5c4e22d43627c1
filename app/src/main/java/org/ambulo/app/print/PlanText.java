package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.plan.Lead;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.plan.PlanItem;

/** The plan of an assessment, to be read in a terminal. */
final class PlanText {

  private static final int WITHHELD = 6;
  private static final int ASK = 2;

  private final KnowledgeBase knowledge;

  PlanText(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  void write(Ink ink, Plan plan) {
    ink.line();
    boolean blocked = plan.status() == Plan.Status.BLOCKED;
    ink.line(blocked ? Tone.WARNING : Tone.TITLE, blocked ? "Plan: blocked" : "Plan: proposed");
    for (String first : plan.first()) {
      ink.labelled(2, "first: ", Tone.WARNING, first);
    }
    lead(ink, plan.lead());
    byModality(plan).forEach((modality, items) -> items(ink, modality, items));
    focus(ink, plan);
    withheld(ink, plan);
  }

  private void lead(Ink ink, Lead lead) {
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
  }

  private static Map<PlanModality, List<PlanItem>> byModality(Plan plan) {
    Map<PlanModality, List<PlanItem>> byModality = new LinkedHashMap<>();
    for (PlanItem item : plan.items()) {
      byModality.computeIfAbsent(item.modality(), m -> new ArrayList<>()).add(item);
    }
    return byModality;
  }

  private static void items(Ink ink, PlanModality modality, List<PlanItem> items) {
    ink.line();
    ink.labelled(2, "", Tone.TITLE, capital(modality));
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
    }
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end);
  }

  private static String capital(Enum<?> name) {
    String words = name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Each of the six focus areas with how much of the plan serves it. */
  private static void focus(Ink ink, Plan plan) {
    List<String> areas = new ArrayList<>();
    for (FocusArea area : FocusArea.values()) {
      long serving = plan.items().stream().filter(item -> item.focus().contains(area)).count();
      areas.add(area.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + serving);
    }
    ink.line();
    ink.labelled(2, "items by focus area: ", Tone.QUIET, String.join(", ", areas));
  }

  private static void withheld(Ink ink, Plan plan) {
    if (plan.withheld().isEmpty()) {
      return;
    }
    ink.line();
    ink.labelled(2, "", Tone.TITLE, "Considered and withheld");
    plan.withheld().stream()
        .limit(WITHHELD)
        .forEach(
            one -> ink.labelled(4, "- ", Tone.QUIET, firstSentence(one.text()) + ": " + one.why()));
    if (plan.withheld().size() > WITHHELD) {
      ink.labelled(
          4,
          "  ",
          Tone.QUIET,
          "and " + (plan.withheld().size() - WITHHELD) + " more (see --format json)");
    }
  }
}
