package org.ambulo.web.pages.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Key;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.Verdict;
import org.ambulo.fhir.write.Draft;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.HoldDays;
import org.ambulo.web.chart.Typed;

/** What the forms of the procedures' page mean for the record. */
public final class ProcedureForms {

  /** The part of a form that is the order. */
  public static final String ORDER = "order";

  private static final int LONGEST = 400;
  private static final int LONGEST_SITE = 40;

  private final KnowledgeBase knowledge;

  public ProcedureForms(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Who asks, and of which record. */
  public record Asking(String patient, Assessed assessed, Author author, LocalDate today) {
    CareDrafts drafts() {
      return new CareDrafts(patient, author, today);
    }

    CareRecord care() {
      return new CareRecord(assessed.documents());
    }
  }

  /** What comes of a form. */
  public sealed interface Outcome {

    /** It can be kept so. */
    record Keep(List<Change> changes) implements Outcome {
      public Keep {
        changes = List.copyOf(changes);
      }
    }

    /** It is shown again, with what is wrong. */
    record Again(Typed typed) implements Outcome {}
  }

  /** Whether this very form was taken before, so that nothing is asked again. */
  public enum Sending {
    FIRST,
    REPEATED
  }

  /** A procedure is ordered. */
  public Outcome order(Asking asking, Typed typed, Sending sending) {
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<Procedure> procedure = procedure(typed, faults);
    Optional<LocalDate> start = Fields.typedDay(typed.value("start"));
    if (start.filter(day -> !day.isBefore(asking.today())).isEmpty()) {
      faults.put("start", "Give the earliest day, today or later.");
    }
    Optional<LocalDate> end = Fields.typedDay(typed.value("end"));
    boolean endsBefore = end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    if (endsBefore || (end.isEmpty() && !typed.value("end").isEmpty())) {
      faults.put("end", "The latest day cannot be before the earliest.");
    }
    checkSite(typed, faults);
    if (typed.value("note").length() > LONGEST) {
      faults.put("note", "Say it shorter.");
    }
    if (procedure.isPresent() && sending == Sending.FIRST) {
      beforeOrder(asking, typed, procedure.get(), faults);
    }
    if (!faults.isEmpty()) {
      return new Outcome.Again(typed.wrong(faults));
    }
    Procedure wanted = procedure.orElseThrow();
    Draft draft =
        asking
            .drafts()
            .order(
                wanted,
                start.orElseThrow(),
                end,
                HoldDays.asked(asking.assessed().assessment(), wanted.id()),
                site(typed),
                notes(typed));
    return new Outcome.Keep(List.of(new Change.Add(ORDER, draft)));
  }

  private static List<String> notes(Typed typed) {
    List<String> notes = new ArrayList<>();
    if (!typed.value("note").isEmpty()) {
      notes.add(typed.value("note"));
    }
    if (!typed.value("despite").isEmpty()) {
      notes.add("Ordered all the same: " + typed.value("despite"));
    }
    return notes;
  }

  /** Somebody ordered it already; or the record speaks against it. */
  private static void beforeOrder(
      Asking asking, Typed typed, Procedure procedure, Map<String, String> faults) {
    Optional<CareRecord.Order> open = asking.care().open(procedure.id());
    boolean confirmed =
        open.map(order -> typed.value("another").equals(order.key().id())).orElse(true);
    if (!confirmed) {
      CareRecord.Order order = open.orElseThrow();
      faults.put(
          "another",
          "It is ordered already"
              + (order.display().isEmpty() ? "" : " by " + order.display())
              + (order.authored().isEmpty() ? "" : " on " + order.authored())
              + order.start().map(day -> ", for " + day + " or later").orElse("")
              + ". Nothing was written.");
      faults.put("anotherKey", order.key().id());
    }
    Optional<JudgedProcedure> judged =
        asking.assessed().assessment().care().procedures().stream()
            .filter(one -> one.procedure().equals(procedure))
            .findFirst();
    boolean cleared =
        judged.map(JudgedProcedure::verdict).filter(Verdict.ELIGIBLE::equals).isPresent();
    String despite = typed.value("despite");
    if (!cleared && (despite.isEmpty() || despite.length() > LONGEST)) {
      faults.put(
          "despite",
          "It is not cleared ("
              + judged
                  .map(one -> VerdictWords.words(one.verdict()))
                  .orElse("nothing is known of it here")
              + ")"
              + judged
                  .flatMap(one -> one.reasons().stream().findFirst())
                  .map(reason -> ": " + reason.why())
                  .orElse("")
              + ". Say why it is ordered all the same.");
    }
  }

  /** How long a medicine is held before an ordered needle is decided. */
  public Outcome hold(Asking asking, Typed typed) {
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<Integer> days = holdDays(typed.value("days"));
    if (days.isEmpty()) {
      faults.put(
          "days", "Give whole days, 0 to " + HoldDays.MOST + "; 0 where no medicine is held.");
    }
    String why = typed.value("reason");
    if (why.isEmpty() || why.length() > LONGEST) {
      faults.put("reason", "Say with whom it is agreed, or why.");
    }
    if (!faults.isEmpty()) {
      return new Outcome.Again(typed.wrong(faults));
    }
    int held = days.orElseThrow();
    return new Outcome.Keep(
        List.of(
            new Change.Edit(
                new Key("ServiceRequest", typed.of()),
                version(typed),
                order -> asking.drafts().held(order, held, why))));
  }

  private static Optional<Integer> holdDays(String text) {
    return text.matches("\\d{1,3}")
        ? Optional.of(Integer.valueOf(text)).filter(days -> days <= HoldDays.MOST)
        : Optional.empty();
  }

  /** An order is cancelled. */
  public Outcome cancel(Asking asking, Typed typed) {
    String why = typed.value("reason");
    if (why.isEmpty() || why.length() > LONGEST) {
      return new Outcome.Again(typed.wrong(Map.of("reason", "Say why it is cancelled.")));
    }
    return new Outcome.Keep(
        List.of(
            new Change.Edit(
                new Key("ServiceRequest", typed.of()),
                version(typed),
                order -> CareDrafts.revoked(order, why))));
  }

  /** A procedure was done. */
  public Outcome done(Asking asking, Typed typed) {
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<Procedure> procedure = procedure(typed, faults);
    Optional<LocalDate> day = past(typed, "day", asking.today(), faults);
    checkSite(typed, faults);
    if (!faults.isEmpty()) {
      return new Outcome.Again(typed.wrong(faults));
    }
    Procedure wanted = procedure.orElseThrow();
    List<Change> changes = new ArrayList<>();
    Optional<String> order = Optional.of(typed.value("order")).filter(id -> !id.isEmpty());
    order.ifPresent(
        id ->
            changes.add(
                new Change.Edit(
                    new Key("ServiceRequest", id), version(typed), CareDrafts::fulfilled)));
    changes.add(
        new Change.Add(
            "done", asking.drafts().done(wanted, day.orElseThrow(), site(typed), order)));
    return new Outcome.Keep(changes);
  }

  private Optional<Procedure> procedure(Typed typed, Map<String, String> faults) {
    Optional<Procedure> procedure = knowledge.procedures().find(typed.value("procedure"));
    if (procedure.isEmpty()) {
      faults.put("procedure", "Choose a procedure.");
    }
    return procedure;
  }

  static Optional<LocalDate> past(
      Typed typed, String field, LocalDate today, Map<String, String> faults) {
    Optional<LocalDate> day =
        Fields.typedDay(typed.value(field))
            .filter(one -> !one.isAfter(today) && one.isAfter(LocalDate.EPOCH));
    if (day.isEmpty()) {
      faults.put(field, "Give a day that is not after today.");
    }
    return day;
  }

  private static void checkSite(Typed typed, Map<String, String> faults) {
    if (!typed.value("side").isEmpty() && !Site.isSide(typed.value("side"))) {
      faults.put("side", "Choose a side.");
    }
    String level = typed.value("level");
    if (level.length() > LONGEST_SITE || Site.isSide(level)) {
      faults.put("level", "Give the level, such as L4-L5.");
    }
  }

  private static List<String> site(Typed typed) {
    return List.of(typed.value("level"), typed.value("side"));
  }

  /** Of what a form was made of. */
  static long version(Typed typed) {
    String text = typed.value("version");
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }
}
