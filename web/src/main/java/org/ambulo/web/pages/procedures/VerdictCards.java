package org.ambulo.web.pages.procedures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.AntithromboticHold;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.procedure.Checklist;
import org.ambulo.core.procedure.HoldPlan;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.Reason;
import org.ambulo.core.procedure.SteroidDose;
import org.ambulo.core.procedure.Verdict;
import org.ambulo.web.pages.procedures.ProceduresPage.Duties;
import org.ambulo.words.Days;

/**
 * Puts what is possible onto the page: each procedure with its verdict and what stands in its way.
 */
final class VerdictCards {

  private final KnowledgeBase knowledge;

  VerdictCards(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** What several lack that are not barred. */
  static List<String> askedOfAll(List<JudgedProcedure> judged) {
    List<Set<String>> open =
        judged.stream()
            .filter(one -> isOpen(one.verdict()))
            .map(VerdictCards::missing)
            .filter(missing -> !missing.isEmpty())
            .toList();
    if (open.size() < 2) {
      return List.of();
    }
    List<String> shared = new ArrayList<>(open.getFirst());
    open.forEach(shared::retainAll);
    return shared;
  }

  private static boolean isOpen(Verdict verdict) {
    return verdict != Verdict.INELIGIBLE && verdict != Verdict.NOT_INDICATED;
  }

  private static Set<String> missing(JudgedProcedure judged) {
    Set<String> missing = new LinkedHashSet<>();
    judged.reasons().stream()
        .filter(reason -> reason.level() == Reason.Level.UNKNOWN)
        .forEach(reason -> missing.addAll(reason.missing()));
    return missing;
  }

  /** All of them by verdict, the possible ones first. */
  List<ProceduresPage.Group> groups(
      List<JudgedProcedure> judged, List<String> ofAll, Duties duties) {
    Map<Verdict, List<ProceduresPage.Item>> byVerdict = new EnumMap<>(Verdict.class);
    for (JudgedProcedure one : judged) {
      byVerdict
          .computeIfAbsent(one.verdict(), verdict -> new ArrayList<>())
          .add(duties.clinical() ? item(one, ofAll) : booking(one));
    }
    return List.of(
            Verdict.ELIGIBLE,
            Verdict.HOLD,
            Verdict.UNKNOWN,
            Verdict.INELIGIBLE,
            Verdict.NOT_INDICATED)
        .stream()
        .filter(byVerdict::containsKey)
        .map(
            verdict ->
                new ProceduresPage.Group(
                    VerdictWords.title(verdict),
                    VerdictWords.style(verdict),
                    isOpen(verdict)
                        ? ProceduresPage.Group.Shown.OPEN
                        : ProceduresPage.Group.Shown.FOLDED,
                    byVerdict.getOrDefault(verdict, List.of())))
        .toList();
  }

  private static ProceduresPage.Item booking(JudgedProcedure judged) {
    return new ProceduresPage.Item(
        judged.procedure().id(),
        judged.procedure().name(),
        VerdictWords.words(judged.verdict()),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        "",
        List.of());
  }

  private ProceduresPage.Item item(JudgedProcedure judged, List<String> ofAll) {
    List<ProceduresPage.Asked> checklist =
        judged
            .authorisation()
            .map(found -> found.items().stream().map(VerdictCards::asked).toList())
            .orElse(List.of());
    long met =
        checklist.stream().filter(one -> one.status() == ProceduresPage.Asked.Status.MET).count();
    List<String> ask =
        isOpen(judged.verdict())
            ? missing(judged).stream().filter(one -> !ofAll.contains(one)).toList()
            : List.of();
    return new ProceduresPage.Item(
        judged.procedure().id(),
        judged.procedure().name(),
        VerdictWords.words(judged.verdict()),
        reasons(judged),
        judged.verdict() == Verdict.NOT_INDICATED
            ? List.of()
            : judged.holds().stream().map(this::hold).toList(),
        ask,
        judged
            .before()
            .map(
                step ->
                    "First: " + step.procedure().name() + VerdictWords.succeeded(step.succeeded()))
            .orElse(""),
        judged.steroid().map(VerdictCards::steroid).orElse(""),
        checklist.isEmpty() ? "" : met + " of " + checklist.size() + " documented",
        checklist);
  }

  private static ProceduresPage.Asked asked(Checklist.Item item) {
    return new ProceduresPage.Asked(
        item.element().text(),
        switch (item.status()) {
          case MET -> ProceduresPage.Asked.Status.MET;
          case NOT_MET -> ProceduresPage.Asked.Status.NOT_MET;
          case MISSING -> ProceduresPage.Asked.Status.MISSING;
        });
  }

  private static List<ProceduresPage.Reasons> reasons(JudgedProcedure judged) {
    Map<Reason.Level, List<String>> byLevel = new LinkedHashMap<>();
    for (Reason reason : judged.reasons()) {
      if (reason.level() != Reason.Level.UNKNOWN) {
        byLevel
            .computeIfAbsent(reason.level(), level -> new ArrayList<>())
            .add(reason.why() + " (" + reason.code() + ")");
      }
    }
    return byLevel.entrySet().stream()
        .map(
            entry ->
                new ProceduresPage.Reasons(
                    VerdictWords.kind(entry.getKey()),
                    entry.getKey().code().replace('_', '-'),
                    entry.getValue()))
        .toList();
  }

  private static String steroid(SteroidDose dose) {
    return "Steroid asked for: "
        + plain(dose.mg())
        + " mg, worth "
        + plain(dose.methylprednisoloneMg())
        + " mg of methylprednisolone"
        + (dose.exceedsSession() ? "; more than one session allows" : "");
  }

  private ProceduresPage.Hold hold(HoldPlan plan) {
    AntithromboticHold hold = plan.hold();
    String medicine =
        knowledge
            .medicines()
            .find(hold.medicine())
            .map(found -> found.name())
            .orElse(hold.medicine());
    List<String> notes = new ArrayList<>();
    if (plan.enough() == Truth.UNKNOWN) {
      hold.kidney()
          .ifPresent(
              kidney ->
                  notes.add(
                      "The longer wait is taken while this is not known: "
                          + knowledge.measures().get(kidney.measure()).name()));
    }
    hold.inrAtMost().ifPresent(inr -> notes.add("INR on the day at most " + plain(inr)));
    hold.note().ifPresent(notes::add);
    if (plan.shared()) {
      return new ProceduresPage.Hold(medicine, "To be decided with its prescriber", "", "", notes);
    }
    notes.addFirst(
        "Days needed: " + plain(plan.daysNeeded()) + "; held so far: " + plain(plan.daysHeld()));
    Optional<HoldPlan.Dates> dates = plan.dates();
    return new ProceduresPage.Hold(
        medicine,
        dates.map(found -> Days.DAY.format(found.lastDose())).orElse("Stop when the day is set"),
        dates
            .map(found -> Days.DAY.format(found.needle()))
            .orElse("not before " + Days.DAY.format(plan.earliest())),
        dates
            .map(found -> Days.DAY.format(found.restart()))
            .orElse("from " + plain(hold.restart().fromHours()) + " h after the needle"),
        notes);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
