package org.ambulo.web.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.Decision;
import org.ambulo.clinic.plan.DeclineReason;
import org.ambulo.clinic.plan.Signature;
import org.ambulo.clinic.plan.TherapyCourse;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.web.fhir.Stored;

/**
 * A CarePlan as it is kept.
 *
 * @param plan what was decided; empty where it was made elsewhere and no item of it was decided on
 * @param sending which sending of a form made it; empty where none did
 */
public record KeptPlan(
    Key key,
    long version,
    Instant at,
    String status,
    String title,
    Optional<LocalDate> start,
    Optional<ApprovedPlan> plan,
    String sending) {

  private static final List<String> STATUSES = List.of("draft", "on-hold", "active");

  /** The one that care goes by: an active one before a draft, the newest of several. */
  public static Optional<KeptPlan> current(List<Document> documents) {
    return documents.stream()
        .filter(document -> document.key().type().equals("CarePlan") && !document.removed())
        .map(KeptPlan::of)
        .filter(plan -> STATUSES.contains(plan.status()))
        .max(
            Comparator.<KeptPlan>comparingInt(plan -> STATUSES.indexOf(plan.status()))
                .thenComparing(KeptPlan::at)
                .thenComparing(plan -> plan.key().id()));
  }

  /** Of a version that is there. */
  public static KeptPlan of(Document document) {
    Kept root = new Kept(Stored.node(document.json().orElseThrow()));
    List<DecidedItem> items =
        root.groups("activity")
            .flatMap(activity -> activity.extension(Extensions.PLAN_DECISION).stream())
            .flatMap(decision -> item(decision).stream())
            .toList();
    Optional<LocalDate> start = root.inner("period").day("start");
    Optional<ApprovedPlan> plan =
        items.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ApprovedPlan(
                    root.day("created").or(() -> start).orElse(LocalDate.EPOCH),
                    items,
                    root.extension(Extensions.THERAPY_COURSE).map(KeptPlan::course)));
    return new KeptPlan(
        document.key(),
        document.version(),
        document.at(),
        root.text("status"),
        root.text("title"),
        start,
        plan,
        root.extension(Extensions.SENDING).map(one -> one.text("valueString")).orElse(""));
  }

  private static TherapyCourse course(Kept course) {
    return new TherapyCourse(
        part(course, "sessions").whole("valuePositiveInt"),
        part(course, "per-week").whole("valuePositiveInt"),
        part(course, "minutes").whole("valuePositiveInt"));
  }

  private static Kept part(Kept extension, String url) {
    return extension.extension(url).orElse(extension.inner("none"));
  }

  private static String text(Kept extension, String url) {
    Kept part = part(extension, url);
    return part.text("valueString") + part.text("valueCode");
  }

  /** Nothing where a program wrote what these pages cannot read. */
  private static Optional<DecidedItem> item(Kept kept) {
    Optional<Discipline> discipline = named(Discipline.values(), text(kept, "discipline"));
    Optional<PlanModality> modality = named(PlanModality.values(), text(kept, "modality"));
    Optional<Decision> decision = decision(kept);
    if (discipline.isEmpty() || modality.isEmpty() || decision.isEmpty()) {
      return Optional.empty();
    }
    Kept by = part(kept, "by").inner("valueReference");
    String reference = by.text("reference");
    return Optional.of(
        new DecidedItem(
            text(kept, "item"),
            text(kept, "text"),
            discipline.get(),
            modality.get(),
            text(kept, "proposed"),
            decision.get(),
            new Signature(
                reference.substring(reference.lastIndexOf('/') + 1),
                by.text("display"),
                part(kept, "on").day("valueDate").orElse(LocalDate.EPOCH))));
  }

  private static Optional<Decision> decision(Kept kept) {
    return switch (text(kept, "decision")) {
      case "accepted" -> Optional.of(new Decision.Accepted());
      case "changed" -> Optional.of(new Decision.Changed(text(kept, "dose"), text(kept, "why")));
      case "declined" ->
          DeclineReason.of(text(kept, "reason"))
              .map(reason -> new Decision.Declined(reason, text(kept, "words")));
      default -> Optional.empty();
    };
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String code) {
    return Arrays.stream(all)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }
}
