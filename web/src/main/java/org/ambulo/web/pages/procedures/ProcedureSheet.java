package org.ambulo.web.pages.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PayerProfile;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.medication.DependencyRisk;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.outcome.CourseFacts;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.ProcedureJudge;
import org.ambulo.core.procedure.ProcedureRequest;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.HoldDays;
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
  private final VerdictCards cards;

  public ProcedureSheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    cards = new VerdictCards(knowledge);
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
    List<String> ofAll = duties.clinical() ? VerdictCards.askedOfAll(judged) : List.of();
    return new ProceduresPage(
        frame,
        top,
        assessment.care().payer().name(),
        day.map(LocalDate::toString).orElse(""),
        care.orders().stream().map(order -> order(order, assessment, duties)).toList(),
        done(care, assessment, duties),
        ofAll,
        cards.groups(judged, ofAll, duties),
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

  private ProceduresPage.Ordered order(
      CareRecord.Order order, Assessment assessment, Duties duties) {
    String from = order.start().map(Days.DAY::format).orElse("no day set");
    String by = order.display().isEmpty() ? "" : "by " + order.display();
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
        duties.clinical() ? order.note() : "",
        hold(order.holdDays(), HoldDays.asked(assessment, order.procedure())));
  }

  private static ProceduresPage.OrderedHold hold(
      Optional<Integer> ordered, Optional<Integer> asked) {
    if (ordered.isEmpty()) {
      return new ProceduresPage.OrderedHold(
          ProceduresPage.OrderedHold.State.OPEN,
          "How long a medicine is held before it is not decided: it cannot be booked yet");
    }
    int days = ordered.get();
    String more =
        asked
            .filter(wanted -> wanted > days)
            .map(wanted -> "; by the record it needs " + wanted)
            .orElse("");
    return new ProceduresPage.OrderedHold(
        ProceduresPage.OrderedHold.State.DECIDED,
        (days == 0 ? "No medicine is held before it" : "Days of hold before it: " + days) + more);
  }

  private static String afterwards(CareRecord.Performed done) {
    if (!done.events().isEmpty()) {
      return "Adverse event: " + String.join("; ", done.events());
    }
    return done.asked()
        .map(day -> "No adverse event, asked " + Days.DAY.format(day))
        .orElse("Nobody asked about adverse events yet");
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
                    one.version(),
                    name(one.procedure()),
                    one.day().map(Days.DAY::format).orElse("day not recorded"),
                    duties.clinical() ? one.where() : "",
                    duties.clinical() ? ReliefWords.of(one, assessment) : "",
                    duties.clinical() ? afterwards(one) : "",
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
}
