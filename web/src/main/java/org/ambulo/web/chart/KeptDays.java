package org.ambulo.web.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ambulo.clinic.outcome.CareDays;
import org.ambulo.core.archive.Document;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.fhir.Stored;

/** When what was done for a patient, out of the documents that are kept. */
public final class KeptDays {

  private static final Set<String> TYPES =
      Set.of("Encounter", "QuestionnaireResponse", "ServiceRequest", "Procedure", "AdverseEvent");
  private static final Set<String> HELD = Set.of("finished", "in-progress");
  private static final Set<String> ANSWERED = Set.of("completed", "amended");
  private static final Set<String> ORDERED = Set.of("active", "completed");
  private static final Set<String> ORDERS =
      Set.of("order", "original-order", "reflex-order", "filler-order", "instance-order");
  private static final int DATE = 10;

  private record Of(String type, Kept root) {}

  private record Ordered(LocalDate day, String procedure) {}

  private final List<Of> kept;
  private final Optional<KeptPlan> plan;
  private final Set<String> acknowledged;
  private final LocalDate today;
  private final int gapWeeks;

  private KeptDays(String patient, List<Document> documents, Assessment assessment, int gapWeeks) {
    this.gapWeeks = gapWeeks;
    today = assessment.patient().asOf();
    acknowledged = KeptFlags.acknowledged(patient, assessment.triage().fired(), documents);
    plan = KeptPlan.current(documents);
    kept =
        documents.stream()
            .filter(document -> TYPES.contains(document.key().type()) && !document.removed())
            .map(KeptDays::of)
            .toList();
  }

  /**
   * Of the episode that is under way.
   *
   * @param assessment made of the same documents
   * @param gapWeeks a longer time without any visit or answer begins a new episode
   */
  public static CareDays of(
      String patient, List<Document> documents, Assessment assessment, int gapWeeks) {
    return new KeptDays(patient, documents, assessment, gapWeeks).days();
  }

  private static Of of(Document document) {
    return new Of(document.key().type(), new Kept(Stored.node(document.json().orElseThrow())));
  }

  private CareDays days() {
    Optional<LocalDate> planned =
        plan.flatMap(one -> one.plan().map(approved -> approved.since()).or(one::start));
    Optional<Ordered> order = latestOrder();
    Optional<LocalDate> procedure = procedures(root -> true).max(Comparator.naturalOrder());
    return new CareDays(
        firstVisit(),
        planned,
        planned.flatMap(this::firstSession),
        ordersTherapy(),
        order.map(Ordered::day),
        order.flatMap(this::performed),
        procedure,
        procedure.map(this::adverse).orElse(CareDays.Adverse.NOT_ASKED),
        acknowledged);
  }

  private Stream<Kept> of(String type) {
    return kept.stream().filter(one -> one.type().equals(type)).map(Of::root);
  }

  private Stream<Kept> of(String type, Set<String> statuses) {
    return of(type).filter(one -> statuses.contains(one.text("status")));
  }

  /** The first day of an unbroken row of visits and answers, back from today. */
  private Optional<LocalDate> firstVisit() {
    List<LocalDate> days = new ArrayList<>();
    of("Encounter", HELD)
        .forEach(one -> day(one.inner("period").text("start")).ifPresent(days::add));
    of("QuestionnaireResponse", ANSWERED)
        .forEach(one -> day(one.text("authored")).ifPresent(days::add));
    days.sort(Comparator.reverseOrder());
    LocalDate first = today;
    for (LocalDate day : days) {
      if (ChronoUnit.WEEKS.between(day, first) > gapWeeks) {
        break;
      }
      first = day;
    }
    return days.contains(first) ? Optional.of(first) : Optional.empty();
  }

  private Optional<LocalDate> firstSession(LocalDate planned) {
    return of("Encounter", Set.of("finished"))
        .filter(
            one ->
                one.groups("type")
                    .anyMatch(type -> type.isCoded(Systems.VISIT, Systems.THERAPY_VISIT)))
        .flatMap(one -> day(one.inner("period").text("start")).stream())
        .filter(day -> !day.isBefore(planned))
        .min(Comparator.naturalOrder());
  }

  /** What somebody ordered and means still; no draft, no plan or proposal, nothing taken back. */
  private Stream<Kept> orders() {
    return of("ServiceRequest", ORDERED).filter(one -> ORDERS.contains(one.text("intent")));
  }

  private boolean ordersTherapy() {
    return orders()
        .anyMatch(one -> one.inner("code").isCoded(Systems.VISIT, Systems.THERAPY_VISIT));
  }

  private Optional<Ordered> latestOrder() {
    return orders()
        .flatMap(KeptDays::ordered)
        .max(Comparator.comparing(Ordered::day).thenComparing(Ordered::procedure));
  }

  private static Stream<Ordered> ordered(Kept order) {
    return day(order.text("authoredOn")).stream()
        .flatMap(day -> intervention(order).map(code -> new Ordered(day, code)));
  }

  private static Stream<String> intervention(Kept of) {
    return of.inner("code")
        .groups("coding")
        .filter(coding -> coding.text("system").equals(Systems.INTERVENTION))
        .map(coding -> coding.text("code"));
  }

  private Optional<LocalDate> performed(Ordered order) {
    return procedures(one -> intervention(one).anyMatch(order.procedure()::equals))
        .filter(day -> !day.isBefore(order.day()))
        .min(Comparator.naturalOrder());
  }

  private Stream<LocalDate> procedures(Predicate<Kept> which) {
    return of("Procedure", Set.of("completed"))
        .filter(one -> intervention(one).findAny().isPresent())
        .filter(which)
        .flatMap(one -> day(one.text("performedDateTime")).stream());
  }

  /** What happened, not what nearly did, nor what was reported by mistake. */
  private CareDays.Adverse adverse(LocalDate procedure) {
    List<Optional<LocalDate>> days =
        of("AdverseEvent")
            .filter(one -> !one.text("status").equals("entered-in-error"))
            .filter(one -> !one.text("actuality").equals("potential"))
            .map(one -> day(one.text("date")))
            .toList();
    if (days.stream().flatMap(Optional::stream).anyMatch(day -> !day.isBefore(procedure))) {
      return CareDays.Adverse.SINCE;
    }
    if (days.stream().anyMatch(Optional::isEmpty)) {
      return CareDays.Adverse.UNDATED;
    }
    return isAsked(procedure) ? CareDays.Adverse.NONE : CareDays.Adverse.NOT_ASKED;
  }

  /** Whether the patient was asked about adverse events after it. */
  private boolean isAsked(LocalDate procedure) {
    return of("Procedure")
        .flatMap(one -> one.extension(Extensions.ADVERSE_ASKED).stream())
        .flatMap(one -> day(one.text("valueDate")).stream())
        .anyMatch(asked -> !asked.isBefore(procedure));
  }

  /** The day of a date, with or without a time; empty where it is less than a day exact. */
  private static Optional<LocalDate> day(String date) {
    return date.length() < DATE
        ? Optional.empty()
        : Optional.of(date.substring(0, DATE))
            .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
            .map(LocalDate::parse);
  }
}
