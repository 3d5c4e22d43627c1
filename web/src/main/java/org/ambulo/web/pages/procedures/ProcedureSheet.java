package org.ambulo.web.pages.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.AntithromboticHold;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.medication.DependencyRisk;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.outcome.CourseFacts;
import org.ambulo.core.procedure.Checklist;
import org.ambulo.core.procedure.HoldPlan;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.ProcedureJudge;
import org.ambulo.core.procedure.ProcedureRequest;
import org.ambulo.core.procedure.Reason;
import org.ambulo.core.procedure.SteroidDose;
import org.ambulo.core.procedure.Verdict;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.PatientTop;
import org.ambulo.web.pages.procedures.ProceduresPage.Choice;
import org.ambulo.web.pages.procedures.ProceduresPage.Duties;
import org.ambulo.words.Days;

/** Puts a patient's procedures onto a page. */
public final class ProcedureSheet {

  private final KnowledgeBase knowledge;
  private final Map<String, ProcedureJudge> judges = new ConcurrentHashMap<>();
  private final List<Choice> choices;

  public ProcedureSheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    choices =
        knowledge.procedures().stream()
            .map(procedure -> new Choice(procedure.id(), procedure.name()))
            .sorted(Comparator.comparing(Choice::name))
            .toList();
  }

  /**
   * The page.
   *
   * @param day of the needle, if one is looked at; else each procedure's own, where it is ordered
   */
  public ProceduresPage page(
      Frame frame,
      PatientTop top,
      Assessed assessed,
      Optional<LocalDate> day,
      Duties duties,
      Typed typed,
      String taken) {
    Assessment assessment = assessed.assessment();
    CareRecord care = new CareRecord(assessed.documents());
    List<JudgedProcedure> judged = judged(assessment, care, day);
    List<String> ofAll = duties.clinical() ? askedOfAll(judged) : List.of();
    return new ProceduresPage(
        frame,
        top,
        assessment.care().payer().name(),
        day.map(LocalDate::toString).orElse(""),
        care.orders().stream().map(order -> order(order, duties)).toList(),
        done(care, assessment, duties),
        ofAll,
        groups(judged, ofAll, duties),
        choices,
        asOrdered(typed, care),
        duties,
        taken);
  }

  /** What a form that begins with an order says at first: the site is that of the order. */
  private static Typed asOrdered(Typed typed, CareRecord care) {
    if (!typed.is("done", "") || typed.values().containsKey("level")) {
      return typed;
    }
    return care.orders().stream()
        .filter(order -> order.key().id().equals(typed.value("order")))
        .findFirst()
        .map(
            order -> {
              Map<String, String> values = new HashMap<>(typed.values());
              values.put("level", order.site().level());
              values.put("side", order.site().side());
              return new Typed(typed.form(), typed.of(), values, typed.faults());
            })
        .orElse(typed);
  }

  /** All of them with holds dated by the day looked at, or by the days that are ordered. */
  private List<JudgedProcedure> judged(
      Assessment assessment, CareRecord care, Optional<LocalDate> day) {
    List<JudgedProcedure> as =
        day.map(one -> judged(assessment, one)).orElse(assessment.care().procedures());
    if (day.isPresent()) {
      return as;
    }
    Map<LocalDate, List<JudgedProcedure>> byDay = new HashMap<>();
    List<JudgedProcedure> all = new ArrayList<>();
    for (JudgedProcedure one : as) {
      Optional<LocalDate> ordered =
          care.open(one.procedure().id())
              .flatMap(CareRecord.Order::start)
              .filter(start -> !start.isBefore(assessment.patient().asOf()));
      all.add(
          ordered
              .flatMap(
                  start ->
                      byDay.computeIfAbsent(start, that -> judged(assessment, that)).stream()
                          .filter(other -> other.procedure().equals(one.procedure()))
                          .findFirst())
              .orElse(one));
    }
    return all;
  }

  private List<JudgedProcedure> judged(Assessment assessment, LocalDate day) {
    PatientRecord patient = assessment.patient();
    PayerProfile payer = assessment.care().payer();
    RegimenFacts inUse =
        new RegimenFacts(
            DependencyRisk.counted(knowledge.dependency(), new CourseFacts(patient, knowledge)),
            assessment.medication().regimen());
    return judges
        .computeIfAbsent(payer.id(), id -> new ProcedureJudge(knowledge, payer))
        .judge(patient, inUse, ProcedureRequest.of(patient).on(day));
  }

  private ProceduresPage.Ordered order(CareRecord.Order order, Duties duties) {
    String from = order.start().map(Days.DAY::format).orElse("no day set");
    String by = order.display().isEmpty() ? "" : order.display();
    return new ProceduresPage.Ordered(
        order.key().id(),
        order.version(),
        order.procedure(),
        name(order.procedure()),
        from
            + order.end().map(day -> " to " + Days.DAY.format(day)).orElse("")
            + (order.site().words().isEmpty() ? "" : ", " + order.site().words()),
        by
            + Optional.of(order.authored())
                .flatMap(Fields::typedDay)
                .map(day -> (by.isEmpty() ? "on " : " on ") + Days.DAY.format(day))
                .orElse(""),
        duties.clinical() ? order.note() : "");
  }

  private String name(String procedure) {
    return knowledge.procedures().find(procedure).map(Procedure::name).orElse(procedure);
  }

  private List<ProceduresPage.Done> done(CareRecord care, Assessment assessment, Duties duties) {
    Reliefs reliefs = new Reliefs(knowledge, assessment.care().payer());
    Map<String, List<Choice>> numbers = new HashMap<>();
    return care.performed().stream()
        .map(
            one ->
                new ProceduresPage.Done(
                    one.key().id(),
                    name(one.procedure()),
                    one.day().map(Days.DAY::format).orElse("day not recorded"),
                    duties.clinical() ? one.where() : "",
                    duties.clinical() ? ReliefWords.of(one, assessment) : "",
                    duties.orders()
                        ? numbers.computeIfAbsent(
                            one.procedure(),
                            id ->
                                reliefs.of(id).stream()
                                    .map(number -> new Choice(number.id(), number.name()))
                                    .toList())
                        : List.of()))
        .toList();
  }

  /** What several lack that are not barred. */
  private static List<String> askedOfAll(List<JudgedProcedure> judged) {
    List<Set<String>> open =
        judged.stream()
            .filter(one -> isOpen(one.verdict()))
            .map(ProcedureSheet::missing)
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

  private List<ProceduresPage.Group> groups(
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
            .map(found -> found.items().stream().map(ProcedureSheet::asked).toList())
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
        judged.steroid().map(ProcedureSheet::steroid).orElse(""),
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
