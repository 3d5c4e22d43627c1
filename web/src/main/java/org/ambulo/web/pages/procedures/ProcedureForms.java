package org.ambulo.web.pages.procedures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Key;
import org.ambulo.core.knowledge.CareNumber;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.Verdict;
import org.ambulo.fhir.write.Draft;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.Typed;

/** What the forms of the procedures' page mean for the record. */
public final class ProcedureForms {

  /** The part of a form that is the order. */
  public static final String ORDER = "order";

  private static final int LONGEST = 400;
  private static final int LONGEST_SITE = 40;
  private static final BigDecimal WORST_PAIN = BigDecimal.TEN;

  private final KnowledgeBase knowledge;

  public ProcedureForms(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Who asks, and of which record. */
  public record Asking(String patient, Assessed assessed, Author author, LocalDate today) {
    private CareDrafts drafts() {
      return new CareDrafts(patient, author, today);
    }

    private CareRecord care() {
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
                holdDays(asking, wanted.id()),
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

  /** The longest hold that dates can be given for. */
  private static long holdDays(Asking asking, String procedure) {
    return asking.assessed().assessment().care().procedures().stream()
        .filter(one -> one.procedure().id().equals(procedure))
        .flatMap(one -> one.holds().stream())
        .filter(plan -> !plan.shared())
        .mapToLong(plan -> plan.daysNeeded().setScale(0, RoundingMode.CEILING).longValue())
        .max()
        .orElse(0);
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

  /** How much a procedure helped. */
  public Outcome response(Asking asking, Typed typed) {
    Optional<CareRecord.Performed> done =
        asking.care().performed().stream()
            .filter(one -> one.key().id().equals(typed.of()))
            .findFirst();
    if (done.isEmpty()) {
      return new Outcome.Again(
          typed.wrong(Map.of("form", "This procedure is not there any more.")));
    }
    Map<String, String> faults = new LinkedHashMap<>();
    Optional<BigDecimal> before = pain(typed, "before", faults);
    Optional<BigDecimal> after = pain(typed, "after", faults);
    Optional<LocalDate> afterDay =
        after.isPresent() ? past(typed, "afterDay", asking.today(), faults) : Optional.empty();
    boolean tooEarly =
        afterDay.isPresent()
            && done.get().day().filter(day -> !afterDay.get().isAfter(day)).isPresent();
    if (tooEarly) {
      faults.put("afterDay", "Give a day after the procedure.");
    }
    Optional<CareNumber> number =
        new Reliefs(knowledge, asking.assessed().assessment().care().payer())
            .of(done.get().procedure()).stream()
                .filter(one -> one.id().equals(typed.value("number")))
                .findFirst();
    Optional<BigDecimal> percent = percent(typed, number, faults);
    if (faults.isEmpty() && before.isEmpty() && after.isEmpty() && percent.isEmpty()) {
      faults.put("after", "Enter at least one of these.");
    }
    if (before.isPresent() && done.get().day().isEmpty()) {
      faults.put("before", "The day of the procedure is not recorded, so this has no day.");
    }
    if (!faults.isEmpty()) {
      return new Outcome.Again(typed.wrong(faults));
    }
    List<Change> changes = new ArrayList<>();
    before.ifPresent(
        points ->
            changes.add(
                new Change.Add(
                    "before", asking.drafts().rating(done.get().day().orElseThrow(), points))));
    after.ifPresent(
        points ->
            changes.add(
                new Change.Add("after", asking.drafts().rating(afterDay.orElseThrow(), points))));
    percent.ifPresent(
        value ->
            changes.add(
                CaseNumbers.change(
                    asking.patient(), asking.assessed().documents(), number.orElseThrow(), value)));
    return new Outcome.Keep(changes);
  }

  private Optional<Procedure> procedure(Typed typed, Map<String, String> faults) {
    Optional<Procedure> procedure = knowledge.procedures().find(typed.value("procedure"));
    if (procedure.isEmpty()) {
      faults.put("procedure", "Choose a procedure.");
    }
    return procedure;
  }

  private static Optional<LocalDate> past(
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

  private static Optional<BigDecimal> pain(Typed typed, String field, Map<String, String> faults) {
    String text = typed.value(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> points =
        number(text).filter(one -> one.signum() >= 0 && one.compareTo(WORST_PAIN) <= 0);
    if (points.isEmpty()) {
      faults.put(field, "Pain takes a number from 0 to 10.");
    }
    return points;
  }

  private static Optional<BigDecimal> percent(
      Typed typed, Optional<CareNumber> number, Map<String, String> faults) {
    String text = typed.value("percent");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (number.isEmpty()) {
      faults.put("percent", "Choose what the percentage is of.");
      return Optional.empty();
    }
    CareNumber kept = number.get();
    Optional<BigDecimal> value =
        number(text)
            .filter(one -> one.compareTo(kept.least()) >= 0)
            .filter(one -> one.compareTo(kept.greatest()) <= 0);
    if (value.isEmpty()) {
      faults.put(
          "percent",
          "Takes a number from "
              + kept.least().toPlainString()
              + " to "
              + kept.greatest().toPlainString()
              + ".");
    }
    return value;
  }

  private static Optional<BigDecimal> number(String text) {
    boolean plain = text.matches("-?\\d{1,4}([.,]\\d{1,2})?");
    return plain ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
  }

  private static long version(Typed typed) {
    String text = typed.value("version");
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }
}
